namespace Mingtang.Kernel.AnnualTables;

/// <summary>One of the 25 rows of table 3.</summary>
public sealed class TableThreeRow
{
    private TableThreeRow(int index, string key, string label, ReplyKind? kind = null) => (Index, Key, Label, Kind) = (index, key, label, kind);

    /// <summary>Row one, counted by date of receipt.</summary>
    public static TableThreeRow NewlyReceived { get; } = new(0, "one", "一、本年新收政府信息公开申请数量");

    /// <summary>Row two: received in an earlier year and not answered before this one.</summary>
    public static TableThreeRow CarriedOver { get; } = new(1, "two", "二、上年结转政府信息公开申请数量");

    /// <summary>Part three, row (七): the sum of the 21 rows before it.</summary>
    public static TableThreeRow ResultsTotal { get; } = new(23, "three.total", "（七）总计");

    /// <summary>Row four: received and not answered at the end of 31 December, those under correction included.</summary>
    public static TableThreeRow CarriedForward { get; } = new(24, "four", "四、结转下年度继续办理");

    /// <summary>Part three, rows (一) to (六), counted by date of reply; in the order of the form.</summary>
    public static IReadOnlyList<TableThreeRow> Results { get; } = [.. ReplyRow.All.Select(row => new TableThreeRow((int)row.Kind + 1, row.Code, row.Label, row.Kind))];

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<TableThreeRow> All { get; } = [NewlyReceived, CarriedOver, .. Results, ResultsTotal, CarriedForward];

    /// <summary>For addresses and JSON: <c>one</c>, <c>two</c>, <c>R1</c> … <c>R6-3</c>, <c>three.total</c>, <c>four</c>.</summary>
    public string Key { get; }

    /// <summary>As the form prints it.</summary>
    public string Label { get; }

    /// <summary>The result the row counts; null for the four rows that are not results.</summary>
    public ReplyKind? Kind { get; }

    /// <summary>Its place in <see cref="All"/>.</summary>
    internal int Index { get; }

    public static TableThreeRow Of(ReplyKind kind) => Results[(int)kind - 1];

    public static TableThreeRow? Find(string? key) => All.FirstOrDefault(row => row.Key == key);

    public override string ToString() => Label;
}
