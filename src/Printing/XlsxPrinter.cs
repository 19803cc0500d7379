using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mingtang.Printing.Xlsx;

namespace Mingtang.Printing;

/// <summary>Prints workbooks. Words are stored as text whatever they begin with: nothing a person typed is ever a formula.</summary>
public static class XlsxPrinter
{
    public static byte[] Print(PrintedWorkbook workbook)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
            new XlsxPress(package).Press(workbook);
        return FixedPackage.Repack(stream);
    }

    public static byte[] Print(PrintedSheet sheet) => Print(new PrintedWorkbook(sheet));
}
