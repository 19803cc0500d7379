using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;

namespace Mingtang.Interpretations.Indicators;

/// <summary><c>interpretations.in_step_share</c>: only what went out in the very act of its document counts; its approval is part of the lifecycle.</summary>
internal sealed class InStepShare(InterpretationRows rows) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "interpretations.in_step_share", "解读同步率", IndicatorKind.Share, IndicatorPeriod.Year, "本年度公开的应解读文件中，解读经起草单位负责人审定、与文件在同一次发布中公开的。");

    public Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
        rows.Duties(period, unitId, tied, duty => duty.InterpretationId is null ? "还没有发布解读" : duty.IsInStep ? null : "解读没有与文件同步发布", stop);
}
