using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;

namespace Mingtang.Requests.Indicators;

/// <summary><c>requests.contacted_share</c>: where something was unclear or withheld in part, the applicant was spoken with before the reply.</summary>
internal sealed class ContactedShare(RequestRows rows) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "requests.contacted_share", "与申请人沟通率", IndicatorKind.Share, IndicatorPeriod.Year, "本年度办结、需要补正或者部分公开的申请中，办结前与申请人联系过的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var replied = rows.Replied(period, unitId);
        var unclear = await rows.With(nameof(CorrectionAsked), replied, stop);
        var contacted = await rows.With(nameof(Contacted), replied, stop);
        var concerned = (await replied.OrderBy(request => request.RepliedOn).ToListAsync(stop)).Where(request => request.Reply == ReplyKind.PartlyDisclosed || unclear.Contains(request.Id));
        return new(IndicatorKind.Share, [.. concerned.Where(request => RequestRows.IsTied(tied, request.Item))
            .Select(request => RequestRows.Row(request, request.RepliedOn, contacted.Contains(request.Id) ? null : "没有登记与申请人的联系"))]);
    }
}
