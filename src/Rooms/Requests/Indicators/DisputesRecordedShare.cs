using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Disputes;

namespace Mingtang.Requests.Indicators;

/// <summary><c>requests.disputes_recorded_share</c>: disputes answered by their day, and with result and lesson once decided.</summary>
internal sealed class DisputesRecordedShare(PlatformDb db, TimeProvider clock) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "requests.disputes_recorded_share", "复议诉讼登记完整率", IndicatorKind.Share, IndicatorPeriod.Year, "本年度收到的复议和诉讼中，按期提交答复，审结的登记了结果和改进意见的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var today = clock.Today();
        var disputes = await db.Set<Dispute>().AsNoTracking()
            .Where(dispute => dispute.AcceptedOn >= period.From && dispute.AcceptedOn <= period.To && (unitId == null || dispute.UnitId == unitId)).OrderBy(dispute => dispute.AcceptedOn).ToListAsync(stop);
        return new(IndicatorKind.Share, [.. disputes.Select(dispute => (dispute, item: new ItemRef("requests.dispute", dispute.Id.ToString())))
            .Where(pair => RequestRows.IsTied(tied, pair.item))
            .Select(pair => new CountedRow(
                pair.item, $"{pair.dispute.Kind.Title()} {pair.dispute.Number}", pair.dispute.UnitId, pair.dispute.AcceptedOn, Missing(pair.dispute, today) is null, $"/desk/requests/disputes/{pair.dispute.Id}", Missing(pair.dispute, today)))]);
    }

    private static string? Missing(Dispute dispute, DateOnly today) =>
        dispute.DecidedOn is not null ? dispute.Lesson is null ? "没有登记改进意见" : null
        : (dispute.AnsweredOn ?? today) > dispute.AnswerBy ? "没有按期提交答复" : null;
}
