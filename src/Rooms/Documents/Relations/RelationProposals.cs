using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Relations;

/// <summary>A relation the text itself names; a person confirms.</summary>
/// <param name="Other">Null where it is not on file: then it is named by title and number.</param>
/// <param name="Warning">A newer version of the cited text than the one meant.</param>
internal sealed record ProposedRelation(Citation Cited, Document? Other, string Title, string? Number, string? Warning)
{
    public RelationKind Kind => Cited.Kind;

    public RelationEntry Entry => new(Kind, Other?.Id, Title, Number, null);

    /// <summary>Short, for a tick box.</summary>
    public string Key => $"{Kind}|{Other?.Id}|{(Other is null ? Title : "")}|{(Other is null ? Number : "")}";
}

/// <summary>Finds the texts a text names: among reference texts the version meant, else the one in force, with a warning where a newer one is known.</summary>
internal sealed class RelationProposals(PlatformDb db, RelatedDocuments related, TimeProvider clock)
{
    private const int Most = 40;
    private static readonly string[] Prefixes = ["", "中华人民共和国", "上海市"];

    public async Task<IReadOnlyList<ProposedRelation>> Of(Document document, Edition edition, CancellationToken stop)
    {
        var known = await db.Set<Relation>().AsNoTracking().Where(r => r.FromId == document.Id).Select(r => new { r.ToId, r.ToTitle }).ToListAsync(stop);
        return [.. (await Of(edition.PlainText, edition.Title, document.Id, stop)).Where(one => !known.Any(r => one.Other is { } other ? r.ToId == other.Id : r.ToTitle == one.Title))];
    }

    public async Task<IReadOnlyList<ProposedRelation>> Of(string text, string? ownTitle, Guid? ownId, CancellationToken stop)
    {
        var cited = Citation.In(text, ownTitle).Take(Most).ToList();
        if (cited.Count == 0)
            return [];
        var titles = cited.Where(one => one.Title is not null).SelectMany(one => Prefixes.Select(prefix => prefix + one.Title)).Distinct().ToList();
        var numbers = cited.Select(one => one.Number).OfType<string>().Distinct().ToList();
        var found = await (
            from other in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on other.EditionId equals edition.Id
            where other.Id != ownId && edition.State != EditionState.Discarded
                && (numbers.Contains(edition.DocumentNumber!) || titles.Contains(other.Title) || titles.Contains(other.VersionOf!))
            select new OnFile(other, edition.DocumentNumber, edition.SignedOn)).ToListAsync(stop);
        var newer = await related.NewerOf([.. found.Select(one => one.Document)], stop);
        return [.. cited.Select(one => Propose(one, found, newer))];
    }

    private ProposedRelation Propose(Citation cited, List<OnFile> found, IReadOnlyDictionary<Guid, Document> newer)
    {
        var matching = found.Where(one => cited.Number is { } number && one.Number == number).ToList();
        if (matching.Count == 0 && cited.Title is { } title)
            matching = [.. Prefixes.Select(prefix => found.Where(one => one.Document.Title == prefix + title || one.Document.VersionOf == prefix + title).ToList()).FirstOrDefault(some => some.Count > 0) ?? []];
        if (Chosen(cited, matching) is not { } chosen)
            return new(cited, null, cited.Title ?? cited.Number!, cited.Title is null ? null : cited.Number, null);
        return new(cited, chosen.Document, chosen.Document.Title, chosen.Number, WarningOf(chosen.Document, newer));
    }

    /// <summary>The version of the year the text names; else the newest that is in force.</summary>
    private OnFile? Chosen(Citation cited, List<OnFile> matching)
    {
        var today = clock.Today();
        var ofYear = cited.Year is { } year ? matching.Where(one => one.SignedOn?.Year == year || one.Document.EffectiveOn?.Year == year).ToList() : [];
        return (ofYear.Count > 0 ? ofYear : matching).OrderByDescending(one => one.Document.On(today) == Validity.InForce).ThenByDescending(one => one.Document.EffectiveOn ?? one.SignedOn).FirstOrDefault();
    }

    private static string? WarningOf(Document chosen, IReadOnlyDictionary<Guid, Document> newer) =>
        newer.TryGetValue(chosen.Id, out var later) ? $"已有新版（{later.EffectiveOn:yyyy-MM-dd} 起施行），请核对引用的是否仍然适用。"
            : chosen.EndedAs is ValidityEnd.Repealed or ValidityEnd.DeclaredLapsed ? "这个文本已经废止，请核对引用。" : null;

    private sealed record OnFile(Document Document, string? Number, DateOnly? SignedOn);
}
