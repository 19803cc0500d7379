using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Polls;

namespace Mingtang.Interpretations.FollowUps;

/// <summary>Opens a follow-up when readers' words about a document and its interpretations gather, in the act of the last of them.</summary>
internal sealed class FollowUpBook(ActBook acts, PlatformDb db, IDocuments documents, SettingBook settings, IPolls polls, PermissionBook permissions, TimeProvider clock) : IHears<ItemRated>
{
    public static readonly Setting<int> Enough = new(
        "interpretations.follow-up-questions", "读者意见积累到几条即转跟踪解读", 5, "S1 任务 12；条数为设计", Evidence.Design, count => count is >= 1 and <= 1000 ? null : "请填 1 到 1000。");

    public static readonly Setting<int> DaysToAnswer = new(
        "interpretations.follow-up-days", "跟踪解读几个工作日内完成", 15, "设计", Evidence.Design, days => days is >= 1 and <= 250 ? null : "请填 1 到 250。");

    public static readonly Refusal NoSuchTask = new("interpretations.no-such-follow-up", "没有找到这项跟踪解读，或者已经办结。");
    public static readonly Refusal DismissalNeedsReason = new("interpretations.dismissal-needs-reason", "不作跟踪解读须写明理由。", "Why");

    public async Task Hear(ItemRated happened, Doing doing, CancellationToken stop)
    {
        if (!happened.HasComment || await DocumentOf(happened.Item, stop) is not { } documentId || await documents.FindPublic(documentId, stop) is not { Validity: Validity.InForce } document)
            return;
        var earlier = await db.Set<FollowUpTask>().Where(task => task.DocumentId == documentId).OrderByDescending(task => task.OpenedAt).FirstOrDefaultAsync(stop);
        if (earlier?.State == FollowUpState.Open)
            return;
        var questions = await Gathered(document, earlier?.OpenedAt, stop);
        if (questions < await settings.Get(Enough, stop: stop))
            return;
        db.Add(new FollowUpTask
        {
            Id = Ids.New(clock),
            DocumentId = documentId,
            DocumentTitle = document.Title,
            UnitId = document.UnitId,
            Questions = questions,
            OpenedAt = doing.Now,
            DueOn = WorkingDayCalendar.Official.AddWorkingDays(doing.Today, await settings.Get(DaysToAnswer, stop: stop)).Result,
        });
    }

    /// <summary>Inside the act that released a follow-up: what was open for its document is answered.</summary>
    public async Task Answered(Interpretation released, CancellationToken stop)
    {
        if (released.Stage != Stage.FollowUp)
            return;
        foreach (var task in await db.Set<FollowUpTask>().Where(task => task.DocumentId == released.DocumentId && task.State == FollowUpState.Open).ToListAsync(stop))
            (task.State, task.InterpretationId) = (FollowUpState.Answered, released.Id);
    }

    public Task<Outcome<Guid>> Dismiss(CurrentPerson who, Guid id, string? why, CancellationToken stop = default) =>
        acts.Do<Guid>("interpretations.dismiss-follow-up", who.Actor, why, async doing =>
        {
            if (await db.Set<FollowUpTask>().FirstOrDefaultAsync(task => task.Id == id && task.State == FollowUpState.Open, stop) is not { } task)
                return NoSuchTask;
            if (!permissions.Allows(who.Role, InterpretationPermissions.Draft) || !who.WritesFor(task.UnitId))
                return InterpretationRefusals.NotYours;
            if (string.IsNullOrWhiteSpace(why))
                return DismissalNeedsReason;
            (task.State, task.ClosedWhy) = (FollowUpState.Dismissed, why.Trim());
            doing.About("interpretations.follow-up", id, $"不作跟踪解读：{task.DocumentTitle}");
            return id;
        }, stop);

    private async Task<Guid?> DocumentOf(ItemRef item, CancellationToken stop) => !Guid.TryParse(item.Id, out var id) ? null
        : item.Kind == "documents.document" ? id
        : item.Kind == Interpretation.Kind ? await db.Set<Interpretation>().Where(found => found.Id == id).Select(found => found.DocumentId).FirstOrDefaultAsync(stop)
        : null;

    private async Task<int> Gathered(DocumentRef document, DateTime? since, CancellationToken stop)
    {
        var interpretations = await db.Set<Interpretation>().Where(found => found.DocumentId == document.Id).Select(found => found.Id).ToListAsync(stop);
        var words = 0;
        foreach (var item in interpretations.Select(id => new ItemRef(Interpretation.Kind, id.ToString())).Prepend(document.Item))
            words += (await polls.CommentsOf(item, alsoUnshown: true, stop)).Count(comment => since is null || comment.At > since);
        return words;
    }
}
