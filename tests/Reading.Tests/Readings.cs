using System.Text;
using Mingtang.Kernel;

namespace Mingtang.Reading;

/// <summary>What every test of a reading says: open these bytes, and hold the text against its blocks.</summary>
internal static class Readings
{
    public static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static Outcome<ReadDocument> Open(byte[] bytes, string fileName = "plan", ReadingLimits? limits = null) =>
        FileReader.Read(new MemoryStream(bytes), fileName, limits);

    public static ReadDocument Read(byte[] bytes, string fileName = "plan")
    {
        var outcome = Open(bytes, fileName);
        outcome.Refusals.ShouldBeEmpty();
        outcome.Value.ShouldHoldItsOffsets();
        return outcome.Value;
    }

    public static ReadDocument Read(string text, string fileName = "plan.txt") => Read(Encoding.UTF8.GetBytes(text), fileName);

    public static string RefusalOf(byte[] bytes, string fileName = "plan", ReadingLimits? limits = null)
    {
        var refusal = Open(bytes, fileName, limits).Refusals.ShouldHaveSingleItem();
        refusal.Message.ShouldMatch(@"^\P{L}*\p{L}.*。$");
        return refusal.Code;
    }

    public static string[] Lines(this ReadDocument document) => [.. document.Blocks.OfType<Paragraph>().Select(paragraph => paragraph.Text)];

    public static Table OnlyTable(this ReadDocument document) => document.Blocks.OfType<Table>().ShouldHaveSingleItem();

    public static string[][] Texts(this Table table) => [.. table.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];

    public static void ShouldHoldItsOffsets(this ReadDocument document)
    {
        var end = -1;
        foreach (var block in document.Blocks)
        {
            block.Start.ShouldBeGreaterThan(end);
            (end = block.End).ShouldBeInRange(block.Start, document.Text.Length);
            if (block is Paragraph paragraph)
                document.Text[paragraph.Start..paragraph.End].ShouldBe(paragraph.Text);
            else if (block is Table table)
                HoldOffsets(document, table);
        }
    }

    private static void HoldOffsets(ReadDocument document, Table table)
    {
        var cells = table.Rows.SelectMany(row => row.Cells).ToList();
        foreach (var cell in cells)
            document.Text[cell.Start..cell.End].ShouldBe(cell.Text.Replace('\n', ' '));
        foreach (var (before, after) in cells.Zip(cells.Skip(1)))
            after.Start.ShouldBeGreaterThan(before.End);
        document.Text[table.Start..table.End].Split('\n').Length.ShouldBe(table.Rows.Count);
    }
}
