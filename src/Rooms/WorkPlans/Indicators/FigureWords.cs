using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Web;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>Figures in words, the same on every page and paper.</summary>
internal static class FigureWords
{
    public static string Of(Standing standing) => standing switch
    {
        Standing.NothingDue => "尚无应计事项",
        Standing.OffCourse => "未达进度",
        Standing.OnCourse => "符合进度",
        Standing.Reached => "已达标",
        _ => "未达标",
    };

    public static Tone ToneOf(Standing standing) => standing switch
    {
        Standing.Reached or Standing.OnCourse => Tone.Good,
        Standing.OffCourse => Tone.Wait,
        Standing.Missed => Tone.Bad,
        _ => Tone.Plain,
    };

    public static string Target(ClauseFigure figure) => figure.Binding.Target is not { } target ? "不设目标"
        : $"{(target.PerUnit ? "每个单位" : "")}{Of(target.Operator)}{target.Value:0.##}{Unit(figure.Info)}{(target.DueOn is { } due ? $"，{due:yyyy-MM-dd}前" : "")}";

    public static string Value(ClauseFigure figure) => figure.Measured is not { } measured ? "—"
        : figure.Units.Count > 0 ? $"{figure.Units.Count(unit => unit.Standing is Standing.Reached or Standing.OnCourse)}/{figure.Units.Count}个单位达到"
        : Value(figure.Info!, measured);

    public static string Value(IndicatorInfo info, Measurement measured) => measured.Value is not { } value ? "尚无应计事项"
        : info.Kind == IndicatorKind.Share ? $"{value:0.##}%（{measured.Numerator}/{measured.Denominator}）" : $"{value:0}";

    public static string Of(TargetOperator op) => op switch
    {
        TargetOperator.AtLeast => "≥",
        TargetOperator.AtMost => "≤",
        _ => "=",
    };

    private static string Unit(IndicatorInfo? info) => info?.Kind == IndicatorKind.Share ? "%" : "";
}
