namespace Mingtang.Reading.Lines;

/// <summary>One paragraph a line, blank lines included: in a pasted table a blank line is an empty cell.</summary>
internal static class PlainText
{
    public static void Read(string text, Transcript transcript)
    {
        var rest = Characters.Clean(text).AsSpan();
        var pages = rest.Count('\f') + 1;
        var pace = pages > 1 ? transcript.Pace("读取页", pages) : transcript.Pace("读取行", rest.Count('\n') + 1);
        var done = 0;
        while (rest.Length > 0)
        {
            done += pages == 1 || rest[0] == '\f' ? 1 : 0;
            pace.At(done);
            // A form feed begins a line, and the line keeps it: that is how a page break stays known.
            var from = rest[0] == '\f' ? 1 : 0;
            var length = rest[from..].IndexOfAny('\n', '\f');
            var end = length < 0 ? rest.Length : from + length;
            transcript.AddLine(rest[..end]);
            rest = rest[Math.Min(end + (end < rest.Length && rest[end] == '\n' ? 1 : 0), rest.Length)..];
        }
    }
}
