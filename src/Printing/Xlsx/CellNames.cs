namespace Mingtang.Printing.Xlsx;

internal static class CellNames
{
    /// <summary>0 is A, 25 is Z, 26 is AA.</summary>
    internal static string Column(int column) => column < 26 ? ((char)('A' + column)).ToString() : Column(column / 26 - 1) + Column(column % 26);

    /// <summary>Columns count from 0, rows from 1 as on the screen.</summary>
    internal static string At(int column, int row) => $"{Column(column)}{row}";

    internal static string Range(int column, int row, int lastColumn, int lastRow) => $"{At(column, row)}:{At(lastColumn, lastRow)}";
}
