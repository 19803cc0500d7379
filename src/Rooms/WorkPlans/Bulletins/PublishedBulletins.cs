using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>Bulletins before the public, for search, feeds and sitemap.</summary>
internal sealed class PublishedBulletins(PlatformDb db, BulletinBook book) : IPublishes
{
    public IReadOnlyList<string> Kinds { get; } = [BulletinRelease.Kind];

    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop) =>
        item.Kind == BulletinRelease.Kind && Guid.TryParse(item.Id, out var id) && await book.Public(id, stop) is { } folder ? Item(folder) : null;

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var id in await db.Set<Bulletin>().Where(b => b.State == BulletinState.Issued && b.WantsPublic).Select(b => b.Id).ToListAsync(stop))
            if (await book.Public(id, stop) is { } folder)
                yield return Item(folder);
    }

    private static PublicItem Item(BulletinFolder folder) => new(
        BulletinRelease.Item(folder.Bulletin.Id), folder.Bulletin.Title, folder.Bulletin.Text, "通报", folder.Plan.AgencyId, folder.Issuer,
        folder.Release!.ReleasedAt!.Value, folder.Release.ReleasedAt.Value, ["政务公开", "工作要点", "通报"], $"/workplans/bulletins/{folder.Bulletin.Id}");
}
