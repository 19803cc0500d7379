using System.Globalization;
using System.Net;
using System.Text;

namespace Mingtang.Reading;

/// <summary>Words read off bytes and source text without the program that wrote them: enough to know what is said, not how it looks.</summary>
internal static class BareWords
{
    private const int ShortestRun = 2;
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Old Office keeps Chinese as UTF-16; a run of it is looked for at even and at odd places.</summary>
    public static string InOle(ReadOnlySpan<byte> bytes)
    {
        var words = new StringBuilder();
        for (var start = 0; start < 2; start++)
        {
            var run = new StringBuilder();
            for (var at = start; at + 1 < bytes.Length; at += 2)
                Take((char)(bytes[at] | bytes[at + 1] << 8), run, words);
            Close(run, words);
        }
        return words.ToString();
    }

    /// <summary>Tags fall away and part words as a browser would; comments and scripts are words as well.</summary>
    public static string InMarkup(string source)
    {
        var words = new StringBuilder(source.Length);
        for (var at = 0; at < source.Length;)
        {
            var open = source.IndexOf('<', at);
            words.Append(source, at, (open < 0 ? source.Length : open) - at);
            if (open < 0)
                break;
            var close = source.IndexOf('>', open);
            if (IsBreak(source.AsSpan(open)))
                words.Append('\n');
            at = close < 0 ? source.Length : close + 1;
        }
        return WebUtility.HtmlDecode(words.ToString());
    }

    /// <summary><c>\u31192?</c> and <c>\'c3\'d8</c> are letters, <c>\par</c> ends a line, every other control word is none.</summary>
    public static string InRtf(byte[] bytes)
    {
        var (words, pending) = (new StringBuilder(), new List<byte>());
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] == '\\' && at + 3 < bytes.Length && bytes[at + 1] == '\'' && byte.TryParse(Encoding.ASCII.GetString(bytes, at + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var letter))
            {
                pending.Add(letter);
                at += 4;
                continue;
            }
            Flush(pending, words);
            if (bytes[at] == '\\')
                at = Control(bytes, at, words);
            else
            {
                if (bytes[at] is not ((byte)'{' or (byte)'}' or (byte)'\r' or (byte)'\n'))
                    words.Append((char)bytes[at]);
                at++;
            }
        }
        Flush(pending, words);
        return words.ToString();
    }

    private static int Control(byte[] bytes, int at, StringBuilder words)
    {
        var end = at + 1;
        while (end < bytes.Length && char.IsAsciiLetter((char)bytes[end]))
            end++;
        var name = Encoding.ASCII.GetString(bytes, at + 1, end - at - 1);
        var digits = end;
        while (end < bytes.Length && (bytes[end] == '-' && end == digits || char.IsAsciiDigit((char)bytes[end])))
            end++;
        if (name == "u" && int.TryParse(Encoding.ASCII.GetString(bytes, digits, end - digits), CultureInfo.InvariantCulture, out var unit))
        {
            words.Append((char)(ushort)unit);
            // The character for readers that know no Unicode follows; a question mark almost always.
            return end + (end < bytes.Length && bytes[end] == '?' ? 1 : 0);
        }
        if (name is "par" or "line" or "cell" or "row" or "page")
            words.Append('\n');
        return name.Length == 0 ? at + 2 : end + (end < bytes.Length && bytes[end] == ' ' ? 1 : 0);
    }

    private static void Flush(List<byte> pending, StringBuilder words)
    {
        if (pending.Count > 0)
            words.Append(Gb18030.GetString([.. pending]));
        pending.Clear();
    }

    private static bool IsBreak(ReadOnlySpan<char> tag) => tag.Length > 2
        && (tag[1..].StartsWith("p", StringComparison.OrdinalIgnoreCase) || tag[1..].StartsWith("/p", StringComparison.OrdinalIgnoreCase)
            || tag[1..].StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag[1..].StartsWith("/div", StringComparison.OrdinalIgnoreCase) || tag[1..].StartsWith("div", StringComparison.OrdinalIgnoreCase)
            || tag[1..].StartsWith("h", StringComparison.OrdinalIgnoreCase) || tag[1..].StartsWith("/h", StringComparison.OrdinalIgnoreCase)
            || tag[1..].StartsWith("/t", StringComparison.OrdinalIgnoreCase) || tag[1..].StartsWith("li", StringComparison.OrdinalIgnoreCase) || tag[1..].StartsWith("!--", StringComparison.Ordinal));

    private static void Take(char unit, StringBuilder run, StringBuilder words)
    {
        if (unit is >= '\u4E00' and <= '\u9FFF' or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFFEF' or '★' or '☆' or >= ' ' and <= '~')
            run.Append(unit);
        else
            Close(run, words);
    }

    /// <summary>Without a Chinese character it is chance.</summary>
    private static void Close(StringBuilder run, StringBuilder words)
    {
        if (run.Length >= ShortestRun && run.ToString().AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0)
            words.Append(run).Append('\n');
        run.Clear();
    }
}
