using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>The figures as charts; each carries its table.</summary>
internal static class BulletinCharts
{
    private static readonly Tone[] States = [Tone.Good, Tone.Busy, Tone.Bad, Tone.Wait];

    public static ShownChart Whole(QuarterFigures figures) => new(
        ChartKind.Pie, "状态", ["已完成", "按序时推进", "逾期", "被退回"],
        [new("任务", [figures.Whole.Done, figures.Whole.OnCourse, figures.Whole.Overdue, figures.Whole.Returned])], "项", States);

    public static ShownChart Lines(string name, IReadOnlyList<TallyLine> lines) => new(
        ChartKind.Rows, name, [.. lines.Select(line => line.Name)],
        [
            new("已完成", [.. lines.Select(line => (decimal?)line.Done)]), new("按序时推进", [.. lines.Select(line => (decimal?)line.OnCourse)]),
            new("逾期", [.. lines.Select(line => (decimal?)line.Overdue)]), new("被退回", [.. lines.Select(line => (decimal?)line.Returned)]),
        ], "项", States);
}
