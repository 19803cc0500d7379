using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Items that stand in one line: `…。2.…` beside its neighbour, `一是…;二是…` behind a heading sentence.</summary>
internal static partial class InlineItems
{
    /// <summary>The line's own item, then those that go on with its numbering behind the end of a sentence.</summary>
    public static List<(Mark Mark, string Text)> Siblings(Mark mark, string content)
    {
        var items = new List<(Mark, string)>();
        var plain = Glyphs.Plain(content);
        var (from, current) = (0, mark);
        for (var i = 0; i + 1 < plain.Length && mark.Value > 0 && mark.Kind is not MarkKind.Article; i++)
        {
            if (plain[i] is not ('。' or ';' or ')' or ']') || i + 1 >= plain.Length)
                continue;
            var at = i + 1;
            while (at < plain.Length && plain[at] == ' ')
                at++;
            var next = Mark.At(plain, at);
            if (next.Rank != mark.Rank || next.Value != current.Value + 1 || next.Length == 0 || at + next.Length >= plain.Length)
                continue;
            items.Add((current, content[from..at].Trim()));
            (from, current, i) = (at + next.Length, next, at + next.Length - 1);
        }
        items.Add((current, content[from..].Trim()));
        return items;
    }

    /// <summary>`一是…二是…` (or `1.…2.…`) that opens the text and counts up: each item with its own text; empty where there is no such row.</summary>
    public static List<(Mark Mark, int From, int To)> Enumeration(string plain)
    {
        var found = new List<(Mark Mark, int From, int To)>();
        var first = Mark.At(plain);
        if (first.Kind is not (MarkKind.ItemWord or MarkKind.Arabic or MarkKind.ArabicParen or MarkKind.Circled or MarkKind.FirstWord) || first.Value != 1)
            return found;
        var (from, current) = (0, first);
        foreach (Match end in SentenceEnd().Matches(plain))
        {
            var at = end.Index + end.Length;
            var next = Mark.At(plain, at);
            if (next.Rank != first.Rank || next.Value != current.Value + 1)
                continue;
            found.Add((current, from + current.Length, at));
            (from, current) = (at, next);
        }
        if (found.Count == 0)
            return found;
        found.Add((current, from + current.Length, plain.Length));
        return found;
    }

    [GeneratedRegex(@"[。;!,)] *", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}

/// <summary>`(一)标题。正文`: where a level writes its items so, the sentence before the first full stop is the name.</summary>
internal static class HeadingSentence
{
    private const int longest = 46;

    /// <summary>Length of the heading sentence with its stop, 0 where the text does not open with one or has nothing behind it.</summary>
    public static int Length(string plain)
    {
        var stop = Stop(plain);
        return stop is > 1 and < longest && plain.AsSpan(0, stop).Count(',') < 2 && stop + 1 < plain.Length && plain[(stop + 1)..].Trim().Length > 4 ? stop + 1 : 0;
    }

    /// <summary>The line is a heading and no more.</summary>
    public static bool IsAlone(string text)
    {
        var plain = Glyphs.Plain(text).TrimEnd();
        var stop = plain.IndexOf('。');
        return plain.Length < 60 && (stop < 0 || stop == plain.Length - 1);
    }

    private static int Stop(string plain)
    {
        for (var i = 0; i < Math.Min(plain.Length, longest); i++)
        {
            if (plain[i] is '。')
                return i;
            if (plain[i] == ':' && i is > 2 and < 15 && plain.AsSpan(0, i).IndexOfAny(",、“《") < 0 && i + 1 < plain.Length && plain[i + 1] is not ('1' or '①' or '一'))
                return i;
            if (plain[i] is ';' or '(' or ':')
                return -1;
            if (plain[i] == '.' && i + 1 < plain.Length && plain[i + 1] == ' ' && i > 4)
                return i;
        }
        return -1;
    }
}
