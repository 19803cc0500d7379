namespace Mingtang.Documents.Reviewing;

/// <summary>
/// How much a particular tells of somebody, in bits: one more for each halving of those it may be. Of its kind it is worth so much at most;
/// what stands in many texts of this very house (the road of an office, the sum of a standard) is worth no more than it is rare here.
/// </summary>
internal sealed class Rarity
{
    /// <summary>Over the bits that picking one of all texts takes: what chance may still bring together.</summary>
    private const double Margin = 2.5;

    private const double SmallHouse = 64;
    private const double MostAsked = 16;
    private static readonly char[] Numbering = [.. "0123456789一二三四五六七八九十号弄幢栋楼组支摊位铺店床室"];

    private readonly Dictionary<(TraceKind Kind, string Value), int> counts = [];
    private readonly IReadOnlyList<Telling> texts;

    private Rarity(IReadOnlyList<Telling> texts) => this.texts = texts;

    /// <summary>From how much in common on two records seem to speak of one person: the more texts there are, the more chance brings together.</summary>
    public double Enough => Math.Min(MostAsked, Math.Log2(Math.Max(SmallHouse, texts.Count)) + Margin);

    public static Rarity Among(IReadOnlyList<Telling> texts)
    {
        var rarity = new Rarity(texts);
        foreach (var text in texts)
            foreach (var key in text.Records.SelectMany(record => record.Traces).Select(KeyOf).Distinct())
                rarity.counts[key] = rarity.counts.GetValueOrDefault(key) + 1;
        return rarity;
    }

    /// <summary>A place without its number: who lives at 18 and who at 20 live in one street.</summary>
    public static string Bare(string place) => place.TrimEnd(Numbering);

    /// <param name="most">What such a particular is worth where nobody else here has it.</param>
    public double Bits(Trace trace, double most) => Here(counts.GetValueOrDefault(KeyOf(trace)), most);

    /// <summary>Words that two records share and hardly any other text uses: they speak of one matter.</summary>
    public double Matter(TraceRecord one, TraceRecord other, IReadOnlyList<string> told)
    {
        var bits = 0.0;
        foreach (var words in SharedWords.Of(one.Words, other.Words, told))
        {
            var users = texts.Count(text => text.Records.Any(record => record.Words.Contains(words, StringComparison.Ordinal)));
            bits += users <= Math.Max(2, texts.Count / 50) ? words.Length > 3 ? 3 : 2 : 0;
            if (bits >= SharedWords.Most)
                return SharedWords.Most;
        }
        return bits;
    }

    private double Here(int users, double most) => users <= Math.Max(2, texts.Count / 100) ? most : Math.Min(most, Math.Log2((texts.Count + 1.0) / users));

    private static (TraceKind, string) KeyOf(Trace trace) => (trace.Kind, trace.Kind is TraceKind.Road or TraceKind.Estate or TraceKind.Village or TraceKind.Spot ? Bare(trace.Value) : trace.Value);
}

/// <summary>Stretches of Chinese that stand in both of two records, beside what is told of a person in them.</summary>
internal static class SharedWords
{
    /// <summary>A matter in common supports a tie and never makes one.</summary>
    public const double Most = 5;

    private const int Longest = 400;
    private const int MostStretches = 8;

    public static IReadOnlyList<string> Of(string one, string other, IReadOnlyList<string> told)
    {
        if (one.Length > Longest || other.Length > Longest)
            return [];
        var found = new List<string>();
        for (var at = 0; at + 2 <= one.Length && found.Count < MostStretches;)
        {
            var length = 0;
            while (at + length < one.Length && IsHan(one[at + length]) && other.Contains(one.AsSpan(at, length + 1), StringComparison.Ordinal))
                length++;
            var words = one.Substring(at, length);
            if (length > 1 && told.All(place => !place.Contains(words, StringComparison.Ordinal) && !words.Contains(place, StringComparison.Ordinal)) && !found.Contains(words))
                found.Add(words);
            at += Math.Max(1, length);
        }
        return found;
    }

    private static bool IsHan(char unit) => unit is >= '\u4E00' and <= '\u9FFF' and not ('某' or '的' or '年' or '月' or '日');
}
