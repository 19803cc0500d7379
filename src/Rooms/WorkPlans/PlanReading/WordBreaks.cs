namespace Mingtang.WorkPlans.PlanReading;

/// <summary>
/// Where words are broken: read in the words of the language, a character is left over that goes with neither neighbour, here or in the law.
/// 政文件 leaves 政, which lacks its 策. A name leaves some over too, so it is the paper's own measure that says how many are many.
/// </summary>
internal sealed class WordBreaks
{
    /// <summary>Longer texts are looked at up to here.</summary>
    private const int mostRead = 1200;

    /// <summary>A paper says what it has to say long before this.</summary>
    private const int mostStudied = 200_000;

    private readonly Dictionary<string, Breaks> known = [];

    private readonly Dictionary<int, int> pairs = [];

    private readonly Dictionary<int, (char Usual, int Times)> between = [];

    /// <param name="printed">What the paper says, each once however often it is carried.</param>
    public WordBreaks(List<string> printed)
    {
        var studied = 0;
        foreach (var words in printed)
            if ((studied += words.Length) < mostStudied)
                Study(Glyphs.Plain(words));
    }

    public Breaks In(string words)
    {
        if (known.TryGetValue(words, out var breaks))
            return breaks;
        var plain = Glyphs.Plain(words.Length > mostRead ? words[..mostRead] : words);
        breaks = new();
        for (var at = 0; at < plain.Length; at++)
        {
            if (!Glyphs.IsHan(plain[at]))
            {
                Mark(plain, at, ref breaks);
                continue;
            }
            var end = at + 1;
            while (end < plain.Length && Glyphs.IsHan(plain[end]))
                end++;
            Run(plain.AsSpan(at, end - at), ref breaks);
            at = end - 1;
        }
        return known[words] = breaks;
    }

    private void Run(ReadOnlySpan<char> run, ref Breaks breaks)
    {
        Span<byte> lengths = run.Length < 512 ? stackalloc byte[run.Length] : new byte[run.Length];
        Words.Segment(run, lengths);
        var (before, last) = (0.0, 0.0);
        var behindOrphan = false;
        for (var at = 0; at < run.Length; at += lengths[at])
        {
            var cost = Words.CostOf(run.Slice(at, lengths[at])) / lengths[at];
            (breaks.Cost, breaks.Han) = (breaks.Cost + (cost * lengths[at]), breaks.Han + lengths[at]);
            if (at > 0)
                breaks.Dearest = Math.Max(breaks.Dearest, before + last + cost);
            (before, last) = (last, cost);
            var (orphan, isLoose) = lengths[at] == 1 ? Orphan(run, at) : (0, false);
            orphan += behindOrphan && isLoose ? 2 : 0;
            (breaks.Worst, breaks.Next) = orphan > breaks.Worst ? (orphan, breaks.Worst) : (breaks.Worst, Math.Max(orphan, breaks.Next));
            if (at == 0)
                breaks.OpensLoose = Math.Max(breaks.OpensLoose, orphan);
            if (at + lengths[at] == run.Length)
                breaks.EndsLoose = Math.Max(breaks.EndsLoose, orphan);
            breaks.Sum += orphan;
            breaks.Loose += isLoose ? 1 : 0;
            behindOrphan = isLoose;
        }
        var link = 0.0;
        for (var at = 1; at < run.Length; at++)
        {
            Repair(run, at, ref breaks);
            var here = Link(run[at - 1], run[at]);
            breaks.Weakest = Math.Min(breaks.Weakest, here);
            // A strange character goes with neither neighbour.
            if (at > 1)
                breaks.Chain = Math.Min(breaks.Chain, link + here);
            breaks.Torn += at > 1 && link + here < -3.5 ? 1 : 0;
            breaks.Weak += here < -2 ? 1 : 0;
            link = here;
        }
    }

    // How rarely it stands alone, unless it goes with a neighbour.
    private (double Orphan, bool IsLoose) Orphan(ReadOnlySpan<char> run, int at)
    {
        var tie = Math.Max(at > 0 ? Tie(run[at - 1], run[at]) : 0, at + 1 < run.Length ? Tie(run[at], run[at + 1]) : 0);
        var rare = 9 - Words.LevelOf(run.Slice(at, 1));
        return (Math.Max(0, rare - (tie * 1.5)), tie == 0 && rare > 1);
    }

    private int Tie(char first, char second) => Math.Max(Words.Tie(first, second) - 2, Math.Min(4, Together(first, second) - 1));

    /// <summary>How well the two follow each other, from -3 where neither the law nor this paper ever puts them so.</summary>
    private double Link(char first, char second) =>
        Math.Max(links[Words.Tie(first, second)], Together(first, second) is > 1 and var times ? Math.Min(4, times * 0.8) : -3);

    private static readonly double[] links = [-3, -1.6, -0.5, 0.6, 2, 3.2, 4.5];

    private int Together(char first, char second) => pairs.GetValueOrDefault((first << 16) | second);

