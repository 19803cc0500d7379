using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Catalogues;

/// <summary>One version of a unit's standard catalogue: what began and what ended with it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Lines">How many lines stood in it.</param>
internal sealed record CatalogueVersion(int Number, DateTime At, int Lines, IReadOnlyList<StandardItem> Added, IReadOnlyList<StandardItem> Ended);

/// <summary>标准目录 in versions (S1 task 25), told from the beginning and end of its lines: nobody numbers them.</summary>
internal sealed class CatalogueVersions(PlatformDb db)
{
    /// <summary>Newest first; all changes of one act are one version.</summary>
    public async Task<IReadOnlyList<CatalogueVersion>> Of(Guid unitId, CancellationToken stop)
    {
        var items = await db.Set<StandardItem>().AsNoTracking().Where(i => i.UnitId == unitId).OrderBy(i => i.Position).ToListAsync(stop);
        var moments = items.Select(i => i.SinceAt).Concat(items.Select(i => i.EndedAt).OfType<DateTime>()).Distinct().Order();
        return
        [
            .. moments.Select((at, place) => new CatalogueVersion(
                place + 1, at, items.Count(i => i.SinceAt <= at && (i.EndedAt is null || i.EndedAt > at)), [.. items.Where(i => i.SinceAt == at)], [.. items.Where(i => i.EndedAt == at)])).Reverse(),
        ];
    }

    /// <summary>业务事项没有列入目录: what a unit with a standard catalogue shows the public and no line of it asks for.</summary>
    public async Task<IReadOnlyList<CatalogueHit>> Unlisted(Guid unitId, CancellationToken stop)
    {
        if (!await db.Set<StandardItem>().AnyAsync(i => i.UnitId == unitId && i.EndedAt == null, stop))
            return [];
        DocumentKind[] kinds = [DocumentKind.Official, DocumentKind.Normative];
        var shown = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where document.UnitId == unitId && kinds.Contains(document.Kind) && edition.Reach == Reach.Open && document.EndedAs == null
                && !db.Set<StandardTie>().Any(t => t.DocumentId == document.Id && db.Set<StandardItem>().Any(i => i.Id == t.ItemId && i.EndedAt == null))
            orderby edition.PublishedAt descending
            select new { document.Id, document.Kind, document.IndexNumber, edition.Title, edition.PublishedAt }).ToListAsync(stop);
        return [.. shown.Select(s => new CatalogueHit(s.Id, s.Title, DocumentDirectory.UrlOf(s.Kind, s.Id, s.IndexNumber), s.PublishedAt is { } at ? Kernel.ChinaTime.DayOf(at) : null))];
    }
}
