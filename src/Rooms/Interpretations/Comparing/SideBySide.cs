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

    private const string TableDiffers = "表格或图片有变化，见原文。";

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
            rows.Add(partner[n] is { } pair ? Both(old[pair], now[n]) : new(Change.Added, "", now[n].Text));
        }
        rows.AddRange(Gone(old, partner, told, old.Count));
        return rows;
    }

    private static ComparedArticle Both(TextPassage old, TextPassage now) =>
        Letters(old.Text) != Letters(now.Text) ? new(Change.Changed, old.Text, now.Text)
            : Letters(old.Whole) == Letters(now.Whole) ? new(Change.Same, old.Text, now.Text)
            : new(Change.Changed, old.Text, now.Text, TableDiffers);

    private static IEnumerable<ComparedArticle> Gone(IReadOnlyList<TextPassage> old, int?[] partner, int from, int to) =>
        Enumerable.Range(from, Math.Max(0, to - from)).Where(o => !partner.Contains(o)).Select(o => new ComparedArticle(Change.Removed, old[o].Text, ""));

    /// <summary>The likest pairs first, each article once; then what is left of the preambles, however little it is alike.</summary>
    private static int?[] Pair(IReadOnlyList<TextPassage> old, IReadOnlyList<TextPassage> now)
    {
        var (olds, news) = (old.Select(passage => Shingles(passage.Whole)).ToList(), now.Select(passage => Shingles(passage.Whole)).ToList());
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
        foreach (var (n, o) in Preamble(now).Where(n => partner[n] is null).Zip(Preamble(old).Where(o => !taken.Contains(o))))
            partner[n] = o;
        return partner;
    }

    /// <summary>The sentences before the first article say why there is a text at all, each time in other words.</summary>
    private static IReadOnlyList<int> Preamble(IReadOnlyList<TextPassage> passages)
    {
        var first = passages.TakeWhile(passage => !passage.IsArticle).Count();
        return first == passages.Count ? [] : [.. Enumerable.Range(0, first).Where(at => passages[at].Text is [.., '。' or '：' or ':'])];
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
