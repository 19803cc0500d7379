using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Intake;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Documents.Importing;

/// <summary>参考文本: public texts of others. No index number, no clock, no attribute, no review, outside all figures; in the register, so that search finds them.</summary>
internal sealed partial class ReferenceTexts(ActBook acts, PlatformDb db, TimeProvider clock)
{
    /// <summary>Where nothing says when a text was issued, it stands behind everything that says so.</summary>
    private static readonly DateOnly LongAgo = new(1978, 12, 1);

    public async Task Add(Doing doing, IReadOnlyList<ReadFile> files, UnitRef unit, CancellationToken stop)
    {
        List<(Document Document, Edition Edition)> texts = [.. files.Select(file => Of(file, unit, doing.Now))];
        await doing.AddMany<Document>([.. texts.Select(text => text.Document)], stop);
        await doing.AddMany<Edition>([.. texts.Select(text => text.Edition)], stop);
        await doing.AddMany<ImportedFile>([.. files.Zip(texts, (file, text) => new ImportedFile { Name = file.Entry.File, Digest = file.Digest, DocumentId = text.Document.Id, At = doing.Now })], stop);
        foreach (var (document, _) in texts)
            doing.Note(document.Item, isPublic: true);
    }

    /// <summary>For every title of several versions the newest replaces the one before it, and so on; written once, however often asked.</summary>
    public async Task<int> RelateVersions(CancellationToken stop)
    {
        var outcome = await acts.Do<int>("documents.relate-versions", Actor.Platform, async doing =>
        {
            var versions = await (
                from document in db.Set<Document>()
                join edition in db.Set<Edition>() on document.EditionId equals edition.Id
                where document.Kind == DocumentKind.Reference && document.VersionOf != null
                select new { document, edition.SignedOn }).ToListAsync(stop);
            var known = (await db.Set<Relation>().Where(r => r.Kind == RelationKind.Replaces).Select(r => new { r.FromId, r.ToId }).ToListAsync(stop)).Select(r => (r.FromId, r.ToId)).ToHashSet();
            var written = 0;
            foreach (var series in versions.GroupBy(one => one.document.VersionOf))
            {
                var ordered = series.OrderBy(one => one.document.EffectiveOn ?? one.SignedOn ?? LongAgo).ThenBy(one => one.document.Id).Select(one => one.document).ToList();
                foreach (var (older, newer) in ordered.Zip(ordered.Skip(1)))
                    written += Replace(doing, older, newer, known) ? 1 : 0;
            }
            doing.About("documents.import", "versions", $"参考文本的版本关系 {written} 条");
            doing.Raise(new ReferencesTaken(written));
            return written;
        }, stop);
        db.ChangeTracker.Clear();
        return outcome.Value;
    }

    private bool Replace(Doing doing, Document older, Document newer, HashSet<(Guid, Guid?)> known)
    {
        // A version still to come leaves the one before it in force until then.
        if (older.EndedAs is null && newer.EffectiveOn is { } from)
            (older.EndedAs, older.EndedOn, older.Revision) = (ValidityEnd.Replaced, from, older.Revision + 1);
        if (!known.Add((newer.Id, older.Id)))
            return false;
        db.Add(new Relation
        {
            Id = Ids.New(clock),
            FromId = newer.Id,
            Kind = RelationKind.Replaces,
            ToId = older.Id,
            ToTitle = older.Title,
            At = doing.Now,
            ByName = doing.Act.Who.Name,
        });
        doing.Note(older.Item, isPublic: true);
        return true;
    }

    private (Document, Edition) Of(ReadFile file, UnitRef unit, DateTime now)
    {
        var (entry, head) = (file.Entry, file.PlainText[..Math.Min(file.PlainText.Length, 600)]);
        var issued = entry.IssuedOn ?? FirstDay(head);
        // Of several versions each is told by its own day; of a single text its own last article may say it.
        var effective = entry.EffectiveOn ?? (entry.VersionOf is not null ? issued : EffectIn(file.PlainText) ?? issued);
        var title = entry.Title ?? file.FirstHeading ?? Path.GetFileNameWithoutExtension(entry.File);
        var shown = ChinaTime.StartOf(issued ?? effective ?? LongAgo).UtcDateTime;
        var edition = new Edition
        {
            Id = Ids.New(clock),
            DocumentId = Ids.New(clock),
            Number = 1,
            State = EditionState.Published,
            Title = Cut(title, 300),
            Issuer = Cut(entry.Issuer ?? "制定机关见文内", 200),
            SignedOn = issued,
            EffectiveOn = effective,
            Topic = null,
            Keywords = entry.Category is { } category ? [category] : [],
            Body = file.Body!,
            PlainText = file.PlainText,
            DraftedByName = Actor.Platform.Name,
            DraftedAt = now,
            PublishedAt = shown,
        };
        var document = new Document
        {
            Id = edition.DocumentId,
            Kind = DocumentKind.Reference,
            AgencyId = unit.Id,
            UnitId = unit.Id,
            Title = edition.Title,
            EditionId = edition.Id,
            PublicEditionId = edition.Id,
            FirstPublishedAt = shown,
            Origin = Origin.Imported,
            EffectiveOn = effective,
            VersionOf = entry.VersionOf is { } series ? Cut(series, 300) : null,
            CreatedAt = now,
        };
        if (entry.Status == "repealed")
            (document.EndedAs, document.EndedOn) = (ValidityEnd.Repealed, issued ?? ChinaTime.DayOf(now));
        return (document, edition);
    }

    private static DateOnly? FirstDay(string head) => ChineseDays.In(head).Select(found => (DateOnly?)found.Day).FirstOrDefault();

    private static DateOnly? EffectIn(string text) =>
        Effective().Matches(text).LastOrDefault() is { } match ? ChineseDays.In(match.Value).Select(found => (DateOnly?)found.Day).FirstOrDefault() : null;

    private static string Cut(string words, int most) => words.Length <= most ? words : words[..most];

    [GeneratedRegex(@"自\s*[0-9一二三四五六七八九〇○零]{4}\s*年[^。；\n]{3,12}日起\s*(施行|执行|实施|生效)")]
    private static partial Regex Effective();
}
