using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Mingtang.Printing.Xlsx;

internal sealed class XlsxPress(SpreadsheetDocument package)
{
    private readonly WorkbookPart book = package.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rIdBook");
    private readonly Looks looks = new();
    private readonly ChoiceSheet choices = new();

    internal void Press(PrintedWorkbook workbook)
    {
        CoreProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("rIdCore"), workbook.Sheets[0].Title ?? workbook.Sheets[0].Name);
        var names = SheetNames.Of(workbook.Sheets);
        var sheets = new S.Sheets();
        var titles = new S.DefinedNames();
        for (var at = 0; at < names.Count; at++)
        {
            var press = new SheetPress(workbook.Sheets[at], looks, choices);
            press.Press(book.AddNewPart<WorksheetPart>($"rIdSheet{at + 1}"));
            sheets.Append(new S.Sheet { Name = names[at], SheetId = (uint)at + 1, Id = $"rIdSheet{at + 1}" });
            if (press.RepeatedRows is { } rows)
                titles.Append(new S.DefinedName($"{SheetNames.Quoted(names[at])}!${rows.First}:${rows.Last}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)at });
        }

        if (!choices.IsEmpty)
        {
            choices.Press(book.AddNewPart<WorksheetPart>("rIdChoices"));
            sheets.Append(new S.Sheet { Name = ChoiceSheet.Name, SheetId = (uint)names.Count + 1, Id = "rIdChoices", State = S.SheetStateValues.Hidden });
        }

        book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = looks.Stylesheet();
        book.Workbook = new S.Workbook(new S.BookViews(new S.WorkbookView()), sheets);
        if (titles.HasChildren)
            book.Workbook.Append(titles);
    }
}
