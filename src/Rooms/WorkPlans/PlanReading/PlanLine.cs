using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>One line of the document, once as printed and once in matching spelling, character for character.</summary>
/// <param name="Body">Cleaned, but with its leading spaces: columns of a printed table stand on them.</param>
internal sealed record PlanLine(int Start, int End, string Body, string Printed, string Plain)
{
    public bool OpensPage { get; init; }

    /// <summary>An empty line or an indent came before, so that a paragraph begins here.</summary>
    public bool OpensParagraph { get; init; }

    /// <summary>Empty lines in front of it.</summary>
    public int Blank { get; init; }

    public int HeadingLevel { get; init; }

    public Mark Mark { get; init; }

    public bool IsEmpty => Printed.Length == 0;

    public static PlanLine Of(int start, int end, string raw, bool afterGap, int headingLevel)
    {
        var body = Glyphs.Clean(raw);
        var opensPage = body.Contains('\f', StringComparison.Ordinal);
        if (opensPage)
            body = body.Replace("\f", "", StringComparison.Ordinal);
        var printed = WithoutMarkup(body.Trim(), ref headingLevel);
        var plain = Glyphs.Plain(printed);
        if (IsBarredLabel(plain, out var bar))
            (body, printed, plain) = (printed.Remove(bar, 1).Insert(bar, "："), printed.Remove(bar, 1).Insert(bar, "："), plain.Remove(bar, 1).Insert(bar, ":"));
        return new(start, end, body, printed, plain)
        {
            OpensPage = opensPage,
            OpensParagraph = afterGap || body.Length > 0 && body[0] is ' ' or '\u3000' or '\t',
            HeadingLevel = headingLevel,
            Mark = Mark.At(plain),
        };
    }

    public static List<object> All(ReadDocument document)
    {
        var parts = new List<object>(document.Blocks.Count);
        var gap = 0;
        foreach (var block in document.Blocks)
        {
            if (block is Table table && !IsPageFrame(table))
                parts.Add(table);
            else if (block is Table frame)
                gap = AddFrame(parts, frame);
            else if (block is Paragraph paragraph)
                gap = Add(parts, paragraph, gap);
        }
        return SingleSpaceRows.Tabbed(CommaRows.Tabbed(QuotedCells.Joined(parts)));
    }

    // Old web pages set the whole text inside one cell of a table that only makes the page.
    private static bool IsPageFrame(Table table) => table.Rows.Count <= 4
        && table.Rows.Any(row => row.Cells.Any(cell => cell.Text.Length > 300 && cell.Text.Count(c => c == '\n') > 5));

    private static int AddFrame(List<object> parts, Table frame)
    {
        foreach (var cell in frame.Rows.SelectMany(row => row.Cells))
            Add(parts, new Paragraph(cell.Start, cell.End, cell.Text), 1);
        return 1;
    }

    private static int Add(List<object> parts, Paragraph paragraph, int gap)
    {
        var start = paragraph.Start;
        foreach (var raw in paragraph.Text.Split('\n'))
        {
            var line = Of(start, Math.Min(paragraph.End, start + raw.Length), raw, gap > 0, paragraph.HeadingLevel);
            start = Math.Min(paragraph.End, start + raw.Length + 1);
            if (!line.IsEmpty || line.OpensPage)
                parts.Add(gap > 1 ? line with { Blank = gap } : line);
            gap = line.IsEmpty ? gap + 1 : 0;
        }
        return gap;
    }

    // 牵头单位｜区府办, as posters set it.
    private static bool IsBarredLabel(string plain, out int bar)
    {
        bar = plain.IndexOf('|');
        return bar is > 1 and < 12 && plain.IndexOf('|', bar + 1) < 0 && plain.Length - bar > 1 && Labels.IsDuty(Vocabulary.RoleOf(plain[..bar].Trim())) && Vocabulary.RoleOf(plain[(bar + 1)..].Trim()) == Role.None;
    }

    private static string WithoutMarkup(string text, ref int headingLevel)
    {
        var hashes = text.TakeWhile(c => c == '#').Count();
        if (hashes is > 0 and < 7 && hashes < text.Length && text[hashes] == ' ')
        {
            headingLevel = hashes;
            text = text[(hashes + 1)..].TrimStart();
        }
        if (text.Contains("**", StringComparison.Ordinal))
            text = text.Replace("**", "", StringComparison.Ordinal);
        return text;
    }
}
