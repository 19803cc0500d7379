using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Catalogues;

/// <summary>A document that satisfies a line.</summary>
internal sealed record CatalogueHit(Guid DocumentId, string Title, string? Url, DateOnly? PublishedOn);

/// <summary>A line of either catalogue with what satisfies it.</summary>
/// <param name="Key">The statutory code, or the id of the standard line.</param>
/// <param name="NotApplicable">Why the unit has nothing to do with it.</param>
internal sealed record CatalogueState(string Key, string Field, string Title, IReadOnlyList<CatalogueHit> Hits, bool IsStale, string? NotApplicable, Guid UnitId)
{
    /// <summary>公开方式 of a standard line.</summary>
    public string? Manner { get; init; }

    /// <summary>公开层级 of a standard line.</summary>
    public string? Level { get; init; }

    public bool IsEmpty => Hits.Count == 0;

    public bool IsCovered => !IsEmpty && !IsStale;
}

/// <summary>How far a unit's catalogues are filled.</summary>
/// <param name="Bare">Statutory lines without content that the unit did not call not applicable.</param>
internal sealed record CatalogueFilling(UnitRef Unit, int Statutory, int Bare, int Standard, int Empty, int Stale)
{
    public int Open => Bare + Empty + Stale;
}

/// <summary>法定主动公开目录 and 标准目录 of a unit as they are filled today.</summary>
internal sealed class CatalogueReading(PlatformDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<CatalogueState>> Statutory(UnitRef unit, CancellationToken stop)
    {
        var shown = await Shown(unit.Id, stop);
        var without = await db.Set<NotApplicable>().AsNoTracking().Where(n => n.UnitId == unit.Id).ToDictionaryAsync(n => n.Code, n => n.Why, stop);
        return [.. Applying(unit).Select(ground => new CatalogueState(
            ground.Code, "法定主动公开内容", ground.Title, [.. shown.Where(s => s.Codes.Contains(ground.Code, StringComparison.Ordinal)).Select(Hit)], false, without.GetValueOrDefault(ground.Code), unit.Id))];
    }

    public async Task<IReadOnlyList<CatalogueState>> Standard(Guid unitId, CancellationToken stop)
    {
        var today = clock.Today();
        var items = await db.Set<StandardItem>().AsNoTracking().Where(i => i.UnitId == unitId && i.EndedAt == null).OrderBy(i => i.Position).ToListAsync(stop);
        var ids = items.Select(i => i.Id).ToList();
        var ties = (await (
            from tie in db.Set<StandardTie>().AsNoTracking()
            join open in Open() on tie.DocumentId equals open.Document.Id
            where ids.Contains(tie.ItemId)
            select new { tie.ItemId, Shown = new ShownLine(open.Document.Id, open.Document.Kind, open.Document.IndexNumber, open.Document.CodeLine, open.Edition.Title, open.Edition.PublishedAt) }).ToListAsync(stop)).ToLookup(t => t.ItemId, t => t.Shown);
        return [.. items.Select(item =>
        {
            List<CatalogueHit> hits = [.. ties[item.Id].Select(Hit)];
            var isStale = item.StaleAfterDays is { } days && hits.Count > 0 && hits.Max(hit => hit.PublishedOn) is { } newest && newest.AddDays(days) < today;
            return new CatalogueState(item.Id.ToString(), $"{item.Field} › {item.Matter}", item.Content, hits, isStale, null, unitId) { Manner = item.Manner, Level = item.Level };
        })];
    }

    /// <summary>The units whose lines most want filling first. Of the statutory lines only the codes in use are read, not each document.</summary>
    public async Task<IReadOnlyList<CatalogueFilling>> Fillings(IEnumerable<UnitRef> units, CancellationToken stop)
    {
        var used = (await Open().Select(open => new { open.Document.UnitId, open.Document.AgencyId, open.Document.CodeLine }).Distinct().ToListAsync(stop))
            .SelectMany(open => new[] { open.UnitId, open.AgencyId }.Distinct().Select(unit => (unit, open.CodeLine))).ToLookup(open => open.unit, open => open.CodeLine);
        var without = (await db.Set<NotApplicable>().AsNoTracking().Select(n => new { n.UnitId, n.Code }).ToListAsync(stop)).ToLookup(n => n.UnitId, n => n.Code);
        List<CatalogueFilling> fillings = [];
        foreach (var unit in units)
        {
            var statutory = Applying(unit).Select(ground => ground.Code).Except(without[unit.Id]).ToList();
            var standard = await Standard(unit.Id, stop);
            fillings.Add(new(
                unit, statutory.Count, statutory.Count(code => !used[unit.Id].Any(line => line.Contains(code, StringComparison.Ordinal))),
                standard.Count, standard.Count(line => line.IsEmpty), standard.Count(line => line.IsStale)));
        }
        return [.. fillings.OrderByDescending(filling => filling.Open)];
    }

    /// <summary>GIR 21: the district and its departments, the towns; a street is an office of the district.</summary>
    internal static IEnumerable<Ground> Applying(UnitRef unit) =>
        Grounds.Catalogue.Where(ground => ground.Code switch
        {
            "A21-D" => unit.Kind is UnitKind.District or UnitKind.Department or UnitKind.Street,
            "A21-T" => unit.Kind == UnitKind.Town,
            _ => true,
        });

    private async Task<IReadOnlyList<ShownLine>> Shown(Guid unitId, CancellationToken stop) => await (
        from open in Open()
        where open.Document.UnitId == unitId || open.Document.AgencyId == unitId
        orderby open.Edition.PublishedAt descending
        select new ShownLine(open.Document.Id, open.Document.Kind, open.Document.IndexNumber, open.Document.CodeLine, open.Edition.Title, open.Edition.PublishedAt)).ToListAsync(stop);

    /// <summary>What is in force today and open to all.</summary>
    private IQueryable<OpenDocument> Open()
    {
        var today = clock.Today();
        return
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where edition.Reach == Reach.Open && document.EndedAs == null && (document.ExpiresOn == null || document.ExpiresOn >= today)
            select new OpenDocument { Document = document, Edition = edition };
    }

    private static CatalogueHit Hit(ShownLine shown) => new(
        shown.Id, shown.Title, DocumentDirectory.UrlOf(shown.Kind, shown.Id, shown.IndexNumber), shown.PublishedAt is { } at ? ChinaTime.DayOf(at) : null);

    private sealed class OpenDocument
    {
        public required Document Document { get; init; }

        public required Edition Edition { get; init; }
    }

    /// <summary>Of a document only what a line needs: bodies are long.</summary>
    private sealed record ShownLine(Guid Id, DocumentKind Kind, string? IndexNumber, string Codes, string Title, DateTime? PublishedAt);
}
