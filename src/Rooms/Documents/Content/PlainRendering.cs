using System.Text;

namespace Mingtang.Documents.Content;

/// <summary>The words alone, for search, digests of meaning, detectors and comparison.</summary>
internal static class PlainRendering
{
    public static string Of(IReadOnlyList<TextBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
            Append(text, block);
        if (text.Length > 0)
            text.Length--;
        return text.ToString();
    }

    public static string Of(IReadOnlyList<TextRun> runs) => runs.Count == 1 ? runs[0].Text : string.Concat(runs.Select(run => run.Text));

    private static void Append(StringBuilder text, TextBlock block)
    {
        switch (block)
        {
            case TextBlock.Heading heading:
                Line(text, heading.Runs);
                break;
            case TextBlock.Paragraph paragraph:
                Line(text, paragraph.Runs);
                break;
            case TextBlock.Listing list:
                Append(text, list);
                break;
            case TextBlock.Table table:
                Append(text, table);
                break;
            case TextBlock.Image image:
                text.Append(image.Alt).Append('\n');
                break;
            case TextBlock.KeptLines lines:
                foreach (var line in lines.Lines)
                    Line(text, line.Runs);
                break;
            case TextBlock.Attachment attachment:
                text.Append(attachment.File.Name).Append('\n');
                break;
        }
    }

    private static void Append(StringBuilder text, TextBlock.Listing list)
    {
        foreach (var item in list.Items)
        {
            Line(text, item.Runs);
            if (item.Inner is { } inner)
                Append(text, inner);
        }
    }

    private static void Append(StringBuilder text, TextBlock.Table table)
    {
        if (table.Caption is { } caption)
            text.Append(caption).Append('\n');
        foreach (var row in table.Rows)
            text.AppendJoin('\t', row.Cells.Select(cell => Of(cell.Runs).Replace('\n', ' '))).Append('\n');
    }

    private static void Line(StringBuilder text, IReadOnlyList<TextRun> runs) => text.Append(Of(runs)).Append('\n');
}
