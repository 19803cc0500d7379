namespace Mingtang.Documents.Content;

/// <summary>The same text with other words in its runs; looks, links and order stay.</summary>
internal static class ChangedWords
{
    public static StructuredText WithWords(this StructuredText text, Func<string, string> change)
    {
        return new([.. text.Blocks.Select(Block)]);

        TextBlock Block(TextBlock block) => block switch
        {
            TextBlock.Heading heading => heading with { Runs = Runs(heading.Runs) },
            TextBlock.Paragraph paragraph => paragraph with { Runs = Runs(paragraph.Runs) },
            TextBlock.Listing list => List(list),
            TextBlock.Table table => table with
            {
                Rows = [.. table.Rows.Select(row => new TextRow([.. row.Cells.Select(cell => cell with { Runs = Runs(cell.Runs) })]))],
                Caption = table.Caption is { } caption ? change(caption) : null,
            },
            TextBlock.KeptLines lines => lines with { Lines = [.. lines.Lines.Select(Item)] },
            TextBlock.Image image => image with { Alt = change(image.Alt) },
            _ => block,
        };

        TextBlock.Listing List(TextBlock.Listing list) => list with { Items = [.. list.Items.Select(Item)] };

        TextItem Item(TextItem item) => new(Runs(item.Runs), item.Inner is { } inner ? List(inner) : null);

        IReadOnlyList<TextRun> Runs(IReadOnlyList<TextRun> runs) => [.. runs.Select(run => run with { Text = change(run.Text) })];
    }
}
