namespace Mingtang.Kernel.AnnualTables;

/// <summary>The identities printed below table 3 and those it implies, each violation with its figures.</summary>
internal static class TableThreeIdentities
{
    private const string Source = "ARF 表三";

    public static List<Refusal> Within(TableThree table) =>
        [.. Negatives(table), .. TableThree.AllColumns.SelectMany(column => InColumn(table, column)), .. TableThreeRow.All.SelectMany(row => InRow(table, row))];

    public static List<Refusal> Between(TableThree lastYear, TableThree thisYear) =>
    [
        .. from column in TableThree.AllColumns
           let carried = lastYear[TableThreeRow.CarriedForward, column]
           let over = thisYear[TableThreeRow.CarriedOver, column]
           where carried != over
           select Violation("annual-tables.carried-over", TableThreeRow.CarriedOver, column, $"本年的上年结转{over}，与上年报告的结转下年度{carried}不一致"),
    ];

    private static IEnumerable<Refusal> Negatives(TableThree table) =>
        from row in TableThreeRow.All
        from column in TableThree.AllColumns
        where table[row, column] < 0
        select Violation("annual-tables.negative", row, column, $"「{row.Label}」为{table[row, column]}，件数不能小于0");

    private static IEnumerable<Refusal> InColumn(TableThree table, ApplicantKind? column)
    {
        long received = table[TableThreeRow.NewlyReceived, column], over = table[TableThreeRow.CarriedOver, column];
        long settled = table[TableThreeRow.ResultsTotal, column], forward = table[TableThreeRow.CarriedForward, column];
        if (received + over != settled + forward)
            yield return Violation("annual-tables.balance", TableThreeRow.ResultsTotal, column, $"本年新收{received}+上年结转{over}={received + over}，与办理结果总计{settled}+结转下年度{forward}={settled + forward}不相等");

        var sum = TableThreeRow.Results.Sum(row => (long)table[row, column]);
        if (sum != settled)
            yield return Violation("annual-tables.results-total", TableThreeRow.ResultsTotal, column, $"各项办理结果合计{sum}，与总计{settled}不相等");
    }

    private static IEnumerable<Refusal> InRow(TableThree table, TableThreeRow row)
    {
        var sum = ApplicantKinds.All.Sum(kind => (long)table[row, kind]);
        if (sum != table[row])
            yield return Violation("annual-tables.applicants-total", row, null, $"「{row.Label}」各类申请人合计{sum}，与总计{table[row]}不相等");
    }

    private static Refusal Violation(string code, TableThreeRow row, ApplicantKind? column, string what) =>
        new(code, $"表三{column?.Label ?? "总计"}列：{what}。", $"table-three.{row.Key}.{column?.ToString() ?? "Total"}", Source);
}
