using System.Text.RegularExpressions;
using Mingtang.Documents.Content;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Comparing;

/// <summary>新旧对照: two documents article by article, in the order of the new one; what is gone stands where it stood.</summary>
internal static partial class SideBySide
{
    public static readonly Refusal NothingToCompare = new("interpretations.nothing-to-compare", "请填写另一份文件的索引号：两份文件都要在本平台上。", "OldIndexNumber");

    /// <summary>From how much likeness on two articles are one that was changed.</summary>
    private const double Alike = 0.4;

    public static IReadOnlyList<ComparedArticle> Of(StructuredText before, StructuredText after)
    {
        var (old, now) = (before.Passages, after.Passages);
        var partner = Pair(old, now);
        var rows = new List<ComparedArticle>();
        var told = 0;
        for (var n = 0; n < now.Count; n++)
        {
            if (partner[n] is { } o)
            {
                rows.AddRange(Gone(old, partner, told, o));
                told = Math.Max(told, o + 1);
            }
            rows.Add(partner[n] is { } pair
                ? new(Letters(old[pair]) == Letters(now[n]) ? Change.Same : Change.Changed, old[pair], now[n])
                : new(Change.Added, "", now[n]));
        }
        rows.AddRange(Gone(old, partner, told, old.Count));
        return rows;
    }

    private static IEnumerable<ComparedArticle> Gone(IReadOnlyList<string> old, int?[] partner, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Where(o => !partner.Contains(o)).Select(o => new ComparedArticle(Change.Removed, old[o], ""));

    /// <summary>The likest pairs first, each article once.</summary>
    private static int?[] Pair(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var (olds, news) = (old.Select(Shingles).ToList(), now.Select(Shingles).ToList());
        var likely =
            from n in Enumerable.Range(0, now.Count)
            from o in Enumerable.Range(0, old.Count)
            let likeness = Likeness(olds[o], news[n])
            where likeness >= Alike
            orderby likeness descending, Math.Abs(n - o)
            select (n, o);
        var (partner, taken) = (new int?[now.Count], new HashSet<int>());
        foreach (var (n, o) in likely)
            if (partner[n] is null && taken.Add(o))
                partner[n] = o;
        return partner;
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 0 : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    private static HashSet<string> Shingles(string text)
    {
        var letters = Letters(Label().Replace(text, ""));
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(at => letters.Substring(at, 2))];
    }

    internal static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex(@"^第[一二三四五六七八九十百零〇0-9]+条")]
    private static partial Regex Label();
}
