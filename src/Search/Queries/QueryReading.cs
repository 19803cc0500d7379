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
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => TakeField(word, fields)).Where(word => word.Length > 0);
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

    /// <summary>What is left of a word to look for: nothing of one that only narrows, the number itself of 文号：.</summary>
    private static string TakeField(string word, List<(string, string)> fields)
    {
        if (word.IndexOf(':') is not (> 0 and var colon) || LawName.Bare(word.AsSpan(colon + 1)).Length == 0)
            return word;
        var value = word[(colon + 1)..];
        var field = word[..colon] switch
        {
            "标题" or "题" or "题目" or "title" => "title",
            "机关" or "部门" or "单位" or "发布机关" or "发文机关" or "agency" => "agency",
            "年" or "年份" or "year" => "year",
            "主题" or "topic" => "topic",
            "体裁" or "genre" => "genre",
            "文号" or "发文字号" or "number" => "number",
            _ => null,
        };
        if (field == "number")
            return value;
        if (field is null)
            return word;
        fields.Add((field, field == "year" ? value.TrimEnd('年', '度') : value));
        return "";
    }
}
