namespace Mingtang.Documents.Content;

/// <summary>Writes words into a page. Chinese of every plane stays as it is; what could mean markup, and what no page may hold, does not.</summary>
internal static class HtmlInk
{
    public static void Write(TextWriter page, ReadOnlySpan<char> words)
    {
        // In runs: nearly all of a text needs no care.
        var from = 0;
        for (var at = 0; at < words.Length; at++)
        {
            if (IsPlain(words[at]))
                continue;
            var length = char.IsHighSurrogate(words[at]) && at + 1 < words.Length && char.IsLowSurrogate(words[at + 1]) ? 2 : 1;
            if (length == 1)
            {
                page.Write(words[from..at]);
                page.Write(InPlaceOf(words[at]));
                from = at + 1;
            }
            at += length - 1;
        }
        page.Write(words[from..]);
    }

    private static bool IsPlain(char unit) =>
        unit is >= '\u00A0' and < '\uD800' or >= '\uE000' and < '\uFFFE' or >= ' ' and < '\u007F' and not ('&' or '<' or '>' or '"' or '\'') or '\n' or '\t';

    private static string InPlaceOf(char unit) => unit switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ when char.IsSurrogate(unit) => "\uFFFD",
        _ => "",
    };
}
