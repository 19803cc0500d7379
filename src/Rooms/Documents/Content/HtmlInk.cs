namespace Mingtang.Documents.Content;

/// <summary>Writes words into a page. Chinese of every plane stays as it is; what could mean markup, and what no page may hold, does not.</summary>
internal static class HtmlInk
{
    public static void Write(TextWriter page, string words)
    {
        for (var at = 0; at < words.Length; at++)
            if (char.IsSurrogate(words[at]))
                WritePair(page, words, ref at);
            else
                Write(page, words[at]);
    }

    private static void Write(TextWriter page, char unit)
    {
        switch (unit)
        {
            case '&':
                page.Write("&amp;");
                break;
            case '<':
                page.Write("&lt;");
                break;
            case '>':
                page.Write("&gt;");
                break;
            case '"':
                page.Write("&quot;");
                break;
            case '\'':
                page.Write("&#39;");
                break;
            case '\t' or '\n' or >= ' ' and not (>= '\u007F' and <= '\u009F' or '\uFFFE' or '\uFFFF'):
                page.Write(unit);
                break;
        }
    }

    private static void WritePair(TextWriter page, string words, ref int at)
    {
        var isPair = char.IsHighSurrogate(words[at]) && at + 1 < words.Length && char.IsLowSurrogate(words[at + 1]);
        page.Write(isPair ? words.AsSpan(at, 2) : "\uFFFD");
        at += isPair ? 1 : 0;
    }
}
