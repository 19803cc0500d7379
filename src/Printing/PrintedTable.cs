namespace Mingtang.Printing;

/// <summary>A table over the whole width. Header rows repeat on every page and no row is split between pages.</summary>
/// <param name="Rows">As in HTML: a row leaves out the places that a span covers.</param>
public sealed record PrintedTable(
    IReadOnlyList<PrintedColumn> Columns,
    IReadOnlyList<PrintedRow> Header,
    IReadOnlyList<PrintedRow> Rows) : Block
{
    /// <summary>小五 9, 五号 10.5, 小四 12 points.</summary>
    public double Points { get; init; } = 10.5;

    public string? Caption { get; init; }

    /// <summary>Joins cells that say the same one below the other, column by column; a join never crosses a change in a joined column to the left.</summary>
    public PrintedTable JoinRepeats(params IReadOnlyList<int> columns) => this with { Rows = Repeats.Join(Rows, columns) };
}

/// <param name="Weight">Share of the width, relative to the other columns.</param>
public sealed record PrintedColumn(double Weight, Alignment Align = Alignment.Left);

public sealed record PrintedRow(params IReadOnlyList<PrintedCell> Cells);

/// <param name="Words">A line break begins a new paragraph in the cell.</param>
public sealed record PrintedCell(string Words, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>Null follows the column.</summary>
    public Alignment? Align { get; init; }

    public bool Bold { get; init; }

    public Tone Tone { get; init; }

    /// <summary>A workbook stores the figure itself, so that it can be summed.</summary>
    public decimal? Number { get; init; }

    public static implicit operator PrintedCell(string words) => new(words);

    public static PrintedCell Of(decimal number) => new(number.ToString("0.##")) { Number = number };
}

/// <summary>A pale ground behind a cell. It only repeats what the words say: print is often black and white.</summary>
public enum Tone { None, Muted, Good, Warning, Bad, Info }
