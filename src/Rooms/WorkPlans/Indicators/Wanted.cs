using Mingtang.Foundation.Indicators;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>What a proposal wants of its figure: what the clause prints where it prints something, else our reading of it.</summary>
internal sealed record Wanted(TargetOperator Operator, decimal? Value, bool PerUnit = false)
{
    /// <summary>Units of measure in which the clause may print the value: 场, 次, %.</summary>
    public IReadOnlyList<string> Printed { get; init; } = [];

    public static Wanted All { get; } = new(TargetOperator.AtLeast, 100);

    /// <summary>Shown, without a target.</summary>
    public static Wanted Watched { get; } = new(TargetOperator.AtLeast, null);

    public static Wanted None { get; } = new(TargetOperator.AtMost, 0);

    public static Wanted AtLeast(decimal value) => new(TargetOperator.AtLeast, value);

    public static Wanted EachAtLeast(decimal value, params IReadOnlyList<string> printed) => new(TargetOperator.AtLeast, value, PerUnit: true) { Printed = printed };

    public static Wanted As(decimal? otherwise, params IReadOnlyList<string> printed) => new(TargetOperator.AtLeast, otherwise) { Printed = printed };

    /// <summary>全区全年举办不少于4场 is printed for the district, not for each unit.</summary>
    private static bool IsForAllTogether(ClauseQuantity? printed, ClauseReading clause) => printed is not null && (clause.Says("全区") || clause.Says("全镇") || clause.Says("全街道"));

    /// <summary>A bare number is a floor, as the plans mean it: 举办4场 is reached by five as well.</summary>
    public Target? Of(ClauseReading clause)
    {
        var printed = Printed.Count == 0 ? null : clause.QuantityIn(Printed);
        var op = printed?.Op is "<=" or "<" ? TargetOperator.AtMost : Operator;
        return (printed?.Value ?? Value) is { } value ? new(op, value, clause.DueOn, PerUnit && !IsForAllTogether(printed, clause)) : null;
    }
}
