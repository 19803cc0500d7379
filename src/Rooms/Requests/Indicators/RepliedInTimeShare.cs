using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Requests.Indicators;

/// <summary><c>requests.replied_in_time_share</c>: of the cases whose last day lies in the period, those answered by it.</summary>
internal sealed class RepliedInTimeShare(RequestRows rows, TimeProvider clock) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "requests.replied_in_time_share", "依申请公开按期答复率", IndicatorKind.Share, IndicatorPeriod.Year, "答复期限在本年度、已经答复或者期限已过的申请中，在期限内答复的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var today = clock.Today();
        var due = await rows.Cases(unitId)
            .Where(request => request.DueOn >= period.From && request.DueOn <= period.To && (request.RepliedOn != null || request.DueOn < today))
            .OrderBy(request => request.DueOn).ToListAsync(stop);
        return new(IndicatorKind.Share, [.. due.Where(request => RequestRows.IsTied(tied, request.Item))
            .Select(request => RequestRows.Row(request, request.DueOn, request.IsInTime switch { true => null, false => "逾期答复", null => "期限已过，尚未答复" }))]);
    }
}
