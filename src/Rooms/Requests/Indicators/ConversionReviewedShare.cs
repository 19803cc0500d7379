using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Requests.Conversions;

namespace Mingtang.Requests.Indicators;

/// <summary><c>requests.conversion_reviewed_share</c>: replies that gave information, and whether their conversion was looked at.</summary>
internal sealed class ConversionReviewedShare(PlatformDb db) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "requests.conversion_reviewed_share", "依申请转主动公开审查率", IndicatorKind.Share, IndicatorPeriod.Year, "本年度予以公开、部分公开的答复中，已经作出是否转主动公开决定的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var reviews = await db.Set<ConversionReview>().AsNoTracking()
            .Where(review => review.OpenedOn >= period.From && review.OpenedOn <= period.To && (unitId == null || review.UnitId == unitId)).OrderBy(review => review.OpenedOn).ToListAsync(stop);
        return new(IndicatorKind.Share, [.. reviews.Select(review => (review, item: new ItemRef(InformationRequest.Kind, review.Id.ToString())))
            .Where(pair => RequestRows.IsTied(tied, pair.item))
            .Select(pair => new CountedRow(
                pair.item, pair.review.Title, pair.review.UnitId, pair.review.OpenedOn, pair.review.State != ConversionState.Open, $"/desk/requests/{pair.review.Id}",
                pair.review.State == ConversionState.Open ? "还没有作出决定" : null))]);
    }
}
