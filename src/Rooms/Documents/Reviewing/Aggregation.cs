using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Documents.Reviewing;

/// <summary>An earlier public item that together with this one says more than either (数据汇聚, SEC 64).</summary>
internal sealed record AggregationHint(Guid DocumentId, string Title, string? IndexNumber, IReadOnlyList<string> Shared);

/// <summary>
/// Looks for masked persons and telling particulars (a masked name, a code, a sum, a plot, a project) that stand in this text and in an
/// earlier public one: two or more in common are worth a look, for each text may have masked what the other shows.
/// </summary>
internal sealed partial class Aggregation(PlatformDb db)
{
    private const int Enough = 2;
    private const int Shown = 5;

    public async Task<IReadOnlyList<AggregationHint>> Of(Document document, Edition edition, CancellationToken stop)
    {
        var particulars = Particulars(edition.PlainText);
        if (particulars.Count < Enough)
            return [];
        var hints = new List<AggregationHint>();
        var earlier = db.Set<Document>().AsNoTracking().Where(d => d.PublicEditionId != null && d.Id != document.Id && d.Kind != DocumentKind.Reference)
            .Join(db.Set<Edition>().AsNoTracking(), d => d.PublicEditionId, e => e.Id, (d, e) => new { d.Id, d.Title, d.IndexNumber, e.PlainText });
        await foreach (var item in earlier.AsAsyncEnumerable().WithCancellation(stop))
            if (Particulars(item.PlainText).Intersect(particulars).Order(StringComparer.Ordinal).ToList() is { Count: >= Enough } shared)
                hints.Add(new(item.Id, item.Title, item.IndexNumber, shared));
        return [.. hints.OrderByDescending(hint => hint.Shared.Count).Take(Shown)];
    }

    internal static HashSet<string> Particulars(string text) =>
    [
        .. MaskedName().Matches(text).Select(match => match.Value),
        .. Plot().Matches(text).Select(match => match.Value),
        .. Sum().Matches(text).Select(match => match.Value),
        .. MaskedNumber().Matches(text).Select(match => match.Value),
        .. CaseNumber().Matches(text).Select(match => match.Value),
    ];

    /// <summary>张某, 李某某, 王*.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}(?:某{1,2}|[*＊×]{1,2})(?!\p{IsCJKUnifiedIdeographs}?[0-9])")]
    private static partial Regex MaskedName();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,8}(?:地块|路[0-9]+弄|小区[0-9]+幢|村[0-9]+组)")]
    private static partial Regex Plot();

    /// <summary>Exact sums of at least five figures tell one case from another; round ones do not.</summary>
    [GeneratedRegex(@"[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]{2})元|[1-9][0-9]{3,}\.[0-9]{2}元?")]
    private static partial Regex Sum();

    [GeneratedRegex(@"[0-9]{3,6}[*＊×]{3,}[0-9]{2,4}")]
    private static partial Regex MaskedNumber();

    [GeneratedRegex(@"[（(〔]20[0-9]{2}[）)〕]\p{IsCJKUnifiedIdeographs}{0,4}[0-9]{2,6}号")]
    private static partial Regex CaseNumber();
}