    private void Study(string plain)
    {
        for (var i = 1; i < plain.Length; i++)
        {
            if (!Glyphs.IsHan(plain[i]) || !Glyphs.IsHan(plain[i - 1]))
                continue;
            var pair = (plain[i - 1] << 16) | plain[i];
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            if (i < 2 || !Glyphs.IsHan(plain[i - 2]))
                continue;
            var around = (plain[i - 2] << 16) | plain[i];
            var usual = between.GetValueOrDefault(around);
            if (usual.Times == 0 || usual.Usual == plain[i - 1])
                between[around] = (plain[i - 1], usual.Times + 1);
        }
    }

    // What this plan itself writes elsewhere, where one character more, less or another stands here.
    private void Repair(ReadOnlySpan<char> run, int at, ref Breaks breaks)
    {
        var (first, second) = (run[at - 1], run[at]);
        if (Together(first, second) < 2 && Words.Tie(first, second) < 3)
            breaks.Lost = Math.Max(breaks.Lost, Math.Min(6, between.GetValueOrDefault((first << 16) | second).Times - 1));
        if (at + 1 >= run.Length || Tie(first, second) > 0 && Tie(second, run[at + 1]) > 0)
            return;
        if (Math.Min(6, Together(first, run[at + 1]) - 1) is > 0 and var whole)
            breaks.Pushed = Math.Max(breaks.Pushed, whole);
        if (Words.LevelOf([first, run[at + 1]]) is > 3 and var level && Words.LevelOf([first, second]) < 0 && Words.LevelOf([second, run[at + 1]]) < 0)
            breaks.Parted = Math.Max(breaks.Parted, level - 2);
    }

    // A mark, a letter or a figure in the middle of a word.
    private void Mark(string plain, int at, ref Breaks breaks)
    {
        if (at == 0 || at + 1 >= plain.Length || !Glyphs.IsHan(plain[at - 1]) || !Glyphs.IsHan(plain[at + 1]))
            return;
        var (first, second) = (plain[at - 1], plain[at + 1]);
        if (char.IsAsciiLetter(plain[at]))
            breaks.Letters++;
        var strength = Math.Max(Words.LevelOf([first, second]) - 1, Math.Min(5, Together(first, second) - 1));
        // Both sides must lack the other: 以上，海… is two words.
        if (strength > 0 && (at < 2 || !Glyphs.IsHan(plain[at - 2]) || Words.LevelOf(plain.AsSpan(at - 2, 2)) < 2) && (at + 2 >= plain.Length || !Glyphs.IsHan(plain[at + 2]) || Words.LevelOf(plain.AsSpan(at + 1, 2)) < 2))
            breaks.Split = Math.Max(breaks.Split, strength);
    }
}

/// <summary>What <see cref="WordBreaks"/> found in one string.</summary>
internal record struct Breaks
{
    /// <summary>Chinese characters read, and what it cost to read them in words.</summary>
    public int Han;

    public double Cost;

    /// <summary>The dearest three words on end.</summary>
    public double Dearest;

    /// <summary>The character most left over, and all of them.</summary>
    public double Worst, Next, Sum;

    /// <summary>Left over at the beginning or the end of a run of characters, where a word is cut.</summary>
    public double OpensLoose, EndsLoose;

    /// <summary>How many go with no neighbour at all.</summary>
    public int Loose;

    /// <summary>By this plan's own words: one character lost, one too many; by the language's: a word parted by a character or by a mark.</summary>
    public int Lost, Pushed, Parted, Split;

    public int Letters;

    /// <summary>The two neighbours, and the three on end, that follow each other worst; and how many do so badly.</summary>
    public double Weakest, Chain;

    public int Weak, Torn;

    public readonly double Mean => Han == 0 ? 0 : Cost / Han;

    /// <summary>Of a whole paper: how many there are.</summary>
    public readonly Breaks With(Breaks other) => new()
    {
        Han = Han + other.Han,
        Cost = Cost + other.Cost,
        Sum = Sum + other.Sum,
        Loose = Loose + other.Loose,
        Weak = Weak + other.Weak,
        Torn = Torn + other.Torn,
    };

    /// <summary>Of the strings of one field: how bad the worst of them is.</summary>
    public readonly Breaks Beside(Breaks other) => With(other) with
    {
        Worst = Math.Max(Worst, other.Worst),
        Next = Math.Max(Next, other.Next),
        Dearest = Math.Max(Dearest, other.Dearest),
        OpensLoose = Math.Max(OpensLoose, other.OpensLoose),
        EndsLoose = Math.Max(EndsLoose, other.EndsLoose),
        Weakest = Math.Min(Weakest, other.Weakest),
        Chain = Math.Min(Chain, other.Chain),
        Lost = Math.Max(Lost, other.Lost),
        Pushed = Math.Max(Pushed, other.Pushed),
        Parted = Math.Max(Parted, other.Parted),
        Split = Math.Max(Split, other.Split),
        Letters = Letters + other.Letters,
    };
}
