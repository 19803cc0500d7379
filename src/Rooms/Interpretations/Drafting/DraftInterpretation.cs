using Mingtang.Documents;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Drafting;

/// <summary>起草: beside the document, by the unit that drafts it (谁起草谁解读).</summary>
internal sealed class DraftInterpretation(ActBook acts, PlatformDb db, IDocuments documents, PermissionBook permissions, TimeProvider clock)
{
    public Task<Outcome<Guid>> Do(CurrentPerson who, Subject subject, Words words, CancellationToken stop = default) =>
        acts.Do<Guid>(InterpretationPermissions.Draft, who.Actor, async doing =>
        {
            var document = subject.DocumentId is { } id ? await documents.Find(id, stop) : null;
            var unitId = document?.UnitId ?? who.UnitId ?? Guid.Empty;
            List<Refusal> reasons = [.. words.Reasons, .. Against(subject, document)];
            if (!permissions.Allows(who.Role, InterpretationPermissions.Draft) || !who.WritesFor(unitId))
                reasons.Add(InterpretationRefusals.NotYours);
            if (reasons.Count > 0)
                return reasons;
            var made = Make(doing, who, subject, document, unitId, words);
            db.Add(made);
            doing.About(Interpretation.Kind, made.Id, $"起草解读「{made.Title}」");
            return made.Id;
        }, stop);

    private static IEnumerable<Refusal> Against(Subject subject, DocumentRef? document)
    {
        if (subject.Stage != Stage.Draft && document is null)
            yield return InterpretationRefusals.NoSuchDocument;
        if (subject.Stage == Stage.FollowUp && document is { IsPublic: false, PublishedAt: null })
            yield return InterpretationRefusals.GoesWithItsDocument;
        if (subject.Stage == Stage.Draft && document is null && string.IsNullOrWhiteSpace(subject.Title))
            yield return InterpretationRefusals.SubjectMissing;
        if (subject.Stage == Stage.Draft && (subject.CommentFrom is null || subject.CommentTo is null || subject.CommentTo < subject.CommentFrom))
            yield return InterpretationRefusals.WindowMissing;
    }

    private Interpretation Make(Doing doing, CurrentPerson who, Subject subject, DocumentRef? document, Guid unitId, Words words)
    {
        var made = new Interpretation
        {
            Id = Ids.New(clock),
            Stage = subject.Stage,
            DocumentId = document?.Id,
            SubjectTitle = document?.Title ?? subject.Title!.Trim(),
            SubjectUrl = document?.Url ?? subject.Url,
            CommentFrom = subject.Stage == Stage.Draft ? subject.CommentFrom : null,
            CommentTo = subject.Stage == Stage.Draft ? subject.CommentTo : null,
            UnitId = unitId,
            Title = words.Title.Trim(),
            DraftedByName = who.Name,
            Writers = who.Id is { } writer ? [writer] : [],
            ChangedAt = doing.Now,
        };
        words.WriteInto(made);
        return made;
    }
}
