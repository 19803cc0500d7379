using Mingtang.Foundation.Indicators;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>A bound figure as it stands today, with the rows it was counted from.</summary>
/// <param name="Info">Null while no room measures it.</param>
/// <param name="Standing">Null where nothing can be judged: no room yet, or no target.</param>
/// <param name="Units">Where the target holds for each unit by itself: each with its own figure.</param>
internal sealed record ClauseFigure(
    ClauseBinding Binding, string Title, IndicatorInfo? Info, Measurement? Measured, Standing? Standing, IReadOnlyList<UnitFigure> Units)
{
    public bool AwaitsRoom => Info is null;

    public bool IsReached => Standing == Foundation.Indicators.Standing.Reached;
}

internal sealed record UnitFigure(Guid UnitId, Measurement Measured, Standing Standing);
