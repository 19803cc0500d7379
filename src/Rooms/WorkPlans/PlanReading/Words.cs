using System.Reflection;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>The words of Chinese with how common each is, and what a text reads like in them. Statistics of a dictionary, no grammar.</summary>
internal static class Words
{
    public const int Longest = 4;

    /// <summary>Words rarer than this may be made of any two characters.</summary>
    private const int usual = 3;

    /// <summary>All words counted, as a logarithm: what a word costs falls from here by how common it is.</summary>
    private const double whole = 17.9, ofWord = 1.0986, ofSingle = 1.2809;

    private static readonly Dictionary<string, byte> levels = [];

    private static readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> byPart;

    private static readonly Dictionary<char, byte> singles = [];

    private static readonly Dictionary<int, byte> ties = [];

    static Words()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mingtang.WorkPlans.PlanReading.words.txt")
            ?? throw new InvalidOperationException("The table of words is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            Take(line.Split(' '));
        byPart = levels.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How common it is as a word, 0 for the rarest listed, 9 for the commonest; -1 where it is none.</summary>
    public static int LevelOf(ReadOnlySpan<char> word) =>
        word.Length == 1 ? (singles.TryGetValue(word[0], out var single) ? single : -1)
        : byPart.TryGetValue(word, out var level) ? level : -1;

    /// <summary>What it costs to read this as one word, infinite where it is none; a character may always stand alone.</summary>
    public static double CostOf(ReadOnlySpan<char> word) => LevelOf(word) switch
    {
        var level when word.Length == 1 => whole - ((level + 0.5) * ofSingle),
        < 0 => double.PositiveInfinity,
        var level => whole - ((level + 0.5) * ofWord),
    };

    /// <summary>How often the law and the dictionary put the one behind the other: 0 never, 1 far less than chance, 2 less, 3 to 6 more and more.</summary>
    public static int Tie(char first, char second) => ties.GetValueOrDefault((first << 16) | second);

    /// <summary>The cheapest way to read a run of Chinese characters in words: into[i] is the length of the word that begins at i, 0 inside one.</summary>
    public static void Segment(ReadOnlySpan<char> run, Span<byte> into)
    {
        into[..run.Length].Clear();
        Span<double> costs = run.Length < 512 ? stackalloc double[run.Length + 1] : new double[run.Length + 1];
        Span<byte> lengths = run.Length < 512 ? stackalloc byte[run.Length + 1] : new byte[run.Length + 1];
        costs[run.Length] = 0;
        for (var at = run.Length - 1; at >= 0; at--)
        {
            costs[at] = double.PositiveInfinity;
            for (var length = 1; length <= Math.Min(Longest, run.Length - at); length++)
                if (CostOf(run.Slice(at, length)) + costs[at + length] is var cost && cost < costs[at])
                    (costs[at], lengths[at]) = (cost, (byte)length);
        }
        for (var at = 0; at < run.Length; at += lengths[at])
            into[at] = lengths[at];
    }

    // "word LEVEL LENGTH words on end", "single LEVEL characters", "tie C followers/in/six/grades".
    private static void Take(string[] parts)
    {
        switch (parts[0])
        {
            case "word":
                var (level, length) = (byte.Parse(parts[1]), int.Parse(parts[2]));
                for (var at = 0; at + length <= parts[3].Length; at += length)
                    Take(parts[3].Substring(at, length), level);
                break;
            case "single":
                foreach (var c in parts[2])
                    singles[c] = byte.Parse(parts[1]);
                break;
            case "tie":
                foreach (var (grade, followers) in parts[2].Split('/').Index())
                    foreach (var follower in followers)
                        Bind(parts[1][0], follower, grade + 1);
                break;
        }
    }

    private static void Take(string word, byte level)
    {
        levels[word] = level;
        if (level < usual)
            return;
        for (var i = 1; i < word.Length; i++)
            Bind(word[i - 1], word[i], level < 5 ? 4 : 5);
    }

    private static void Bind(char first, char second, int grade)
    {
        var pair = (first << 16) | second;
        ties[pair] = (byte)Math.Max(ties.GetValueOrDefault(pair), grade);
    }
}
