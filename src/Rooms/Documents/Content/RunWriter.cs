using System.Text;

namespace Mingtang.Documents.Content;

/// <summary>Runs being written: neighbours of one look become one, nothing empty stays, the line's ends are trimmed.</summary>
internal sealed class RunWriter
{
    private readonly List<TextRun> runs = [];
    private readonly StringBuilder words = new();
    private (bool Bold, bool Italic, string? Link) look;

    public bool IsEmpty => runs.Count == 0 && words.Length == 0;

    public char Last => words.Length > 0 ? words[^1] : runs.Count > 0 ? runs[^1].Text[^1] : '\0';

    public void Append(ReadOnlySpan<char> text, bool bold = false, bool italic = false, string? link = null)
    {
        if (look != (bold, italic, link))
            Close();
        look = (bold, italic, link);
        words.Append(text);
    }

    public IReadOnlyList<TextRun> Done()
    {
        Close();
        var done = Trimmed();
        runs.Clear();
        return done;
    }

    private List<TextRun> Trimmed()
    {
        var (first, last) = (0, runs.Count - 1);
        while (first <= last && string.IsNullOrWhiteSpace(runs[first].Text))
            first++;
        while (last >= first && string.IsNullOrWhiteSpace(runs[last].Text))
            last--;
        var kept = runs.GetRange(first, last - first + 1);
        if (kept.Count > 0)
        {
            kept[0] = kept[0] with { Text = kept[0].Text.TrimStart() };
            kept[^1] = kept[^1] with { Text = kept[^1].Text.TrimEnd() };
        }
        return kept;
    }

    private void Close()
    {
        if (words.Length > 0)
            runs.Add(new(words.ToString(), look.Bold, look.Italic, look.Link));
        words.Clear();
    }
}
