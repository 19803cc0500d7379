using Mingtang.Search.Analysis;

namespace Mingtang.Search.Queries;

/// <summary>Finds a query's terms again in a printed text: what to highlight, and the piece worth showing.</summary>
internal sealed class Marks(HashSet<ulong> keys)
{
    private const int ExcerptLength = 120, Lead = 12, MostMarks = 24;

    private readonly Analyser analyser = new();

    public IReadOnlyList<Mark> In(string text) => Join(Places(text));

    /// <summary>The piece with the most different terms, from the beginning of a sentence where one is near.</summary>
    public Excerpt Excerpt(string text)
    {
        var shown = text.Length > 20_000 ? text[..20_000] : text;
        var places = Places(shown);
        var start = Start(shown, Densest(places));
        var piece = shown[start..End(shown, Math.Min(start + ExcerptLength, shown.Length))].Replace('\n', ' ');
        return new(piece, Join([.. places.Where(token => token.Start >= start && token.Start + token.Length <= start + piece.Length).Select(token => token with { Start = token.Start - start })]));
    }

    private List<Token> Places(string text)
    {
        var places = new List<Token>();
        foreach (var token in analyser.Read(Folding.Fold(text)))
            if (keys.Contains(token.Key))
                places.Add(token);
        return places;
    }

    private static int Densest(List<Token> places)
    {
        var (most, best) = (0, 0);
        var within = new Dictionary<ulong, int>();
        for (int first = 0, last = 0; last < places.Count; last++)
        {
            within[places[last].Key] = within.GetValueOrDefault(places[last].Key) + 1;
            for (; places[last].Start - places[first].Start > ExcerptLength - Lead; first++)
                if (--within[places[first].Key] == 0)
                    within.Remove(places[first].Key);
            if (within.Count > most)
                (most, best) = (within.Count, places[first].Start);
        }
        return best;
    }

    private static int Start(string text, int near)
    {
        if (near <= Lead)
            return 0;
        for (var i = near; i > 0 && near - i <= Lead * 3; i--)
            if (text[i - 1] is '。' or '；' or '\n' or '：')
                return i;
        for (var i = near; i > 0 && near - i <= Lead * 3; i--)
            if (text[i - 1] is '，' or '、' or '）')
                return i;
        return Whole(text, near);
    }

    /// <summary>Not within a date, a number or a Latin word: the piece ends before it.</summary>
    private static int End(string text, int end) => end == text.Length || Whole(text, end) is var whole && end - whole > ExcerptLength / 2 ? end : whole;

    /// <summary>The beginning of the date, number or Latin word that goes on over this place, or the place itself.</summary>
    private static int Whole(string text, int place)
    {
        var start = place;
        while (start > 0 && start < text.Length && GoesOn(text[start - 1]) && GoesOn(text[start]))
            start--;
        return start;
    }

    private static bool GoesOn(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '%' or '-' or '年' or '月' or '日' or '号' || Numerals.IsChinese(letter);

    private static List<Mark> Join(List<Token> places)
    {
        var marks = new List<Mark>();
        foreach (var token in places.OrderBy(token => token.Start))
            if (marks.Count > 0 && token.Start <= marks[^1].Start + marks[^1].Length)
                marks[^1] = new(marks[^1].Start, Math.Max(marks[^1].Length, token.Start + token.Length - marks[^1].Start));
            else
                marks.Add(new(token.Start, token.Length));
        return marks.Count > MostMarks ? marks[..MostMarks] : marks;
    }
}
