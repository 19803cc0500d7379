using Mingtang.Printing;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Import.Export;

/// <summary>
/// 任务分解表 as the districts print it. Whatever is printed here is read back the same: columns that a plan does not need are left
/// out, and ones it needs more are added.
/// </summary>
internal sealed class TaskTable
{
    private readonly WorkPlan plan;
    private readonly IReadOnlyList<PlanClause> clauses;
    private readonly List<Column> columns;

    public TaskTable(WorkPlan plan, IReadOnlyList<PlanClause> clauses)
    {
        (this.plan, this.clauses) = (plan, clauses);
        columns = [.. Columns().Where(column => column.IsAlways || clauses.Any(clause => column.Words(clause).Length > 0))];
    }

    public byte[] Docx() => DocxPrinter.Print(
        new PrintedDocument(plan.Title, [new Block.Title(plan.Title), .. Imprint().Select(line => new Block.Subtitle(line)), Printed()]),
        PageLayout.A4Landscape);

    public byte[] Xlsx() => XlsxPrinter.Print(PrintedSheet.Of("分解表", Printed()) with
    {
        Title = plan.Title,
        Note = Imprint().ToList() is { Count: > 0 } lines ? string.Join("  ", lines) : null,
    });

    private IEnumerable<string> Imprint()
    {
        if (plan.DocumentNumber is { } number)
            yield return $"发文字号：{number}";
        if (plan.IssuedOn is { } day)
            yield return $"印发日期：{day.Year}年{day.Month}月{day.Day}日";
    }

    private PrintedTable Printed()
    {
        var table = new PrintedTable(
            [.. columns.Select(column => new PrintedColumn(column.Weight, column.Align))],
            [new([.. columns.Select(column => new PrintedCell(column.Title) { Bold = true, Align = Alignment.Centre })])],
            [.. clauses.Select(clause => new PrintedRow([.. columns.Select(column => new PrintedCell(column.Words(clause)))]))])
        {
            Points = 9,
        };
        return table.JoinRepeats([.. Enumerable.Range(0, columns.Count).Where(at => columns[at].IsMerged)]);
    }

    private IEnumerable<Column> Columns()
    {
        yield return new("领域", 10, c => c.Section ?? "") { IsMerged = true };
        yield return new("子领域", 10, c => c.Subsection ?? "") { IsMerged = true };
        yield return new("层次", 5, c => c.Item ?? "") { Align = Alignment.Centre };
        yield return new("序号", 5, c => c.Number ?? "") { Align = Alignment.Centre };
        yield return new("任务名称", 12, c => c.Name ?? "") { IsMerged = clauses.All(c => c.Name is not null) };
        yield return new("任务内容", 42, c => c.Text) { IsAlways = true };
        yield return new("量化指标", 12, Targets);
        foreach (var column in clauses.All(IsReadBack) ? OneColumn() : TwoColumns())
            yield return column;
        yield return new("完成时限", 10, Deadline) { IsAlways = true, Align = Alignment.Centre };
    }

    private static IEnumerable<Column> OneColumn() => [new("责任单位", 18, Responsible) { IsAlways = true }];

    private static IEnumerable<Column> TwoColumns() =>
    [
        new("牵头单位", 12, c => string.Join('、', c.Lead)) { IsAlways = true },
        new("配合单位", 12, c => string.Join('、', c.Support)) { IsAlways = true },
    ];

    /// <summary>Names with a comma or a 牵头 of their own would part elsewhere; such a plan gets a column for each part.</summary>
    private static bool IsReadBack(PlanClause clause) =>
        Units.Of(Responsible(clause)) is var read && read.Lead.SequenceEqual(clause.Lead) && read.Support.SequenceEqual(clause.Support);

    private static string Responsible(PlanClause clause) => clause.Support.Count == 0
        ? string.Join('、', clause.Lead)
        : $"{string.Join('、', clause.Lead)}牵头，{string.Join('、', clause.Support)}配合";

    /// <summary>Only what the text does not say itself.</summary>
    private static string Targets(PlanClause clause) =>
        string.Join(';', clause.Quantities.Where(q => !clause.Text.Contains(q.Printed, StringComparison.Ordinal)).Select(q => q.Metric + q.Printed));

    private static string Deadline(PlanClause clause) =>
        clause.DeadlinePrinted ?? (clause.DueOn is { } day ? $"{day.Year}年{day.Month}月{day.Day}日" : "");

    private sealed record Column(string Title, double Weight, Func<PlanClause, string> Words)
    {
        public Alignment Align { get; init; } = Alignment.Left;

        /// <summary>One cell over the rows that say the same.</summary>
        public bool IsMerged { get; init; }

        public bool IsAlways { get; init; }
    }
}
