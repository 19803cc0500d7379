using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Mingtang.Printing.Xlsx;

internal static class Cells
{
    /// <summary>No more fits a cell; what is left out is said.</summary>
    private const int Longest = 32767;

    private const string Cut = "……（余下内容超出单元格上限，未列出）";

    internal static S.Cell Of(PrintedCell cell, int column, uint row, uint look) =>
        cell.Number is { } number ? Number(number, column, row, look) : cell.Words.Length == 0 ? Blank(column, row, look) : Words(cell.Words, column, row, look);

    internal static S.Cell Blank(int column, uint row, uint look) => new() { CellReference = CellNames.At(column, (int)row), StyleIndex = look };

    internal static S.Cell Words(string words, int column, uint row, uint look)
    {
        var text = PlainText.ForXml(words.ReplaceLineEndings("\n"));
        if (text.Length > Longest)
            text = text[..(Longest - Cut.Length)].TrimEnd() + Cut;
        return new S.Cell(new S.InlineString(new S.Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = CellNames.At(column, (int)row),
            StyleIndex = look,
            DataType = S.CellValues.InlineString,
        };
    }

    private static S.Cell Number(decimal number, int column, uint row, uint look) => new(new S.CellValue(number))
    {
        CellReference = CellNames.At(column, (int)row),
        StyleIndex = look,
        DataType = S.CellValues.Number,
    };
}
