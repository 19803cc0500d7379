namespace Mingtang.Documents.Content;

/// <summary>A line as a browser prints it: white space collapsed, and a source line break between two Chinese characters prints nothing.</summary>
internal sealed class HtmlLine
{
    private readonly RunWriter runs = new();
    private bool space;
    private bool newline;

    public HtmlLook Look { get; set; } = new(false, false, null);

    public void Append(string text)
    {
        foreach (var unit in text)
            if (unit is ' ' or '\t' or '\n' or '\r' or '\f')
                (space, newline) = (true, newline || unit is '\n' or '\r');
            else
                Append(unit == '\u00A0' ? ' ' : unit);
    }

    public IReadOnlyList<TextRun> Take()
    {
        space = newline = false;
        return runs.Done();
    }

    private void Append(char unit)
    {
        if (space && !runs.IsEmpty && !(newline && IsWide(runs.Last) && IsWide(unit)))
            runs.Append(" ", Look.Bold, Look.Italic, Look.Link);
        space = newline = false;
        if (unit >= ' ' && unit is not ('\u200B' or '\uFEFF' or >= '\u202A' and <= '\u202E'))
            runs.Append([unit], Look.Bold, Look.Italic, Look.Link);
    }

    private static bool IsWide(char unit) => unit is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFFEF';
}

internal sealed record HtmlLook(bool Bold, bool Italic, string? Link);
