using Mingtang.Reading;

namespace Mingtang.Documents.Catalogues;

/// <summary>A table by its places: a joined cell stands in every row it covers, and in every column where it is asked for a head.</summary>
internal sealed class CatalogueGrid
{
    private readonly Dictionary<(int Row, int Column), string> texts = [];
    private readonly Dictionary<(int Row, int Column), string> wide = [];

    public int Rows { get; private init; }

    public int Columns { get; private set; }

    public static CatalogueGrid Of(Table table)
    {
        var grid = new CatalogueGrid { Rows = table.Rows.Count };
        for (var row = 0; row < table.Rows.Count; row++)
            foreach (var cell in table.Rows[row].Cells)
                grid.Put(row, cell);
        return grid;
    }

    /// <summary>What a row says in a column; a cell over several columns says it in its first.</summary>
    public string? Text(int row, int column) => texts.GetValueOrDefault((row, column));

    /// <summary>What stands over a column, in a cell over several as well.</summary>
    public string? Over(int row, int column) => wide.GetValueOrDefault((row, column));

    public IEnumerable<string> TextAbove(int row) => Enumerable.Range(0, row).SelectMany(above => Enumerable.Range(0, Columns).Select(column => Text(above, column)).OfType<string>().Distinct());

    private void Put(int row, TableCell cell)
    {
        if (cell.Text.Trim() is not { Length: > 0 } text)
            return;
        Columns = Math.Max(Columns, cell.Column + cell.ColumnSpan);
        for (var down = row; down < Math.Min(row + cell.RowSpan, Rows); down++)
        {
            texts[(down, cell.Column)] = text;
            for (var along = cell.Column; along < cell.Column + cell.ColumnSpan; along++)
                wide[(down, along)] = text;
        }
    }
}
