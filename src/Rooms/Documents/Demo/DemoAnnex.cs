using Mingtang.Printing;

namespace Mingtang.Documents.Demo;

/// <summary>附件 of a demo document, made here so that the demo holds no file of others.</summary>
internal sealed record DemoAnnex(string Title, string FileName, byte[] Content)
{
    public static DemoAnnex Sheet(string title, string[] heads, string[][] rows) => new(
        title, title + ".xlsx",
        XlsxPrinter.Print(PrintedSheet.Of(title, new PrintedTable(
            [.. heads.Select(_ => new PrintedColumn(10))], [new([.. heads.Select(head => new PrintedCell(head))])], [.. rows.Select(row => new PrintedRow([.. row.Select(cell => new PrintedCell(cell))]))]))));

    public static DemoAnnex Paper(string title, string text) => new(
        title, title + ".docx",
        DocxPrinter.Print(new PrintedDocument(title, [new Block.Title(title), .. text.Split('\n').Select(line => new Block.Text(line))]), PageLayout.A4));
}
