using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Library.Log;

/// <summary>What of a stranger's words is kept.</summary>
internal static partial class QueryWords
{
    /// <summary>As it was typed, in one line, cut, with whatever may be a telephone, a card or a mailbox struck out (PIPL 6, 73).</summary>
    public static string Kept(string typed)
    {
        var line = Spaces().Replace(Clean(typed), " ").Trim();
        line = Mail().Replace(line, "＊＊＊");
        line = LongNumber().Replace(line, "＊＊＊");
        return Cut(line, AskedRow.WordsLength);
    }

    /// <summary>Two spellings with one key are one query.</summary>
    public static string Key(string typed)
    {
        var key = new StringBuilder();
        foreach (var letter in Kept(typed).Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            if (char.IsLetterOrDigit(letter) && key.Length < AskedRow.KeyLength)
                key.Append(letter);
        return key.ToString();
    }

    /// <summary>Whether there is a Chinese word in it: a key pressed at random, a letter or an address is nobody's work.</summary>
    public static bool HoldsWord(string typed) => typed.Count(letter => letter is >= '\u4E00' and <= '\u9FFF') > 1;

    private static string Clean(string typed)
    {
        var most = Math.Min(typed.Length, 4 * AskedRow.WordsLength);
        var clean = new StringBuilder(most);
        for (var i = 0; i < most; i++)
            if (char.IsSurrogate(typed[i]))
            {
                if (i + 1 < most && char.IsSurrogatePair(typed[i], typed[i + 1]))
                    clean.Append(typed[i]).Append(typed[++i]);
            }
            else
                clean.Append(char.IsControl(typed[i]) || typed[i] == '\uFFFE' || typed[i] == '\uFFFF' ? ' ' : typed[i]);
        return clean.ToString();
    }

    private static string Cut(string line, int most) =>
        line.Length <= most ? line : char.IsHighSurrogate(line[most - 1]) ? line[..(most - 1)] : line[..most];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,64}(\.[\w-]{1,64})+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"[0-9０-９][0-9０-９\- ]{5,}[0-9０-９Xx]")]
    private static partial Regex LongNumber();
}
