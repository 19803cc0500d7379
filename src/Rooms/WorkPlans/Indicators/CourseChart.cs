using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.TagHelpers;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>A figure over the quarters of its year, beside what is wanted of it.</summary>
internal static class CourseChart
{
    private static readonly string[] Names = ["一季度", "二季度", "三季度", "四季度"];

    public static ShownChart Of(ClauseFigure figure, IReadOnlyList<CoursePoint> course)
    {
        var perUnit = figure.Units.Count > 0;
        List<ChartSeries> series = [new(perUnit ? "达到的单位" : "数值", [.. course.Select(point => ValueOf(point.Figure))])];
        if (perUnit)
            series.Add(new("全部单位", [.. course.Select(point => (decimal?)point.Figure.Units.Count)]));
        else if (figure.Binding.Value is { } wanted)
            series.Add(new("目标", [.. course.Select(_ => (decimal?)wanted)]));
        return new(ChartKind.Line, "季度", [.. course.Select(point => Names[point.Quarter.Number - 1])], series, perUnit ? "个" : figure.Info?.Kind == IndicatorKind.Share ? "%" : "");
    }

    private static decimal? ValueOf(ClauseFigure figure) =>
        figure.Units.Count > 0 ? figure.Units.Count(unit => unit.Standing is Standing.Reached or Standing.OnCourse) : figure.Measured?.Value;
}
