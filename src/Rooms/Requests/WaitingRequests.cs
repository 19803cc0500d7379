using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Foundation.Work;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Conversions;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Records;

namespace Mingtang.Requests;

/// <summary>
/// What waits in this room: applications to confirm, cases to answer, review, sign and serve, periods that ran out, conversions and answers
/// to bodies of remedy. The office sees of other units what is late or due within three working days.
/// </summary>
internal sealed class WaitingRequests(PlatformDb db, PermissionBook permissions, IUnits units, WorkingDayCalendar calendar, TimeProvider clock) : IAssignsWork
{
    private const int Escalates = 3, Most = 60;

    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (!permissions.Allows(person.Role, RequestPermissions.Read))
            return [];
        var book = await units.On(clock.Today(), stop);
        var mine = await Mine(person, stop);
        var answered = await Answered(mine, stop);
        var work = mine.Select(request => Work(request, answered.Contains(request.Id) ? "申请人已答复通知，待核对" : KindOf(request.State), book)).ToList();
        if (person.Role == Role.Office)
            work.AddRange((await Escalated(person, stop)).Select(request => Work(request, "临期和逾期申请", book)));
        if (permissions.Allows(person.Role, RequestPermissions.Convert) && person.UnitId is { } unit)
            work.AddRange([.. await Afterwards(unit, book, stop), .. await Records(unit, book, stop)]);
        return work;
    }

    private async Task<List<InformationRequest>> Mine(CurrentPerson person, CancellationToken stop)
    {
        var open = db.Set<InformationRequest>().AsNoTracking().Where(request => request.IsOpen);
        var mine = person.Role switch
        {
            Role.LegalReviewer => open.Where(request => request.State == RequestState.LegalReview),
            Role.Reviewer => open.Where(request => request.State == RequestState.SecrecyReview),
            Role.Approver => open.Where(request => request.UnitId == person.UnitId && request.State == RequestState.AwaitingSignature),
            _ => open.Where(request => request.UnitId == person.UnitId && request.State != RequestState.LegalReview && request.State != RequestState.SecrecyReview
                && request.State != RequestState.AwaitingSignature && (request.HandlerId == null || request.HandlerId == person.Id)),
        };
        return await mine.OrderBy(request => request.NextOn).ThenBy(request => request.Id).Take(Most).ToListAsync(stop);
    }

    /// <summary>Cases that wait for the applicant no longer: the last word on the notice is the applicant's.</summary>
    private async Task<HashSet<Guid>> Answered(List<InformationRequest> mine, CancellationToken stop)
    {
        var ids = mine.Where(request => request.State is RequestState.FeePending or RequestState.ReasonsAsked).Select(request => request.Id).ToList();
        string[] names = [nameof(NoticeAnswered), nameof(FeeNotified), nameof(ReasonsWanted)];
        var facts = await db.Set<RequestEvent>().AsNoTracking().Where(fact => ids.Contains(fact.RequestId) && names.Contains(fact.Name)).OrderBy(fact => fact.Ordinal)
            .Select(fact => new { fact.RequestId, fact.Name }).ToListAsync(stop);
        return [.. facts.GroupBy(fact => fact.RequestId).Where(known => known.Last().Name == nameof(NoticeAnswered)).Select(known => known.Key)];
    }

    private Task<List<InformationRequest>> Escalated(CurrentPerson person, CancellationToken stop)
    {
        var soon = calendar.AddWorkingDays(clock.Today(), Escalates).Result;
        return db.Set<InformationRequest>().AsNoTracking().Where(request => request.IsOpen && request.DueOn <= soon && request.UnitId != person.UnitId)
            .OrderBy(request => request.NextOn).ThenBy(request => request.Id).Take(Most).ToListAsync(stop);
    }

    private async Task<IEnumerable<WaitingWork>> Afterwards(Guid unit, UnitBook book, CancellationToken stop)
    {
        var name = book.Find(unit)?.ShortName;
        var conversions = await db.Set<ConversionReview>().AsNoTracking().Where(review => review.UnitId == unit && review.State == ConversionState.Open).OrderBy(review => review.DueOn).Take(Most).ToListAsync(stop);
        var disputes = await db.Set<Dispute>().AsNoTracking().Where(dispute => dispute.UnitId == unit && dispute.AnsweredOn == null && dispute.DecidedOn == null).ToListAsync(stop);
        return
        [
            .. conversions.Select(review => new WaitingWork(new ItemRef("requests.conversion", review.Id.ToString()), "待审查是否转主动公开", review.Title, "/desk/requests/conversions", name, review.DueOn)),
            .. disputes.Select(dispute => new WaitingWork(new ItemRef("requests.dispute", dispute.Id.ToString()), "待提交复议答复或答辩", $"{dispute.Kind.Title()} {dispute.Number}", $"/desk/requests/disputes/{dispute.Id}", name, dispute.AnswerBy)),
        ];
    }

    private async Task<IEnumerable<WaitingWork>> Records(Guid unit, UnitBook book, CancellationToken stop) =>
        (await db.Set<RecordCorrection>().AsNoTracking().Where(record => record.UnitId == unit && record.State == RecordState.Filed).OrderBy(record => record.ArrivedOn).Take(Most).ToListAsync(stop))
            .Select(record => new WaitingWork(record.Item, "待核实更正记录", $"{record.Number} {record.Record}", record.DeskUrl, book.Find(unit)?.ShortName, record.DueOn(calendar)));

    private static WaitingWork Work(InformationRequest request, string kind, UnitBook book) => new(
        request.Item, kind, $"{request.Number} {request.Title}", request.DeskUrl, book.Find(request.UnitId)?.ShortName, request.NextOn == DateOnly.MaxValue ? null : request.NextOn);

    private static string KindOf(RequestState state) => state switch
    {
        RequestState.Submitted => "待与申请人确认收到",
        RequestState.Correcting => "等申请人补正",
        RequestState.FeePending => "等申请人缴费",
        RequestState.Signed => "待送达答复",
        RequestState.LegalReview => "待法制审核答复",
        RequestState.SecrecyReview => "待保密审查答复",
        RequestState.AwaitingSignature => "待签发答复",
        _ => "待答复申请",
    };
}
