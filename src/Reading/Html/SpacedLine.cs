using System.Text;

namespace Mingtang.Reading.Html;

/// <summary>One printed line: white space collapsed, and a source line break between two Chinese characters prints nothing.</summary>
internal sealed class SpacedLine
{
    private readonly StringBuilder line = new();
    private bool space;
    private bool newline;

    public void Append(string text, bool preformatted, Action endLine)
    {
        foreach (var unit in text)
            if (preformatted)
                AppendExactly(unit, endLine);
            else if (unit is ' ' or '\t' or '\n' or '\r' or '\f')
                (space, newline) = (true, newline || unit is '\n' or '\r');
            else
                AppendSpaced(unit == '\u00A0' ? ' ' : unit);
    }

    public string Take()
    {
        var taken = line.ToString();
        line.Clear();
        space = newline = false;
        return taken;
    }

    private void AppendExactly(char unit, Action endLine)
    {
        if (unit == '\n')
            endLine();
        else
            line.Append(unit);
    }

    private void AppendSpaced(char unit)
    {
        if (space && line.Length > 0 && !(newline && IsWide(line[^1]) && IsWide(unit)))
            line.Append(' ');
        space = newline = false;
        line.Append(unit);
    }

    private static bool IsWide(char unit) => unit is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFFEF';
}
