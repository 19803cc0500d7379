using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Requests.Fields;

namespace Mingtang.Requests.Indicators;

/// <summary>What the figures of this room share: cases of a period, their facts by name, and rows that lead to them.</summary>
internal sealed class RequestRows(PlatformDb db)
{
    public IQueryable<InformationRequest> Cases(Guid? unitId) => db.Set<InformationRequest>().AsNoTracking().Where(request => unitId == null || request.UnitId == unitId);

    /// <summary>Answered in the period.</summary>
    public IQueryable<InformationRequest> Replied(Period period, Guid? unitId) => Cases(unitId).Where(request => request.RepliedOn >= period.From && request.RepliedOn <= period.To);

    /// <summary>Which of the cases have such a fact.</summary>
    public async Task<HashSet<Guid>> With(string fact, IQueryable<InformationRequest> cases, CancellationToken stop) =>
        [.. await db.Set<RequestEvent>().AsNoTracking().Where(known => known.Name == fact && cases.Any(request => request.Id == known.RequestId)).Select(known => known.RequestId).Distinct().ToListAsync(stop)];

    public static bool IsTied(IReadOnlyCollection<ItemRef>? tied, ItemRef item) => tied is null || tied.Contains(item);

    public static CountedRow Row(InformationRequest request, DateOnly? on, string? missing) => Row(request.Item, request.Number, request.Title, request.UnitId, on, request.DeskUrl, missing);

    public static CountedRow Row(FieldRequest request, string? missing) => Row(request.Item, request.Number, request.Title, request.UnitId, request.ReceivedOn, request.DeskUrl, missing);

    private static CountedRow Row(ItemRef item, string number, string title, Guid unitId, DateOnly? on, string url, string? missing) =>
        new(item, $"{number} {title}", unitId, on, missing is null, url, missing);
}
