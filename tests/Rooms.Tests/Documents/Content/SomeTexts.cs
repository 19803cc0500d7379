using FsCheck;
using FsCheck.Fluent;
using Mingtang.Foundation.Files;

namespace Mingtang.Documents.Content;

/// <summary>Texts of every shape, with words chosen to be mistaken for marks.</summary>
internal static class SomeTexts
{
    private static readonly string[] Pieces =
    [
        "为规范政务公开", "第三条", "*", "**", "[甲](乙)", "|", "\\", "<script>alert(1)</script>", "&amp;", "\"'", "- ", "# ", "1. ", "> ", "^", ":::", "！", "𠮷野家",
        "https://example.gov.cn/a?b=c&d=(e)", "->", "<-", "![图](sha256:0011)", "n", "\u3000", " ", "（一）", "2024年", "]", ")",
    ];

    public static Gen<StructuredText> Any { get; } = Some(Block, 0, 8).Select(blocks => new StructuredText([.. blocks]));

    private static Gen<string> Words => Some(Gen.Elements(Pieces), 1, 6).Select(pieces => Tidy(string.Concat(pieces)));

    private static Gen<TextRun> Run =>
        from words in Words
        from look in Gen.Choose(0, 3)
        from link in Gen.Elements(null, null, null, "https://example.gov.cn/x", "/documents/1", "#art-3", "javascript:alert(1)")
        select new TextRun(words, look is 1 or 3, look is 2 or 3, link);

    private static Gen<IReadOnlyList<TextRun>> Runs => Some(Run, 1, 3).Select(Join);

    private static Gen<TextBlock> Block => Gen.OneOf<TextBlock>(
        Gen.Choose(1, 6).SelectMany(level => Runs.Select(runs => (TextBlock)new TextBlock.Heading(level, runs))),
        Gen.Elements(TextAlign.None, TextAlign.Centre, TextAlign.Right).SelectMany(align => Runs.Select(runs => (TextBlock)new TextBlock.Paragraph(runs, align))),
        List(2).Select(list => (TextBlock)list),
        Table.Select(table => (TextBlock)table),
        Some(Runs, 1, 4).SelectMany(lines => Gen.Elements(true, false).Select(signed => (TextBlock)new TextBlock.KeptLines([.. lines.Select(line => new TextItem(line))], signed))),
        Words.Select(alt => (TextBlock)new TextBlock.Image("sha256:00112233445566778899aabbccddeeff", Tidy(alt.Replace("]", "")))),
        Words.Select(name => (TextBlock)new TextBlock.Attachment(new FileRef("sha256:00112233445566778899aabbccddeeff", 1234, "application/pdf", Tidy(name.Replace("]", ""))))));

    private static Gen<TextBlock.Listing> List(int depth) =>
        from ordered in Gen.Elements(true, false)
        from start in Gen.Choose(1, 9)
        from items in Some(depth == 0
            ? Runs.Select(runs => new TextItem(runs))
            : Gen.OneOf(Runs.Select(runs => new TextItem(runs)), Runs.SelectMany(runs => List(depth - 1).Select(inner => new TextItem(runs, inner)))), 1, 4)
        select new TextBlock.Listing(ordered, items, ordered ? start : 1);

    private static Gen<TextBlock.Table> Table =>
        from columns in Gen.Choose(1, 4)
        from heads in Gen.Choose(0, 1)
        from rows in Gen.Choose(1, 4).SelectMany(count => Gen.CollectToList(Enumerable.Range(0, count), row => Row(columns, row < heads)))
        select new TextBlock.Table([.. rows]);

    private static Gen<TextRow> Row(int columns, bool isHeader) =>
        from span in Gen.Choose(1, columns)
        from cells in Gen.CollectToList(Enumerable.Range(0, columns - span + 1), _ => Runs)
        select new TextRow([.. cells.Select((runs, at) => new TextCell(runs, at == 0 ? span : 1, 1, isHeader))]);

    private static Gen<List<T>> Some<T>(Gen<T> one, int least, int most) =>
        Gen.Choose(least, most).SelectMany(count => Gen.CollectToList(Enumerable.Range(0, count), _ => one)).Select(made => made.ToList());

    private static IReadOnlyList<TextRun> Join(IEnumerable<TextRun> runs)
    {
        var writer = new RunWriter();
        foreach (var run in runs)
            writer.Append(run.Text, run.Bold, run.Italic, SafeLink.Of(run.Link) is null ? null : run.Link);
        return writer.Done() is { Count: > 0 } done ? done : [new("空")];
    }

    private static string Tidy(string words) => words.Trim() is { Length: > 0 } trimmed ? trimmed : "空";
}
