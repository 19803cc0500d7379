using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Documents.Channels;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.FollowUps;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Releasing;

/// <summary>
/// 三同步: what is ready goes out with its document, in the document's own act. Alone go only interpretations of drafts, follow-ups, and
/// those of documents that are public already.
/// </summary>
internal sealed class ReleaseInterpretation(
    InterpretationFrame frame, PlatformDb db, ReleaseBook releases, IDocuments documents, DutyBook duties, FollowUpBook followUps, ICityLibrary library,
    SecretSeal seal) : IGoesWith
{
    public async Task<IReadOnlyList<Companion>> With(DocumentRef document, CancellationToken stop)
    {
        if (!document.IsOpenToAll)
            return [];
        var waiting = await db.Set<Interpretation>().Include(found => found.Pieces)
            .Where(found => found.DocumentId == document.Id && found.Stage == Stage.Publication && found.State == InterpretationState.Ready).ToListAsync(stop);
        var companions = new List<Companion>();
        foreach (var found in waiting)
            companions.Add(new(found.Item, "解读", found.Title, found.DeskUrl, await ObjectionsTo(found, stop)));
        return companions;
    }

    public async Task<Outcome> Release(Doing doing, DocumentRef document, Companion companion, CancellationToken stop) =>
        Guid.TryParse(companion.Item.Id, out var id) && await frame.Find(id, stop) is { } found
            ? Outcome.Unless(await Release(doing, found, document.Url, isInStep: true, stop))
            : InterpretationRefusals.NoSuch;

    public Task<Outcome<Guid>> Alone(CurrentPerson who, Guid id, CancellationToken stop = default) =>
        frame.Do(new(id, InterpretationAct.Release, InterpretationPermissions.Release, who), async (doing, found) =>
        {
            var document = found.DocumentId is { } documentId ? await documents.FindPublic(documentId, stop) : null;
            if (found.DocumentId is not null && document is null)
                return [InterpretationRefusals.GoesWithItsDocument];
            if (document is { IsOpenToAll: false })
                return [InterpretationRefusals.NotOnTheWeb];
            return await Publish(doing, found, document?.Url, isInStep: false, stop);
        }, stop);

    public Task<Outcome<Guid>> Withdraw(CurrentPerson who, Guid id, string? why, CancellationToken stop = default) =>
        frame.Do(new(id, InterpretationAct.Withdraw, InterpretationPermissions.Withdraw, who, why), async (doing, found) =>
        {
            if (string.IsNullOrWhiteSpace(why))
                return [InterpretationRefusals.WithdrawalNeedsReason];
            var withdrawn = await releases.Withdraw(doing, found.Item, stop);
            if (withdrawn.IsRefused)
                return withdrawn.Refusals;
            found.WithdrawnWhy = why.Trim();
            await duties.Reopen(found, stop);
            await library.Recall(doing, found.Item, stop);
            return [];
        }, stop);

    public Task<IReadOnlyList<Refusal>> ObjectionsTo(Interpretation found, CancellationToken stop) => releases.ObjectionsTo(found.Item, seal.DigestOf(found.Version), stop);

    private async Task<IReadOnlyList<Refusal>> Release(Doing doing, Interpretation found, string? documentUrl, bool isInStep, CancellationToken stop)
    {
        if (!InterpretationLifecycle.Table.Allows(found.State, InterpretationAct.Release))
            return [InterpretationRefusals.NotReady];
        if (await Publish(doing, found, documentUrl, isInStep, stop) is { Count: > 0 } reasons)
            return reasons;
        await frame.Step(doing, found, InterpretationAct.Release, stop);
        return [];
    }

    /// <summary>All but the lifecycle's own step, which the frame makes.</summary>
    private async Task<IReadOnlyList<Refusal>> Publish(Doing doing, Interpretation found, string? documentUrl, bool isInStep, CancellationToken stop)
    {
        var released = await releases.Release(doing, found.Item, seal.DigestOf(found.Version), stop);
        if (released.IsRefused)
            return released.Refusals;
        (found.ReleasedAt, found.IsInStep, found.SubjectUrl) = (doing.Now, isInStep, documentUrl ?? found.SubjectUrl);
        await duties.Fulfil(found, stop);
        await followUps.Answered(found, stop);
        if (found.DocumentId is { } documentId)
            await library.Send(doing, found.Item, documentId, stop);
        return [];
    }
}
