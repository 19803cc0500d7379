using Mingtang.Foundation.Indicators;

namespace Mingtang.Interpretations.Indicators;

/// <summary>One unit's interpretations of a year.</summary>
/// <param name="Due">Published documents that must be interpreted; <c>Covered</c> and <c>InStep</c> are of these.</param>
/// <param name="Released">Interpretations released; <c>Varied</c> of them have a form other than text.</param>
internal sealed record UnitShare(Guid UnitId, int Due, int Covered, int InStep, int Released, int Varied)
{
    public decimal? VariedPercent => Released == 0 ? null : Math.Round(100m * Varied / Released, 1);
}

/// <summary>The shares unit by unit (S2 44), from the same rows as the figures of the plan.</summary>
internal sealed class UnitShares(InterpretationRows rows)
{
    public async Task<IReadOnlyList<UnitShare>> Of(Period period, Guid? unitId, CancellationToken stop)
    {
        var covered = (await new CoveredShare(rows).Measure(period, unitId, null, stop)).Rows.ToLookup(row => row.UnitId);
        var inStep = (await new InStepShare(rows).Measure(period, unitId, null, stop)).Rows.ToLookup(row => row.UnitId);
        var varied = (await new NonTextShare(rows).Measure(period, unitId, null, stop)).Rows.ToLookup(row => row.UnitId);
        return [.. covered.Concat(varied).Select(unit => unit.Key).OfType<Guid>().Distinct().Select(unit => new UnitShare(
            unit, covered[unit].Count(), covered[unit].Count(row => row.Counts), inStep[unit].Count(row => row.Counts), varied[unit].Count(), varied[unit].Count(row => row.Counts)))];
    }
}
