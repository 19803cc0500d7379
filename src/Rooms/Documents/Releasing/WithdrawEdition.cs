using Mingtang.Documents.Channels;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Documents.Releasing;

/// <summary>撤下 with a reason the public reads in its place; the channels are told as well, and what it had ended stands again or does not.</summary>
internal sealed class WithdrawEdition(EditionFrame frame, ReleaseBook releases, ChannelSending channels, Revive revive)
{
    public Task<Outcome<Edition>> Do(Guid documentId, string? why, CurrentPerson who, CancellationToken stop = default) => Do(documentId, why, [], who, stop);

    /// <param name="fates">One for each document this one repealed or replaced.</param>
    public Task<Outcome<Edition>> Do(Guid documentId, string? why, IReadOnlyList<EndedFate> fates, CurrentPerson who, CancellationToken stop = default) =>
        frame.Do(new(documentId, EditionAct.Withdraw, DocumentPermissions.Withdraw, who, why?.Trim(), OfPublic: true), async hand =>
        {
            var (document, edition, doing) = (hand.Document, hand.Edition, hand.Doing);
            List<Refusal> reasons = [.. await revive.Follow(doing, document, fates, stop)];
            if (await releases.Withdraw(doing, document.Item, stop) is { IsRefused: true } refused)
                reasons.AddRange(refused.Refusals);
            if (reasons.Count > 0)
                return reasons;
            (edition.WithdrawnAt, edition.WithdrawnWhy) = (doing.Now, why?.Trim());
            document.PublicEditionId = null;
            if (edition.Reach == Reach.Open)
                await channels.Recall(doing, document, edition, stop);
            doing.Raise(new DocumentWithdrawn(DocumentDirectory.Ref(document, edition, doing.Today), doing.Now, why!.Trim()));
            return [];
        }, stop);
}
