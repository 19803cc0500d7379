using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Interpretations.Comparing;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Drafting;

/// <summary>修改: words, forms and comparison. Whatever is changed goes through approval, gate and review again.</summary>
internal sealed class ReviseInterpretation(InterpretationFrame frame, PlatformDb db, IDocuments documents, TimeProvider clock)
{
    public Task<Outcome<Guid>> Rewrite(CurrentPerson who, Guid id, Words words, CancellationToken stop = default) =>
        Edit(who, id, found =>
        {
            List<Refusal> reasons = [.. words.Reasons];
            if (reasons.Count == 0)
                words.WriteInto(found);
            return Task.FromResult<IReadOnlyList<Refusal>>(reasons);
        }, stop);

    public Task<Outcome<Guid>> Add(CurrentPerson who, Guid id, PieceEntry entry, CancellationToken stop = default) =>
        Edit(who, id, found =>
        {
            List<Refusal> reasons = [.. entry.Reasons];
            if (reasons.Count == 0)
                db.Add(entry.Make(Ids.New(clock), found));
            return Task.FromResult<IReadOnlyList<Refusal>>(reasons);
        }, stop);

    public Task<Outcome<Guid>> Remove(CurrentPerson who, Guid id, Guid pieceId, CancellationToken stop = default) =>
        Edit(who, id, found =>
        {
            if (found.Pieces.FirstOrDefault(piece => piece.Id == pieceId) is { } gone)
                db.Remove(gone);
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, stop);

    /// <summary>The program compares the older document with this one; the clerk edits what came out.</summary>
    public Task<Outcome<Guid>> Compare(CurrentPerson who, Guid id, string? oldIndexNumber, CancellationToken stop = default) =>
        Edit(who, id, async found =>
        {
            var now = found.DocumentId is { } documentId ? await documents.Find(documentId, stop) : null;
            var before = string.IsNullOrWhiteSpace(oldIndexNumber) ? null : await documents.ByIndexNumber(oldIndexNumber.Trim(), stop);
            if (now is null || before is null || before.Id == now.Id)
                return [SideBySide.NothingToCompare];
            found.Compared = [.. SideBySide.Of(await documents.BodyOf(before, stop), await documents.BodyOf(now, stop))];
            found.ComparedWith = before.Title;
            return [];
        }, stop);

    public Task<Outcome<Guid>> KeepComparison(CurrentPerson who, Guid id, IReadOnlyList<ComparedArticle> edited, CancellationToken stop = default) =>
        Edit(who, id, found =>
        {
            found.Compared = [.. edited];
            found.ComparedWith = edited.Count == 0 ? null : found.ComparedWith;
            return Task.FromResult<IReadOnlyList<Refusal>>([]);
        }, stop);

    public Task<Outcome<Guid>> Discard(CurrentPerson who, Guid id, CancellationToken stop = default) =>
        frame.Do(new(id, InterpretationAct.Discard, InterpretationPermissions.Draft, who), (_, _) => Task.FromResult<IReadOnlyList<Refusal>>([]), stop);

    private Task<Outcome<Guid>> Edit(CurrentPerson who, Guid id, Func<Interpretation, Task<IReadOnlyList<Refusal>>> change, CancellationToken stop) =>
        frame.Do(new(id, InterpretationAct.Edit, InterpretationPermissions.Draft, who), (_, found) =>
        {
            if (!who.WritesFor(found.UnitId))
                return Task.FromResult<IReadOnlyList<Refusal>>([InterpretationRefusals.NotYours]);
            if (who.Id is { } writer && !found.Writers.Contains(writer))
                found.Writers = [.. found.Writers, writer];
            return change(found);
        }, stop);
}
