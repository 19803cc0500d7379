using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Interpretations.Duties;

/// <summary>Keeps the list of what must be interpreted, and records what the office lets go first.</summary>
internal sealed class DutyBook(ActBook acts, PlatformDb db, IDocuments documents, MustInterpret must, SettingBook settings, PermissionBook permissions, TimeProvider clock)
    : IHears<DocumentPublished>, IHears<DocumentWithdrawn>
{
    public static readonly Refusal NeedsReason = new("interpretations.override-needs-reason", "先发文件须写明理由。", "Why", "rules 8.1.5");
    public static readonly Refusal NotNeeded = new("interpretations.override-not-needed", "这份文件不需要先行发布：它不在应解读之列，或解读已经就绪。", "DocumentId");
    public static readonly Refusal AlreadyLetGo = new("interpretations.override-already", "这份文件已经同意先行发布。", "DocumentId");

    public static Refusal DueTooLate(DateOnly latest) => new("interpretations.override-due-too-late", $"补解读的期限不能晚于 {latest:yyyy-MM-dd}。", "DueOn", "rules 8.1.5");

    public Task<Outcome<Guid>> LetGoFirst(CurrentPerson who, Guid documentId, string? why, DateOnly? dueOn, CancellationToken stop = default) =>
        acts.Do<Guid>(InterpretationPermissions.Override, who.Actor, why, async doing =>
        {
            if (!permissions.Allows(who.Role, InterpretationPermissions.Override))
                return InterpretationRefusals.NotYours;
            if (await documents.Find(documentId, stop) is not { } document)
                return InterpretationRefusals.NoSuchDocument;
            var latest = WorkingDayCalendar.Official.AddWorkingDays(doing.Today, await settings.Get(MustInterpret.DaysToFollow, stop: stop)).Result;
            List<Refusal> reasons = [];
            if (await must.Ground(document, stop) is null || await IsReady(documentId, stop))
                reasons.Add(NotNeeded);
            if (await HasOverride(documentId, stop))
                reasons.Add(AlreadyLetGo);
            if (string.IsNullOrWhiteSpace(why))
                reasons.Add(NeedsReason);
            if (dueOn is { } due && (due > latest || due < doing.Today))
                reasons.Add(DueTooLate(latest));
            if (reasons.Count > 0)
                return reasons;
            var made = db.Add(new DutyOverride
            {
                Id = Ids.New(clock),
                DocumentId = documentId,
                DocumentTitle = document.Title,
                Why = why!.Trim(),
                DueOn = dueOn ?? latest,
                ByName = who.Name,
                At = doing.Now,
            }).Entity;
            doing.About("interpretations.override", made.Id, $"同意先发文件、限期补解读：{document.Title}");
            return made.Id;
        }, stop);

    /// <summary>Approved and passed, or public already.</summary>
    public Task<bool> IsReady(Guid documentId, CancellationToken stop) => db.Set<Interpretation>().AnyAsync(
        found => found.DocumentId == documentId && found.Stage == Stage.Publication && (found.State == InterpretationState.Ready || found.State == InterpretationState.Released), stop);

    public Task<bool> HasOverride(Guid documentId, CancellationToken stop) => db.Set<DutyOverride>().AnyAsync(known => known.DocumentId == documentId, stop);

    public Task Hear(DocumentPublished happened, Doing doing, CancellationToken stop) => Note(happened.Document, happened.At, stop);

    /// <summary>What is no longer public need not be explained.</summary>
    public async Task Hear(DocumentWithdrawn happened, Doing doing, CancellationToken stop)
    {
        if (await db.Set<Duty>().FirstOrDefaultAsync(known => known.Id == happened.Document.Id, stop) is { } duty)
            db.Remove(duty);
    }

    /// <summary>Inside the act of publication.</summary>
    public async Task Note(DocumentRef document, DateTime at, CancellationToken stop)
    {
        if (await must.Ground(document, stop) is not { } ground)
            return;
        if (await db.Set<Duty>().FirstOrDefaultAsync(known => known.Id == document.Id, stop) is { } known)
        {
            (known.Title, known.Url) = (document.Title, document.Url);
            return;
        }
        var first = await db.Set<Interpretation>().Where(found => found.DocumentId == document.Id && found.Stage == Stage.Publication && found.State == InterpretationState.Released)
            .OrderBy(found => found.ReleasedAt).FirstOrDefaultAsync(stop);
        db.Add(new Duty
        {
            Id = document.Id,
            UnitId = document.UnitId,
            Title = document.Title,
            Url = document.Url,
            Ground = ground,
            PublishedOn = ChinaTime.DayOf(at),
            DueOn = await DueOn(document.Id, ChinaTime.DayOf(at), stop),
            InterpretationId = first?.Id,
            InterpretedOn = first?.ReleasedAt is { } released ? ChinaTime.DayOf(released) : null,
            IsInStep = first?.IsInStep ?? false,
        });
    }

    /// <summary>The days count from publication (rules 8.1.5); a shorter time the office set itself stands, as long as it is not over before the document is public.</summary>
    private async Task<DateOnly?> DueOn(Guid documentId, DateOnly published, CancellationToken stop)
    {
        if (await db.Set<DutyOverride>().FirstOrDefaultAsync(let => let.DocumentId == documentId, stop) is not { } known)
            return null;
        var days = await settings.Get(MustInterpret.DaysToFollow, stop: stop);
        var isSetByHand = known.DueOn != WorkingDayCalendar.Official.AddWorkingDays(ChinaTime.DayOf(known.At), days).Result;
        return isSetByHand && known.DueOn >= published ? known.DueOn : WorkingDayCalendar.Official.AddWorkingDays(published, days).Result;
    }

    /// <summary>Inside the act that released one: the duty is done.</summary>
    public async Task Fulfil(Interpretation released, CancellationToken stop)
    {
        if (released is { Stage: Stage.Publication, DocumentId: { } documentId, ReleasedAt: { } at }
            && await db.Set<Duty>().FirstOrDefaultAsync(known => known.Id == documentId && known.InterpretationId == null, stop) is { } duty)
            (duty.InterpretationId, duty.InterpretedOn, duty.IsInStep) = (released.Id, ChinaTime.DayOf(at), released.IsInStep);
    }

    /// <summary>A withdrawn interpretation leaves its document without one, unless another stands.</summary>
    public async Task Reopen(Interpretation withdrawn, CancellationToken stop)
    {
        if (await db.Set<Duty>().FirstOrDefaultAsync(known => known.InterpretationId == withdrawn.Id, stop) is { } duty)
            (duty.InterpretationId, duty.InterpretedOn, duty.IsInStep) = (null, null, false);
    }
}
