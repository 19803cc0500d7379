using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;

namespace Mingtang.Interpretations.Indicators;

/// <summary><c>interpretations.follow_ups</c>.</summary>
internal sealed class FollowUpsReleased(InterpretationRows rows) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "interpretations.follow_ups", "二次解读、跟踪解读", IndicatorKind.Count, IndicatorPeriod.Year, "本年度发布的二次解读和跟踪解读。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
        new(IndicatorKind.Count, [.. (await rows.Released(period, unitId, tied, stop)).Where(found => found.Stage == Stage.FollowUp).Select(found => InterpretationRows.Row(found, true))]);
}
