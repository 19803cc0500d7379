using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Disputes;

internal sealed record DisputeEntry(string? RequestNumber, DisputeKind? Kind, string? Number, string? Body, DateOnly? AcceptedOn, bool IsSimplified);

internal sealed record StageEntry(DisputeStage? Stage, DateOnly? On, string? Words)
{
    public DisputeResult? Result { get; init; }

    public string? Lesson { get; init; }

    public LetterKind? LessonAbout { get; init; }
}

/// <summary>复议诉讼登记 (S0 67, S2 86): stages, results as table 4 counts them, and what is done otherwise afterwards.</summary>
internal sealed class DisputeBook(ActBook acts, PlatformDb db, RequestScope scope, WorkingDayCalendar calendar, TimeProvider clock)
{
    public static readonly Refusal NoSuchDispute = new("requests.no-such-dispute", "没有找到这件复议或者诉讼。");
    public static readonly Refusal NumberUnknown = new("requests.dispute-request-unknown", "没有找到这个登记号的案件。", "RequestNumber");
    public static readonly Refusal NotAnswerable = new("requests.dispute-too-early", "案件还没有答复也没有逾期，不会有复议或者诉讼。", "RequestNumber");
    public static readonly Refusal EntryMissing = new("requests.dispute-entry-missing", "请填写类别、案号、受理机关和收到日期。", "Number");
    public static readonly Refusal StageMissing = new("requests.stage-missing", "请填写阶段和情况。", "Stage");
    public static readonly Refusal ResultMissing = new("requests.result-missing", "审结的，请选择结果：维持、纠正或者其他。", "Result", "ARF 表四");
    public static readonly Refusal LessonMissing = new("requests.lesson-missing", "结果纠正的，请写明今后如何改进。", "Lesson", "S2 86");
    public static readonly Refusal AlreadyDecided = new("requests.dispute-decided", "本件已经审结，只能登记重新答复。", "Stage");

    public Task<Outcome<Guid>> Note(CurrentPerson who, DisputeEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>(RequestPermissions.Dispute, who.Actor, async doing =>
        {
            if (await db.Set<InformationRequest>().FirstOrDefaultAsync(request => request.Number == (entry.RequestNumber ?? "").Trim(), stop) is not { } request || !MayWrite(who, request.UnitId))
                return NumberUnknown;
            List<Refusal> reasons = [];
            if (entry.Kind is null || string.IsNullOrWhiteSpace(entry.Number) || string.IsNullOrWhiteSpace(entry.Body) || entry.AcceptedOn is null)
                reasons.Add(EntryMissing);
            else if (entry.AcceptedOn < request.ArrivedOn || entry.AcceptedOn > doing.Today)
                reasons.Add(RequestRefusals.DayImpossible(request.ArrivedOn, doing.Today).On("AcceptedOn"));
            if (request.IsOpen && !(request.DueOn < doing.Today))
                reasons.Add(NotAnswerable);
            if (reasons.Count > 0)
                return reasons;
            var dispute = db.Add(New(doing, request, entry)).Entity;
            doing.About("requests.dispute", dispute.Id, $"登记{dispute.Kind.Title()}（{request.Number}，{dispute.Number}）");
            return dispute.Id;
        }, stop);

    public Task<Outcome<Guid>> Advance(CurrentPerson who, Guid id, StageEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>(RequestPermissions.Dispute, who.Actor, async doing =>
        {
            if (await db.Set<Dispute>().FirstOrDefaultAsync(known => known.Id == id, stop) is not { } dispute || !MayWrite(who, dispute.UnitId))
                return NoSuchDispute;
            if (Against(dispute, entry, doing.Today) is { Count: > 0 } reasons)
                return reasons;
            dispute.Stage = entry.Stage!.Value;
            if (entry.Stage == DisputeStage.Answered)
                dispute.AnsweredOn = entry.On;
            if (entry.Stage == DisputeStage.Decided)
                (dispute.DecidedOn, dispute.Result, dispute.Lesson, dispute.LessonAbout) = (entry.On, entry.Result, Blank(entry.Lesson), entry.LessonAbout);
            dispute.Revision++;
            db.Add(new DisputeStep { Id = Ids.New(clock), DisputeId = id, Stage = dispute.Stage, On = entry.On!.Value, Words = entry.Words!.Trim(), At = doing.Now, ByName = who.Name });
            doing.About("requests.dispute", id, $"{dispute.Kind.Title()}：{dispute.Stage.Title()}（{dispute.Number}）");
            return id;
        }, stop);

    private bool MayWrite(CurrentPerson who, Guid unitId) => scope.May(who, RequestPermissions.Dispute) && (who.Role is Role.Office or Role.LegalReviewer || who.UnitId == unitId);

    private Dispute New(Doing doing, InformationRequest request, DisputeEntry entry) => new()
    {
        Id = Ids.New(clock),
        RequestId = request.Id,
        UnitId = request.UnitId,
        Kind = entry.Kind!.Value,
        Number = entry.Number!.Trim(),
        Body = entry.Body!.Trim(),
        AcceptedOn = entry.AcceptedOn!.Value,
        AnswerBy = Dispute.AnswerDue(entry.Kind.Value, entry.IsSimplified, entry.AcceptedOn.Value, calendar),
        NotedAt = doing.Now,
    };

    private static List<Refusal> Against(Dispute dispute, StageEntry entry, DateOnly today)
    {
        List<Refusal> reasons = [];
        if (entry.Stage is null || string.IsNullOrWhiteSpace(entry.Words))
            reasons.Add(StageMissing);
        if (entry.On is not { } on || on < dispute.AcceptedOn || on > today)
            reasons.Add(RequestRefusals.DayImpossible(dispute.AcceptedOn, today));
        if (dispute.DecidedOn is not null && entry.Stage != DisputeStage.AnsweredAnew)
            reasons.Add(AlreadyDecided);
        if (entry.Stage == DisputeStage.Decided && entry.Result is null)
            reasons.Add(ResultMissing);
        if (entry.Result == DisputeResult.Corrected && string.IsNullOrWhiteSpace(entry.Lesson))
            reasons.Add(LessonMissing);
        return reasons;
    }

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
