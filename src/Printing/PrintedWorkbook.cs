namespace Mingtang.Printing;

public sealed record PrintedWorkbook(params IReadOnlyList<PrintedSheet> Sheets);

/// <summary>A sheet with a header that stays in view, repeats on every printed page, and fits the paper in width.</summary>
/// <param name="Name">What a workbook forbids in a name is replaced, and a second sheet of the same name is numbered.</param>
public sealed record PrintedSheet(
    string Name,
    IReadOnlyList<SheetColumn> Columns,
    IReadOnlyList<PrintedRow> Header,
    IReadOnlyList<PrintedRow> Rows)
{
    /// <summary>One large line over the whole width, above the header.</summary>
    public string? Title { get; init; }

    /// <summary>A smaller line under the title: who fills in what, by when.</summary>
    public string? Note { get; init; }

    public Paper Paper { get; init; } = Paper.A4;

    public bool Landscape { get; init; } = true;

    /// <summary>The same table as in print; a column's weight becomes its width in characters.</summary>
    public static PrintedSheet Of(string name, PrintedTable table) =>
        new(name, [.. table.Columns.Select(column => new SheetColumn(column.Weight) { Align = column.Align })], table.Header, table.Rows) { Title = table.Caption };
}

/// <param name="Width">In half characters, as workbooks count: 20 holds ten Chinese ones.</param>
public sealed record SheetColumn(double Width)
{
    public Alignment Align { get; init; }

    /// <summary>A sheet with an editable column is protected, without a password: it guards against slips, not against people. Only these cells take input.</summary>
    public bool Editable { get; init; }

    /// <summary>Carries the key by which a returned file finds its rows again.</summary>
    public bool Hidden { get; init; }

    /// <summary>The only values a cell takes, offered as a list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
