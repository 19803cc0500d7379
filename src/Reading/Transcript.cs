using System.Text;

namespace Mingtang.Reading;

/// <summary>A document being written down: text, blocks and notices grow together, so that offsets cannot drift from the text.</summary>
internal sealed class Transcript(ReadingLimits limits, Action<ReadingStep>? told = null)
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<string> notices = [];
    private readonly List<ReadPicture> pictures = [];
    private int places;

    public ReadingLimits Limits => limits;

    public ReadingPace Pace(string what, long whole) => new(told, what, whole);

    /// <summary>One paragraph; where it holds line breaks, one paragraph a line.</summary>
    public void Add(string paragraph, int headingLevel = 0)
    {
        foreach (var line in paragraph.EnumerateLines())
            AddLine(line, headingLevel);
    }

    /// <summary>The same, with the look the file gives them.</summary>
    public void Add(SetLine set)
    {
        var whole = set.Text.AsSpan();
        foreach (var line in whole.EnumerateLines())
        {
            var at = line.IsEmpty || !whole.Overlaps(line, out var offset) ? 0 : offset;
            AddLine(line, set.HeadingLevel, set.Align, set.Bold is { Count: > 0 } bold ? BoldText.Within(bold, at, at + line.Length) : []);
        }
    }

    public void AddLine(ReadOnlySpan<char> line, int headingLevel = 0) => AddLine(line, headingLevel, LineAlign.None, []);

    private void AddLine(ReadOnlySpan<char> line, int headingLevel, LineAlign align, IReadOnlyList<Stretch> bold)
    {
        var start = Begin(line.Length);
        text.Append(line);
        blocks.Add(new Paragraph(start, text.Length, line.ToString(), headingLevel) { Align = align, Bold = bold });
        text.Append('\n');
    }

    public void Add(Grid grid)
    {
        if (grid.IsEmpty)
            return;
        var start = text.Length;
        var rows = new List<TableRow>(grid.Rows.Count);
        var pace = Pace("整理表格行", grid.Rows.Count);
        foreach (var row in grid.Rows)
        {
            pace.At(rows.Count);
            rows.Add(Write(row));
        }
        blocks.Add(new Table(start, text.Length - 1, rows, grid.Caption));
    }

    /// <returns>False where it is not taken: too many, too large.</returns>
    public bool Picture(byte[] content, string? alt) => Picture(content, alt, blocks.Count);

    /// <param name="beforeBlock">As in <see cref="ReadPicture.BeforeBlock"/>, for a format that says its pictures apart from its words.</param>
    public bool Picture(byte[] content, string? alt, int beforeBlock)
    {
        if (pictures.Count >= limits.Pictures || content.Length == 0 || content.Length > limits.PictureBytes)
            return false;
        pictures.Add(new(beforeBlock, content, alt));
        return true;
    }

    public IReadOnlyList<Block> Blocks => blocks;

    public void Notice(string sentence)
    {
        if (!notices.Contains(sentence))
            notices.Add(sentence);
    }

    public ReadDocument Done()
    {
        if (text.Length > 0)
            text.Length--;
        return new(text.ToString(), blocks, notices) { Pictures = pictures };
    }

    private TableRow Write(GridRow row)
    {
        var cells = new List<TableCell>(row.Cells.Count);
        var column = 0;
        foreach (var cell in row.Cells)
        {
            // A sheet may hold one cell in its last column; a line of 16,000 tabs would say nothing more.
            text.Append('\t', Math.Min(cell.Column - column, 64));
            column = cell.Column;
            var start = Begin(cell.Text.Length);
            text.Append(cell.Text).Replace('\n', ' ', start, cell.Text.Length);
            cells.Add(new TableCell(start, text.Length, cell.Text, cell.Column, cell.ColumnSpan, cell.RowSpan));
        }
        text.Append('\n');
        return new(cells);
    }

    private int Begin(int length)
    {
        if (text.Length + length > limits.Characters)
            throw new StopReading(Refusals.TooLong(limits.Characters));
        if (++places > limits.Places)
            throw new StopReading(Refusals.TooManyPlaces(limits.Places));
        return text.Length;
    }
}
