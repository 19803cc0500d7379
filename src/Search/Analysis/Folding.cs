namespace Mingtang.Search.Analysis;

/// <summary>
/// One character for one character: full width to half, capitals to small letters, traditional to simplified. Because nothing is added
/// or removed, a place in the folded text is the same place in the text as printed.
/// </summary>
public static class Folding
{
    private static readonly char[] Table = Build();

    public static char Fold(char letter) => Table[letter];

    public static string Fold(string text) => string.Create(text.Length, text, static (to, from) => Fold(from, to));

    public static void Fold(ReadOnlySpan<char> from, Span<char> to)
    {
        var table = Table;
        for (var i = 0; i < from.Length; i++)
            to[i] = table[from[i]];
    }

    internal static bool IsHan(char letter) => letter is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇' or >= '\ud840' and <= '\udfff';

    internal static bool IsLatin(char folded) => folded is >= 'a' and <= 'z' or >= '0' and <= '9' || (folded > '\u00bf' && !IsHan(folded) && char.IsLetterOrDigit(folded));

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = Plain((char)i);
        foreach (var entry in FactFiles.Entries("traditional.txt"))
            foreach (var variant in entry.AsSpan(1))
                table[variant] = entry[0];
        return table;
    }

    private static char Plain(char letter) => letter switch
    {
        '\u3000' or '\t' or '\r' or '\u00a0' or '\ufeff' => ' ',
        '〔' or '【' or '［' or '〖' or '﹝' => '[',
        '〕' or '】' or '］' or '〗' or '﹞' => ']',
        '“' or '”' or '「' or '」' or '『' or '』' or '＂' or '〞' or '〝' => '"',
        '—' or '–' or '－' or '―' or '‐' or '‑' or '−' or '～' => '-',
        '·' or '•' or '・' or '．' => '.',
        '《' or '〈' => '<',
        '》' or '〉' => '>',
        '，' => ',', // kept apart from '、', which only lists
        >= '\uff01' and <= '\uff5e' => char.ToLowerInvariant((char)(letter - 0xfee0)),
        _ => char.ToLowerInvariant(letter),
    };
}
