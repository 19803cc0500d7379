using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;

namespace Mingtang.Interpretations.Indicators;

/// <summary><c>interpretations.covered_share</c>.</summary>
internal sealed class CoveredShare(InterpretationRows rows) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "interpretations.covered_share", "应解读文件解读率", IndicatorKind.Share, IndicatorPeriod.Year, "本年度公开的应解读文件中，已经发布解读的。");

    public Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
        rows.Duties(period, unitId, tied, duty => duty.InterpretationId is null ? "还没有发布解读" : null, stop);
}
