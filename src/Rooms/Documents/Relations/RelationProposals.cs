using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Relations;

/// <summary>Relations the text itself names: cited numbers and titles in 《》 that stand on file. A person confirms.</summary>
internal sealed partial class RelationProposals(PlatformDb db)
{
    public async Task<IReadOnlyList<(RelationKind Kind, Document Other)>> Of(Document document, Edition edition, CancellationToken stop)
    {
        var numbers = Number().Matches(edition.PlainText).Select(match => match.Value).Distinct().ToList();
        var titles = Title().Matches(edition.PlainText).Select(match => match.Groups["title"].Value).Where(title => title.Length > 3).Distinct().ToList();
        var known = await db.Set<Relation>().Where(r => r.FromId == document.Id && r.ToId != null).Select(r => r.ToId!.Value).ToListAsync(stop);
        var cited = await (
            from other in db.Set<Document>().AsNoTracking()
            join text in db.Set<Edition>().AsNoTracking() on other.EditionId equals text.Id
            where other.Id != document.Id && !known.Contains(other.Id) && (numbers.Contains(text.DocumentNumber!) || titles.Contains(text.Title) || titles.Contains(other.VersionOf!))
            select other).Take(20).ToListAsync(stop);
        return [.. cited.Select(other => (KindOf(edition.PlainText, other), other))];
    }

    /// <summary>「同时废止」 after a title repeals it; otherwise it is what the text rests on.</summary>
    private static RelationKind KindOf(string text, Document other)
    {
        var at = text.IndexOf(other.Title, StringComparison.Ordinal);
        var after = at < 0 ? "" : text.Substring(at, Math.Min(other.Title.Length + 40, text.Length - at));
        return after.Contains("废止", StringComparison.Ordinal) ? RelationKind.Repeals : RelationKind.Basis;
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{1,10}〔[0-9]{4}〕[0-9]{1,4}号")]
    private static partial Regex Number();

    [GeneratedRegex("《(?<title>[^《》]{4,100})》")]
    private static partial Regex Title();
}
