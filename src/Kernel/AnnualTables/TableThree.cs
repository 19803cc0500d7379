namespace Mingtang.Kernel.AnnualTables;

/// <summary>
/// 表三 收到和处理政府信息公开申请情况: 25 rows by seven columns, the last of which is the total. Holds figures as they were counted or as
/// somebody wrote them down; <see cref="Check"/> tells whether they agree with each other.
/// </summary>
public sealed class TableThree
{
    private const int Columns = 7;
    private readonly int[] cells = new int[TableThreeRow.All.Count * Columns];

    private TableThree()
    {
    }

    /// <summary>The six kinds of applicant, then null for the total.</summary>
    public static IReadOnlyList<ApplicantKind?> AllColumns { get; } = [.. ApplicantKinds.All, null];

    /// <summary>The total column (总计).</summary>
    public int this[TableThreeRow row] => this[row, null];

    /// <param name="column">Null is the total column.</param>
    public int this[TableThreeRow row, ApplicantKind? column] => cells[Cell(row, column)];

    /// <summary>Counted from the case log, by <see cref="CountedApplication.RowsIn"/>; balanced by construction.</summary>
    public static TableThree Count(int year, IEnumerable<CountedApplication> applications)
    {
        var table = new TableThree();
        foreach (var application in applications)
            foreach (var row in application.RowsIn(year))
                table.cells[Cell(row, application.Applicant)]++;
        table.AddUp();
        return table;
    }

    /// <summary>From counts of rows one, two, the 21 results and four by kind of applicant; both kinds of totals are added up.</summary>
    public static TableThree Of(Func<TableThreeRow, ApplicantKind, int> count)
    {
        var table = new TableThree();
        foreach (var row in TableThreeRow.All.Where(row => row != TableThreeRow.ResultsTotal))
            foreach (var kind in ApplicantKinds.All)
                table.cells[Cell(row, kind)] = count(row, kind);
        table.AddUp();
        return table;
    }

    /// <summary>Every cell as written, totals included, for tables that were typed or imported. Null asks for the total column.</summary>
    public static TableThree AsWritten(Func<TableThreeRow, ApplicantKind?, int> cell)
    {
        var table = new TableThree();
        foreach (var row in TableThreeRow.All)
            foreach (var column in AllColumns)
                table.cells[Cell(row, column)] = cell(row, column);
        return table;
    }

    /// <summary>
    /// Every identity of the form that does not hold (ARF, 勾稽关系): in each column one + two = three's total + four and the 21 results
    /// add up; in each row the kinds of applicant add up; no cell is negative. Empty when the table is sound.
    /// </summary>
    public IReadOnlyList<Refusal> Check() => TableThreeIdentities.Within(this);

    /// <summary>Row two must be last year's row four, column by column. Empty when it is.</summary>
    public IReadOnlyList<Refusal> CheckAgainst(TableThree lastYear) => TableThreeIdentities.Between(lastYear, this);

    private static int Cell(TableThreeRow row, ApplicantKind? column) => (row.Index * Columns) + (column is { } kind ? (int)kind - 1 : Columns - 1);

    private void AddUp()
    {
        foreach (var kind in ApplicantKinds.All)
            cells[Cell(TableThreeRow.ResultsTotal, kind)] = TableThreeRow.Results.Sum(row => this[row, kind]);
        foreach (var row in TableThreeRow.All)
            cells[Cell(row, null)] = ApplicantKinds.All.Sum(kind => this[row, kind]);
    }
}
