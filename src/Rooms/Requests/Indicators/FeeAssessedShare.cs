using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Requests.Acts;

namespace Mingtang.Requests.Indicators;

/// <summary><c>requests.fee_assessed_share</c>: from the eleventh of an applicant's month on, a fee is decided one way or the other (FEE 4).</summary>
internal sealed class FeeAssessedShare(RequestRows rows) : IIndicator
{
    private const int Free = 10;

    public IndicatorInfo Info { get; } = new(
        "requests.fee_assessed_share", "信息处理费核算率", IndicatorKind.Share, IndicatorPeriod.Year, "同一申请人一个月内向同一机关提出的第11件起的申请中，已经核算信息处理费（包括决定不收费）的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var received = rows.Cases(unitId).Where(request => request.ReceivedOn >= period.From && request.ReceivedOn <= period.To);
        var beyond = (await received.ToListAsync(stop))
            .GroupBy(request => (request.UnitId, request.ApplicantKey, request.ReceivedOn!.Value.Year, request.ReceivedOn.Value.Month))
            .SelectMany(month => month.OrderBy(request => request.ReceivedOn).ThenBy(request => request.Number, StringComparer.Ordinal).Skip(Free)).ToList();
        var assessed = await rows.With(nameof(FeeAssessed), received, stop);
        return new(IndicatorKind.Share, [.. beyond.Where(request => RequestRows.IsTied(tied, request.Item))
            .Select(request => RequestRows.Row(request, request.ReceivedOn, assessed.Contains(request.Id) ? null : "超过免费件数，还没有核算"))]);
    }
}
