using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>A document as a line of a public list.</summary>
internal sealed record ListedDocument(
    Guid Id, DocumentKind Kind, string Title, string Url, string? DocumentNumber, string Issuer, DateOnly? SignedOn, DateTime PublishedAt, Validity Validity, string Key);

/// <summary>What a list is asked for; what is null is not asked.</summary>
internal sealed record ListWanted
{
    public IReadOnlyList<DocumentKind> Kinds { get; init; } = DocumentKinds.Own;

    public Guid? AgencyId { get; init; }

    /// <summary>Both levels, or the first.</summary>
    public string? Topic { get; init; }

    public string? Genre { get; init; }

    public int? Year { get; init; }

    public Audience? For { get; init; }

    public Standing Standing { get; init; } = Standing.InForce;

    /// <summary>A20-01 … A21-T.</summary>
    public string? Code { get; init; }

    public string? Words { get; init; }

    public bool OnlyConverted { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }

    public int Most { get; init; } = 20;
}

/// <summary>Lists for the public, newest first, without a word of the texts: a list of a thousand pages costs what its first page does.</summary>
internal sealed class PublicList(PlatformDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<ListedDocument>> Read(ListWanted wanted, CancellationToken stop = default)
    {
        var today = clock.Today();
        var found = await After(Wanted(wanted, today), wanted.After)
            .OrderByDescending(s => s.Edition.PublishedAt).ThenByDescending(s => s.Document.IndexNumber).Take(wanted.Most)
            .Select(s => new { s.Document, s.Edition.Title, s.Edition.DocumentNumber, s.Edition.Issuer, s.Edition.SignedOn, s.Edition.PublishedAt }).ToListAsync(stop);
        return [.. found.Select(s => new ListedDocument(
            s.Document.Id, s.Document.Kind, s.Title, $"/documents/{s.Document.IndexNumber}", s.DocumentNumber, s.Issuer, s.SignedOn, s.PublishedAt!.Value, s.Document.On(today),
            $"{s.PublishedAt.Value.Ticks}~{s.Document.IndexNumber}"))];
    }

    public Task<int> Count(ListWanted wanted, CancellationToken stop = default) => Wanted(wanted, clock.Today()).CountAsync(stop);

    /// <summary>Whose documents are public, for the choice in a filter.</summary>
    public async Task<IReadOnlyList<Guid>> Agencies(CancellationToken stop) =>
        await db.Set<Document>().AsNoTracking().Where(d => d.PublicEditionId != null && d.IndexNumber != null).Select(d => d.AgencyId).Distinct().ToListAsync(stop);

    public async Task<IReadOnlyList<int>> Years(CancellationToken stop) =>
        [.. (await Joined().Where(s => s.Edition.SignedOn != null).Select(s => s.Edition.SignedOn!.Value.Year).Distinct().ToListAsync(stop)).OrderDescending()];

    private IQueryable<Shown> Wanted(ListWanted wanted, DateOnly today)
    {
        var shown = Joined().Where(s => wanted.Kinds.Contains(s.Document.Kind));
        if (wanted.AgencyId is { } agency)
            shown = shown.Where(s => s.Document.AgencyId == agency || s.Document.UnitId == agency);
        if (wanted.Topic is { Length: > 0 } topic)
        {
            var below = topic + "\\";
            shown = shown.Where(s => s.Edition.Topic == topic || s.Edition.Topic!.StartsWith(below));
        }
        if (wanted.Genre is { Length: > 0 } genre)
            shown = shown.Where(s => s.Edition.Genre == genre);
        if (wanted.Year is { } year and > 0 and < 9999)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            shown = shown.Where(s => s.Edition.SignedOn >= from && s.Edition.SignedOn <= to);
        }
        if (wanted.Code is { Length: > 0 } code)
            shown = shown.Where(s => s.Document.CodeLine.Contains(code));
        if (wanted.Words is { Length: > 0 } words)
            shown = shown.Where(s => s.Edition.Title.Contains(words) || s.Edition.DocumentNumber!.Contains(words) || s.Document.IndexNumber == words);
        if (wanted.OnlyConverted)
            shown = shown.Where(s => s.Document.ConvertedAt != null);
        return Standing(Audience(shown, wanted.For), wanted.Standing, today);
    }

    private static IQueryable<Shown> Audience(IQueryable<Shown> shown, Audience? audience) => audience switch
    {
        Portal.Audience.Firms => shown.Where(s => s.Edition.ForFirms),
        Portal.Audience.Residents => shown.Where(s => s.Edition.ForResidents),
        _ => shown,
    };

    private static IQueryable<Shown> Standing(IQueryable<Shown> shown, Standing standing, DateOnly today) => standing switch
    {
        Portal.Standing.InForce => shown.Where(s => (s.Document.EndedOn == null || s.Document.EndedOn > today) && (s.Document.ExpiresOn == null || s.Document.ExpiresOn >= today)),
        Portal.Standing.Ended => shown.Where(s => s.Document.EndedOn <= today || s.Document.ExpiresOn < today),
        _ => shown,
    };

    private static IQueryable<Shown> After(IQueryable<Shown> shown, string? after)
    {
        if (after?.Split('~') is not [var ticks, { Length: > 0 } index] || !long.TryParse(ticks, out var moment) || moment is <= 0 or > 3155378975999999999)
            return shown;
        var at = new DateTime(moment, DateTimeKind.Utc);
        return shown.Where(s => s.Edition.PublishedAt < at || s.Edition.PublishedAt == at && s.Document.IndexNumber!.CompareTo(index) < 0);
    }

    private IQueryable<Shown> Joined() =>
        from document in db.Set<Document>().AsNoTracking()
        join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
        where edition.Reach == Reach.Open && document.IndexNumber != null && edition.PublishedAt != null
        select new Shown { Document = document, Edition = edition };

    private sealed class Shown
    {
        public required Document Document { get; init; }

        public required Edition Edition { get; init; }
    }
}
