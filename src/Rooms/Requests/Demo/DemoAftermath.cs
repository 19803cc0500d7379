using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Conversions;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Demo;

/// <summary>What came after the replies: reconsiderations and suits with their lessons, conversions decided, answers made public.</summary>
internal sealed class DemoAftermath(ActBook acts, DisputeBook disputes, ConversionBook conversions, AnswerBook answers, ReleaseBook releases, IUnits units, WorkingDayCalendar calendar)
{
    private static readonly (DisputeResult Result, string Lesson)[] Ends =
    [
        (DisputeResult.Upheld, "答复结论正确，今后在理由中写明征求第三方意见的过程。"),
        (DisputeResult.Corrected, "不予公开的理由只引条款、没有说明属于哪一类信息；今后逐类说明，并在法制审核时对照核对。"),
        (DisputeResult.Other, "申请人在调解后撤回；今后在答复前先电话沟通，说明可以提供的范围。"),
    ];

    public List<(TakenIn Case, DemoDesk Desk, DateOnly On)> Disputed { get; } = [];

    public List<(TakenIn Case, DemoDesk Desk, DemoSubject Subject)> Given { get; } = [];

    public async Task Tell(DemoClock time, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var (index, (taken, desk, on)) in Disputed.Index())
            await Dispute(index, taken, desk, on, time, now, stop);
        time.Set(now.AddDays(-6));
        foreach (var (index, (taken, desk, subject)) in Given.Index())
            await Convert(index, taken, desk, subject, stop);
    }

    private async Task Dispute(int index, TakenIn taken, DemoDesk desk, DateOnly on, DemoClock time, DateTimeOffset now, CancellationToken stop)
    {
        var accepted = calendar.AddWorkingDays(on, 55).Result;
        var today = ChinaTime.DayOf(now);
        if (accepted >= today)
            return;
        time.Set(ChinaTime.StartOf(accepted).AddHours(10));
        var kind = index % 4 == 3 ? DisputeKind.DirectSuit : DisputeKind.Reconsideration;
        var body = kind == DisputeKind.Reconsideration ? (await units.ReconsiderationBodyOf(desk.Unit.Id, stop))?.Name ?? "市政府" : "云间区人民法院";
        var id = (await disputes.Note(desk.Clerk, new(taken.Number, kind, $"{(kind == DisputeKind.Reconsideration ? "云府复" : "云行初")}〔{accepted.Year}〕{index + 11}号", body, accepted, IsSimplified: index % 2 == 0), stop)).Value;
        var answered = calendar.AddWorkingDays(accepted, 4).Result;
        var decided = calendar.AddWorkingDays(accepted, 30).Result;
        if (answered >= today)
            return;
        time.Set(ChinaTime.StartOf(answered).AddHours(10));
        _ = (await disputes.Advance(desk.Clerk, id, new(DisputeStage.Answered, answered, "提交书面答复和全部证据材料"), stop)).Value;
        if (decided >= today)
            return;
        time.Set(ChinaTime.StartOf(decided).AddHours(10));
        var (result, lesson) = Ends[index % Ends.Length];
        _ = (await disputes.Advance(desk.Clerk, id, new(DisputeStage.Decided, decided, "收到决定书") { Result = result, Lesson = lesson, LessonAbout = LetterKind.Reply }, stop)).Value;
    }

    /// <summary>A few become drafts in Documents, a few questions and answers on the site; what is left open is what was answered lately.</summary>
    private async Task Convert(int index, TakenIn taken, DemoDesk desk, DemoSubject subject, CancellationToken stop)
    {
        if (index % 5 == 0 && index < 12)
            _ = (await conversions.Convert(desk.Clerk, taken.Id, new($"{subject.Title}（依申请转主动公开）", $"{subject.Title}已经按申请公开，因涉及较多居民和企业，现予主动公开。\n办理情况可以向{desk.Unit.Name}查询。", "A20-15"), stop)).Value;
        else if (index < Given.Count - 5)
            _ = (await conversions.Keep(desk.Clerk, taken.Id, index % 2 == 0 ? Exclusion.OfFewOnly : Exclusion.AboutTheApplicant, "只涉及申请人本人和少数住户，不需要社会广泛知晓。", stop)).Value;
        if (index % 5 == 3 && index < 30)
            await Publish(index, taken, desk, subject, stop);
    }

    private async Task Publish(int index, TakenIn taken, DemoDesk desk, DemoSubject subject, CancellationToken stop)
    {
        var id = (await answers.HandIn(desk.Clerk, taken.Id, $"{subject.Title}可以公开吗？怎么获取？", $"可以。{desk.Unit.Name}已经就同样内容作过答复，{(index % 2 == 0 ? "遮盖居民个人信息后" : "")}提供了复印件。\n需要的人可以在本平台提出申请，写明年度和文号，一般在二十个工作日内答复。", stop)).Value;
        var handed = (await releases.StatusOf(new(PublishedAnswer.Kind, id.ToString()), stop))!;
        _ = (await acts.Do<ReleaseState>(FoundationPermissions.Review, desk.Reviewer.Actor, doing => releases.Review(doing, handed.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null), stop), stop)).Value;
        _ = (await answers.Release(desk.Clerk, id, stop)).Value;
    }
}
