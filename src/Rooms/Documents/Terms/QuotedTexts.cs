using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Terms;

/// <summary>Which regulations a unit's documents quote while they are not ended, and which of our texts are older than the official ones.</summary>
internal sealed class QuotedTexts(PlatformDb db, RelatedDocuments related, TimeProvider clock)
{
    /// <param name="unitId">Whose documents quote; null for everybody's.</param>
    /// <param name="period">A comparison counts for the year it was made in.</param>
    public async Task<IReadOnlyList<QuotedText>> Of(Guid? unitId, Period period, CancellationToken stop)
    {
        var quotes = await (
            from relation in db.Set<Relation>().AsNoTracking()
            join quoted in db.Set<Document>().AsNoTracking() on relation.ToId equals quoted.Id
            join quoting in db.Set<Document>().AsNoTracking() on relation.FromId equals quoting.Id
            where quoted.Kind == DocumentKind.Reference && quoting.Kind != DocumentKind.Reference && quoting.EndedAs == null && (unitId == null || quoting.UnitId == unitId)
            select new { quoted, quoting }).ToListAsync(stop);
        return await Described([.. quotes.Select(quote => (quote.quoted, quote.quoting))], period, stop);
    }

    /// <summary>What of it is work: those that are older, and how many nobody compared. Found by the database, for the desk home asks at each visit.</summary>
    public async Task<(IReadOnlyList<QuotedText> Older, int Unchecked)> Waiting(Guid? unitId, Period period, CancellationToken stop)
    {
        var (today, all, notes) = (clock.Today(), db.Set<Document>().AsNoTracking(), db.Set<ValidityNote>().Where(note => note.On >= period.From && note.On <= period.To));
        var quoted = all.Where(text => text.Kind == DocumentKind.Reference && db.Set<Relation>().Any(relation => relation.ToId == text.Id
            && all.Any(quoting => quoting.Id == relation.FromId && quoting.Kind != DocumentKind.Reference && quoting.EndedAs == null && (unitId == null || quoting.UnitId == unitId))));
        var standing = quoted.Select(text => new
        {
            text,
            IsReplaced = text.VersionOf != null && all.Any(later => later.Kind == DocumentKind.Reference && later.VersionOf == text.VersionOf && later.EffectiveOn > text.EffectiveOn && later.EffectiveOn <= today),
            Last = notes.Where(note => note.DocumentId == text.Id).OrderByDescending(note => note.At).Select(note => (ValidityAct?)note.Act).FirstOrDefault(),
        });
        var older = await standing.Where(one => one.IsReplaced || one.Last == ValidityAct.FindOlder).Select(one => one.text).ToListAsync(stop);
        return (await Described([.. older.Select(text => (text, (Document?)null))], period, stop), await standing.CountAsync(one => !one.IsReplaced && one.Last == null, stop));
    }

    /// <summary>One text, quoted or not.</summary>
    public async Task<QuotedText?> Find(Guid id, Period period, CancellationToken stop)
    {
        if (await db.Set<Document>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.Kind == DocumentKind.Reference, stop) is not { } text)
            return null;
        var quoting = await db.Set<Document>().AsNoTracking()
            .Where(d => d.Kind != DocumentKind.Reference && d.EndedAs == null && db.Set<Relation>().Any(r => r.FromId == d.Id && r.ToId == id)).ToListAsync(stop);
        return (await Described([.. quoting.Select(one => (text, (Document?)one)).DefaultIfEmpty((text, null))], period, stop))[0];
    }

    private async Task<IReadOnlyList<QuotedText>> Described(IReadOnlyList<(Document Quoted, Document? Quoting)> quotes, Period period, CancellationToken stop)
    {
        List<Document> texts = [.. quotes.Select(quote => quote.Quoted).DistinctBy(text => text.Id)];
        var ids = texts.ConvertAll(text => text.Id);
        var newer = await related.NewerOf(texts, stop);
        var editions = await db.Set<Edition>().AsNoTracking().Where(e => ids.Contains(e.DocumentId)).Select(e => new { e.Id, e.Issuer, e.SignedOn }).ToDictionaryAsync(e => e.Id, stop);
        var checks = (await db.Set<ValidityNote>().AsNoTracking().Where(n => ids.Contains(n.DocumentId) && n.On >= period.From && n.On <= period.To).OrderBy(n => n.At).ToListAsync(stop)).ToLookup(n => n.DocumentId);
        var official = (await db.Set<Relation>().AsNoTracking().Where(r => ids.Contains(r.FromId) && r.Kind == RelationKind.Official).OrderBy(r => r.At).ToListAsync(stop)).ToLookup(r => r.FromId, r => r.ToUrl);
        var by = quotes.Where(quote => quote.Quoting is not null).ToLookup(quote => quote.Quoted.Id, quote => quote.Quoting!);
        return
        [
            .. texts.Select(text => new QuotedText(
                text, editions.GetValueOrDefault(text.EditionId)?.Issuer ?? "", text.EffectiveOn ?? editions.GetValueOrDefault(text.EditionId)?.SignedOn,
                [.. by[text.Id].DistinctBy(one => one.Id).OrderByDescending(one => one.CreatedAt)], official[text.Id].LastOrDefault(),
                checks[text.Id].LastOrDefault(), newer.GetValueOrDefault(text.Id)))
                .OrderBy(text => text.Standing == QuotedStanding.Same).ThenBy(text => text.Document.Title, StringComparer.Ordinal),
        ];
    }
}
