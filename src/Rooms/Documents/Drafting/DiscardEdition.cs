using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents.Drafting;

/// <summary>作废 of a draft; the edition before, if there is one, is the newest again.</summary>
internal sealed class DiscardEdition(EditionFrame frame, PlatformDb db)
{
    public Task<Outcome<Edition>> Do(Guid documentId, CurrentPerson who, CancellationToken stop = default) =>
        frame.Do(new(documentId, EditionAct.Discard, DocumentPermissions.Draft, who), async hand =>
        {
            var before = await db.Set<Edition>().Where(e => e.DocumentId == documentId && e.Number < hand.Edition.Number && e.State != EditionState.Discarded)
                .OrderByDescending(e => e.Number).FirstOrDefaultAsync(stop);
            if (before is not null)
                (hand.Document.EditionId, hand.Document.Title) = (before.Id, before.Title);
            return [];
        }, stop);
}
