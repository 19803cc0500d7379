using Mingtang.Search.Analysis;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Queries;

/// <summary>A query as understood: its letters, quoted phrases, filters by field, and terms with what they may be called otherwise.</summary>
internal sealed class QueryReading
{
    private const int MostTerms = 96, MostPhrases = 8;
    private const float WordShare = 0.5f, WeakShare = 0.35f;
    private const string Weak = "的了吗呢么啊吧是在有和与及或我你他她它们怎如何什哪些这那请问想要能可会把被给";

    private QueryReading(string folded, IReadOnlyList<string> phrases, IReadOnlyList<(string Field, string Value)> fields)
    {
        Folded = folded;
        Letters = LawName.Bare(folded);
        Phrases = phrases;
        Fields = fields;
        Tokens = [.. new Analyser().Read(Folded).DistinctBy(token => token.Key).Take(MostTerms)];
    }

    public string Folded { get; }

    /// <summary>Letters and digits of the query without anything between them.</summary>
    public string Letters { get; }

    public IReadOnlyList<string> Phrases { get; }

    public IReadOnlyList<(string Field, string Value)> Fields { get; }

    public static QueryReading Of(string typed)
    {
        var folded = Folding.Fold(typed.Length > QueryLimits.Letters ? typed[..QueryLimits.Letters] : typed).Trim();
        var phrases = new List<string>();
        while (phrases.Count < MostPhrases && folded.IndexOf('"') is >= 0 and var open && folded.IndexOf('"', open + 1) is > 0 and var close)
        {
            if (LawName.Bare(folded.AsSpan(open + 1, close - open - 1)) is { Length: > 0 } phrase)
                phrases.Add(phrase);
            folded = folded.Remove(close, 1).Insert(close, " ").Remove(open, 1).Insert(open, " ");
        }
        var fields = new List<(string, string)>();
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !TakeField(word, fields));
        return new(string.Join(' ', words), phrases, fields);
    }

    /// <summary>Terms as typed, each once.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Terms as typed, with their rarity on a shelf; words that repeat what their pairs say are not required.</summary>
    public List<QueryTerm> Terms(Shelf shelf) =>
        [.. Tokens.Select(token => new QueryTerm(token.Key, Weight(shelf, token, Folded), token.Kind is not TokenKind.Word)).Where(term => term.Weight > 0)];

    /// <summary>The query's characters as parts of a title.</summary>
    public List<QueryTerm> TitleTerms(Shelf shelf) =>
        [.. Letters.Distinct().Take(24).Select(TermKey.TitleChar).Select(key => new QueryTerm(key, Weighing.Rarity(shelf.CountOf(key), shelf.Rows), true))];

    /// <summary>For each letter, what it is worth to find it next to the letter before it.</summary>
    public float[] PairWeights(Shelf shelf)
    {
        var weights = new float[Letters.Length];
        for (var i = 1; i < weights.Length; i++)
            weights[i] = 1 + Weighing.Rarity(shelf.CountOf(TermKey.Pair(Letters[i - 1], Letters[i])), shelf.Rows);
        return weights;
    }

    private static float Weight(Shelf shelf, Token token, string from)
    {
        var rarity = Weighing.Rarity(shelf.CountOf(token.Key), shelf.Rows);
        var share = token.Kind == TokenKind.Word ? WordShare : 1;
        foreach (var letter in from.AsSpan(token.Start, token.Length))
            if (Weak.Contains(letter))
                return rarity * share * WeakShare;
        return rarity * share;
    }

    private static bool TakeField(string word, List<(string, string)> fields)
    {
        if (word.IndexOf(':') is not (> 0 and var colon) || colon == word.Length - 1)
            return false;
        var field = word[..colon] switch { "标题" or "题" or "title" => "title", "机关" or "agency" => "agency", "年" or "年份" or "year" => "year", "主题" or "topic" => "topic", "体裁" or "genre" => "genre", _ => null };
        if (field is null)
            return false;
        fields.Add((field, word[(colon + 1)..]));
        return true;
    }
}
