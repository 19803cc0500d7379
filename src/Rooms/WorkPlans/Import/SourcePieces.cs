namespace Mingtang.WorkPlans.Import;

/// <param name="Clause">The row these words were read into; null for what stands between.</param>
/// <param name="IsCut">Words left out here, because no row on the page was read from them.</param>
internal sealed record SourcePiece(string Words, PlanClause? Clause, bool IsCut = false);

/// <summary>The source as it stands beside the rows: each row's words marked, long stretches between left out.</summary>
internal static class SourcePieces
{
    private const int Context = 200;

    public static IReadOnlyList<SourcePiece> Around(string source, IEnumerable<PlanClause> rows)
    {
        var pieces = new List<SourcePiece>();
        var at = 0;
        foreach (var row in rows.Where(r => r.SourceEnd > r.SourceStart).OrderBy(r => r.SourceStart))
        {
            var (start, end) = (Math.Clamp(row.SourceStart, at, source.Length), Math.Clamp(row.SourceEnd, at, source.Length));
            Between(pieces, source[at..start], isFirst: at == 0, isLast: false);
            if (end > start)
                pieces.Add(new(source[start..end], row));
            at = end;
        }
        Between(pieces, source[at..], isFirst: at == 0, isLast: true);
        return pieces;
    }

    private static void Between(List<SourcePiece> pieces, string words, bool isFirst, bool isLast)
    {
        if (words.Length <= 2 * Context)
        {
            if (words.Length > 0)
                pieces.Add(new(words, null));
            return;
        }
        if (!isFirst)
            pieces.Add(new(words[..Context], null));
        pieces.Add(new("", null, IsCut: true));
        if (!isLast)
            pieces.Add(new(words[^Context..], null));
    }
}
