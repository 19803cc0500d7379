using System.Collections.Frozen;

namespace Mingtang.Search.Analysis;

/// <summary>Words of three characters and more that are a term of their own beside their pairs.</summary>
internal static class Words
{
    private const int Longest = 8;

    private static readonly FrozenSet<ulong> Known = FactFiles.Entries("words.txt").Select(word => TermKey.Word(word)).ToFrozenSet();

    /// <summary>A bit for each way three characters may begin a word: most places of a text are told apart by it without a look-up.</summary>
    private static readonly ulong[] Beginnings = Begin();

    /// <summary>Length of the longest word that begins here, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> folded)
    {
        if (folded.Length < 3 || Place(folded) is var place && (Beginnings[place >> 6] >> (int)(place & 63) & 1) == 0)
            return 0;
        for (var length = Math.Min(Longest, folded.Length); length >= 3; length--)
            if (Known.Contains(TermKey.Word(folded[..length])))
                return length;
        return 0;
    }

    private static ulong[] Begin()
    {
        var beginnings = new ulong[1 << 14];
        foreach (var word in FactFiles.Entries("words.txt").Where(word => word.Length >= 3))
            beginnings[Place(word) >> 6] |= 1UL << (int)(Place(word) & 63);
        return beginnings;
    }

    private static uint Place(ReadOnlySpan<char> word) => (word[0] * 0x9E37_79B1u ^ word[1] * 0x85EB_CA77u ^ word[2] * 0xC2B2_AE3Du) >> 12;
}
