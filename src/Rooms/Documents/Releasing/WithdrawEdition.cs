using Mingtang.Documents.Channels;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Documents.Releasing;

/// <summary>撤下 with a reason the public reads in its place; the channels are told as well.</summary>
internal sealed class WithdrawEdition(EditionFrame frame, ReleaseBook releases, ChannelSending channels)
{
    public Task<Outcome<Edition>> Do(Guid documentId, string? why, CurrentPerson who, CancellationToken stop = default) =>
        frame.Do(new(documentId, EditionAct.Withdraw, DocumentPermissions.Withdraw, who, why?.Trim(), OfPublic: true), async hand =>
        {
            var (document, edition, doing) = (hand.Document, hand.Edition, hand.Doing);
            if (await releases.Withdraw(doing, document.Item, stop) is { IsRefused: true } refused)
                return refused.Refusals;
            (edition.WithdrawnAt, edition.WithdrawnWhy) = (doing.Now, why?.Trim());
            document.PublicEditionId = null;
            if (edition.Reach == Reach.Open)
                await channels.Recall(doing, document, edition, stop);
            doing.Raise(new DocumentWithdrawn(DocumentDirectory.Ref(document, edition, doing.Today), doing.Now, why!.Trim()));
            return [];
        }, stop);
}
