namespace Mingtang.Foundation.Indicators;

/// <summary>What a clause wants of a figure: <c>≥ 60 %</c> by 31 December.</summary>
/// <param name="Value">Per cent for a share, pieces for a count. "All" is ≥ 100 of a share.</param>
/// <param name="PerUnit">The value holds for each responsible unit by itself, not for their sum.</param>
public sealed record Target(TargetOperator Operator, decimal Value, DateOnly? DueOn, bool PerUnit = false)
{
    /// <summary>How a figure stands on a day. A count is done when reached; a share is settled on the due date, that day included.</summary>
    public Standing Judge(Measurement measured, DateOnly today)
    {
        if (measured.Value is not { } value)
            return Standing.NothingDue;
        var holds = Holds(value);
        var over = DueOn is { } due && today > due;
        if (measured.Kind == IndicatorKind.Count && Operator is TargetOperator.AtLeast && holds)
            return Standing.Reached;
        return (over, holds) switch
        {
            (true, true) => Standing.Reached,
            (true, false) => Standing.Missed,
            (false, true) => Standing.OnCourse,
            (false, false) => Standing.OffCourse,
        };
    }

    private bool Holds(decimal value) => Operator switch
    {
        TargetOperator.AtLeast => value >= Value,
        TargetOperator.AtMost => value <= Value,
        _ => value == Value,
    };
}

public enum TargetOperator
{
    AtLeast = 1,
    AtMost = 2,
    Exactly = 3,
}

public enum Standing
{
    /// <summary>A share whose denominator is 0: neither good nor bad.</summary>
    NothingDue = 1,
    OffCourse = 2,
    OnCourse = 3,
    Reached = 4,
    Missed = 5,
}
