using Mingtang.Search.Analysis;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>Titles offered while somebody types: by their beginning, by a piece of them, or by pinyin, whole or initials.</summary>
internal sealed class Suggesting(Shelf items, Scratch scratch)
{
    private const int Looked = 120, Longest = 24;

    public IReadOnlyList<string> For(string typed, int limit)
    {
        var letters = LawName.Bare(Folding.Fold(typed.Length > Longest ? typed[..Longest] : typed));
        if (letters.Length == 0)
            return [];
        var latin = letters.All(char.IsAsciiLetterLower);
        var terms = latin ? ByInitials(letters) : letters.Distinct().Select(letter => new QueryTerm(TermKey.TitleChar(letter), 1, true)).ToList();
        return [.. Titles(terms, all: !latin)
            .Select(title => (title, Fit: latin ? Spelled(letters, title.Title) : Begins(letters, title.Title)))
            .Where(pair => pair.Fit > 0)
            .OrderByDescending(pair => pair.Fit).ThenBy(pair => pair.title.Standing).ThenBy(pair => pair.title.Title.Length).ThenBy(pair => pair.title.Title, StringComparer.Ordinal)
            .Select(pair => pair.title.Title).Distinct().Take(limit)];
    }

    /// <summary>Terms for the initials of a title's name, two letters and more: what pinyin is looked up by.</summary>
    public static IEnumerable<ulong> InitialTerms(string title)
    {
        var name = LawName.Core(LawName.Bare(Folding.Fold(title)));
        var initials = string.Concat(name[..Math.Min(name.Length, 8)].ToArray().Select(letter => Sounds.Of(letter) is [var reading, ..] ? reading[0] : letter));
        for (var length = 1; length <= initials.Length; length++)
            yield return TermKey.Marked('p', initials.AsSpan(0, length));
    }

    private static List<QueryTerm> ByInitials(string letters) =>
        [.. Initials(letters, 0).Append(letters).Distinct().Take(16).Select(initials => new QueryTerm(TermKey.Marked('p', initials.AsSpan(0, Math.Min(8, initials.Length))), 1, false))];

    /// <summary>Every way to read typed letters as syllables, each cut to its initial: zhengfux gives zfx.</summary>
    private static List<string> Initials(string letters, int from)
    {
        if (from == letters.Length)
            return [""];
        var ways = new List<string>();
        for (var length = Math.Min(6, letters.Length - from); length >= 1 && ways.Count < 16; length--)
            if (length == 1 || Sounds.IsSyllable(letters.Substring(from, length)))
                ways.AddRange(Initials(letters, from + length).Take(8).Select(rest => letters[from] + rest));
        return ways;
    }

    private static int Begins(string letters, string title)
    {
        var bare = LawName.Bare(Folding.Fold(title));
        return bare.StartsWith(letters, StringComparison.Ordinal) || LawName.Core(bare).StartsWith(letters) ? 3
            : bare.Contains(letters, StringComparison.Ordinal) ? 2
            : LawName.Shortened(letters, LawName.Core(bare)) > 0.6f ? 1 : 0;
    }

    private static int Spelled(string letters, string title)
    {
        var bare = LawName.Bare(Folding.Fold(title));
        return Sounds.Spells(letters, LawName.Core(bare)) || Sounds.Spells(letters, bare) ? 3 : bare.StartsWith(letters, StringComparison.Ordinal) ? 2 : 0;
    }

    private unsafe List<(string Title, Standing Standing)> Titles(List<QueryTerm> terms, bool all)
    {
        var best = new Best(Looked);
        var retriever = new Retriever(items, scratch);
        if (all)
            retriever.All(terms, null, best);
        else
            retriever.Any(terms, null, best);
        return [.. best.Sorted().Select(hit => (items.Parts[hit.Part].Segment, hit.Row)).Select(place => (place.Segment.Words(place.Row).Title, (Standing)place.Segment.Standings[place.Row]))];
    }
}
