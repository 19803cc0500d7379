using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Import.Publishing;

namespace Mingtang.WorkPlans.Portal;

internal static class PublicCharts
{
    public static ShownChart Sections(PublicPlan plan) => new(
        ChartKind.Rows, "板块", [.. plan.Sections.Select(section => section.Name)],
        [
            new("已完成", [.. plan.Sections.Select(section => (decimal?)section.Done)]),
            new("推进中", [.. plan.Sections.Select(section => (decimal?)section.Underway)]),
            new("超过时限", [.. plan.Sections.Select(section => (decimal?)section.Overdue)]),
        ], "项", [Tone.Good, Tone.Busy, Tone.Bad]);
}
