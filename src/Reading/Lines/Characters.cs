using System.Text;

namespace Mingtang.Reading.Lines;

/// <summary>One kind of line end, and no character that a person would not see.</summary>
internal static class Characters
{
    public static string Clean(string text)
    {
        var first = FirstOdd(text);
        if (first < 0)
            return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (var at = first; at < text.Length; at++)
            Append(clean, text, ref at);
        return clean.ToString();
    }

    /// <summary>Nearly every unit is of one of the two large ranges; searched for as a set the odd ones, with all surrogates among them, take many times as long.</summary>
    private static int FirstOdd(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
            if (text[at] is var unit and not ((>= '\u2E80' and <= '\uD7FF') or (>= ' ' and <= '~') or '\n') && Mend(unit) != unit)
                return at;
        return -1;
    }

    private static void Append(StringBuilder clean, string text, ref int at)
    {
        var unit = text[at];
        if (char.IsSurrogate(unit))
        {
            var paired = char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            clean.Append(paired ? text.AsSpan(at, 2) : "\uFFFD");
            at += paired ? 1 : 0;
        }
        else if (unit == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
        {
            return;
        }
        else if (Mend(unit) is var mended and not '\0')
        {
            clean.Append(mended);
        }
    }

    /// <summary>NUL stands for "leave out".</summary>
    private static char Mend(char unit) => unit switch
    {
        '\t' or '\n' or '\f' => unit,
        '\r' or '\v' or '\u0085' or '\u2028' or '\u2029' => '\n',
        < ' ' or '\u007F' or '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF' => '\0',
        >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u2064' => '\0',
        >= '\uD800' and <= '\uDFFF' => '\0',
        _ => unit,
    };
}
