using Mingtang.Printing;
using Mingtang.WorkPlans.Import.Publishing;

namespace Mingtang.WorkPlans.Portal;

/// <summary>A released plan as an open table: one line a clause.</summary>
internal static class PlanTable
{
    public static byte[] Write(PublicPlan plan) => CsvPrinter.Print(
        ["序号", "板块", "分类", "任务", "责任单位", "配合单位", "印制的时限", "完成时限", "进展", "责任单位数", "已完成单位数", "平台计数", "进展截至"],
        plan.Clauses.Select(clause => (IReadOnlyList<string?>)[
            clause.Number ?? $"{clause.Ordinal}", clause.Section, clause.Subsection, $"{clause.Name} {clause.Item}{clause.Text}".Trim(), string.Join('、', clause.Lead), string.Join('、', clause.Support),
            clause.Deadline, $"{clause.DueOn:yyyy-MM-dd}", clause.Standing, $"{clause.Units}", $"{clause.Done}", string.Join('；', clause.Figures.Select(Words)), $"{plan.AsOf:yyyy-MM-dd}"]));

    public static string Words(PublicFigure figure) =>
        $"{figure.Title}{figure.Value}{(figure.Standing is { } standing ? $"（目标{figure.Target}，{standing}）" : "")}";
}
