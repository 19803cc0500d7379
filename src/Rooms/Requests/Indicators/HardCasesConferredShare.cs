using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Indicators;

/// <summary><c>requests.hard_cases_conferred_share</c>: cases found hard, or like one of the unit's that was disputed before, with minutes before the reply.</summary>
internal sealed class HardCasesConferredShare(RequestRows rows, PlatformDb db) : IIndicator
{
    private const int Alike = 60;

    public IndicatorInfo Info { get; } = new(
        "requests.hard_cases_conferred_share", "疑难件会商率", IndicatorKind.Share, IndicatorPeriod.Year, "本年度办结的疑难件和与此前涉复议、涉诉案件同类的申请中，答复前会商过的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop)
    {
        var replied = rows.Replied(period, unitId);
        var hard = await rows.With(nameof(FoundHard), replied, stop);
        var conferred = await rows.With(nameof(Conferred), replied, stop);
        var disputed = (await (
            from dispute in db.Set<Dispute>().AsNoTracking()
            join request in db.Set<InformationRequest>().AsNoTracking() on dispute.RequestId equals request.Id
            select new { request.Id, request.UnitId, request.Title, dispute.AcceptedOn }).ToListAsync(stop)).ToLookup(known => known.UnitId);
        var cases = await replied.OrderBy(request => request.RepliedOn).ToListAsync(stop);
        var words = new LikeWords(cases.Select(request => request.Title).Concat(disputed.SelectMany(known => known).Select(known => known.Title)));
        bool IsLikeDisputed(InformationRequest request) => disputed[request.UnitId].Any(known =>
            known.Id != request.Id && known.AcceptedOn < request.RepliedOn && words.Likeness(known.Title, request.Title) >= Alike);
        var concerned = cases.Where(request => hard.Contains(request.Id) || IsLikeDisputed(request));
        return new(IndicatorKind.Share, [.. concerned.Where(request => RequestRows.IsTied(tied, request.Item))
            .Select(request => RequestRows.Row(request, request.RepliedOn, conferred.Contains(request.Id) ? null : "答复前没有会商记录"))]);
    }
}
