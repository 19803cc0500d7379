using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Library.Faqs;

/// <summary>Who wrote it does not review it, and what is not ready does not go out. Asked by the release book, so it leans on the database alone.</summary>
internal sealed class FaqGuards(PlatformDb db) : IGuardsReview, IGuardsRelease
{
    public async Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, Actor reviewer, CancellationToken stop) =>
        reviewer.PersonId is { } person && await Find(item, versionDigest, stop) is { } edition && edition.Writers.Contains(person) ? [FaqRefusals.WriterReviews] : [];

    public async Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, CancellationToken stop) =>
        item.Kind != Faq.Kind || await Find(item, versionDigest, stop) is { State: FaqState.Ready } ? [] : [FaqRefusals.NotReady];

    private async Task<FaqEdition?> Find(ItemRef item, string versionDigest, CancellationToken stop) =>
        item.Kind == Faq.Kind && Guid.TryParse(item.Id, out var id)
            ? await db.Set<FaqEdition>().OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(edition => edition.FaqId == id && edition.Digest == versionDigest, stop) : null;
}
