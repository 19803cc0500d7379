namespace Mingtang.Search.Analysis;

/// <summary>
/// A term is a number. Up to three characters stand in it exactly, in an order that puts all terms with one first character side by
/// side; anything longer stands by its hash, of 42 bits: of a million items one query in
/// a quarter of a million meets a term that is not its own.
/// </summary>
internal static class TermKey
{
    private const ulong HashedMark = 0xC000_0000_0000_0000;
    private const int HashShift = 22;

    public static ulong Char(char a) => 1UL << 48 | (ulong)a << 32;

    public static ulong Pair(char a, char b) => 2UL << 48 | (ulong)a << 32 | (ulong)b << 16;

    /// <summary>A character of a title, wherever in it: for names shortened by leaving characters out.</summary>
    public static ulong TitleChar(char a) => 4UL << 48 | (ulong)a << 32;

    public static bool IsTitleChar(ulong key) => key >> 48 == 4;

    public static ulong Word(ReadOnlySpan<char> word) => word.Length switch
    {
        1 => Char(word[0]),
        2 => Pair(word[0], word[1]),
        _ => HashedMark | Hash(word) >> HashShift,
    };

    /// <summary>A term with a mark before it that keeps kinds apart: number with unit, day, document number.</summary>
    public static ulong Marked(char mark, ReadOnlySpan<char> word) => HashedMark | (Hash(word) * 31 + mark) * 0x9E37_79B9_7F4A_7C15 >> HashShift;

    public static ulong Number(long value, ReadOnlySpan<char> unit) => HashedMark | ((ulong)value * 0xD6E8_FEB8_6659_FD93 ^ Hash(unit)) * 0x9E37_79B9_7F4A_7C15 >> HashShift;

    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF2_9CE4_8422_2325;
        foreach (var letter in word)
            hash = (hash ^ letter) * 0x0000_0100_0000_01B3;
        hash ^= hash >> 32;
        return hash * 0x9E37_79B9_7F4A_7C15;
    }
}
