using System.Collections.Frozen;

namespace Mingtang.Search.Analysis;

/// <summary>Words of three characters and more that are a term of their own beside their pairs.</summary>
internal static class Words
{
    private const int Longest = 8;

    private static readonly FrozenSet<ulong> Known = FactFiles.Entries("words.txt").Select(word => TermKey.Word(word)).ToFrozenSet();

    private static readonly bool[] Starts = Beginnings();

    /// <summary>Length of the longest word that begins here, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 3 || !Starts[folded[0]])
            return 0;
        for (var length = Math.Min(Longest, folded.Length); length >= 3; length--)
            if (Known.Contains(TermKey.Word(folded[..length])))
                return length;
        return 0;
    }

    private static bool[] Beginnings()
    {
        var starts = new bool[char.MaxValue + 1];
        foreach (var word in FactFiles.Entries("words.txt"))
            starts[word[0]] = true;
        return starts;
    }
}
