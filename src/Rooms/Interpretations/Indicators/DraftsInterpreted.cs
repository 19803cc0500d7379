using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Indicators;

/// <summary><c>interpretations.drafts_interpreted</c>: several interpretations of one draft count once.</summary>
internal sealed class DraftsInterpreted(InterpretationRows rows) : IIndicator
{
    public IndicatorInfo Info { get; } = new(
        "interpretations.drafts_interpreted", "草案解读", IndicatorKind.Count, IndicatorPeriod.Year, "在征求意见期间发布了解读的草案，同一草案计一次。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
        new(IndicatorKind.Count, [.. (await rows.Released(period, unitId, tied, stop))
            .Where(found => found.Stage == Stage.Draft && ChinaTime.DayOf(found.ReleasedAt!.Value) is var day && day >= found.CommentFrom && day <= found.CommentTo)
            .DistinctBy(found => (found.UnitId, found.SubjectTitle))
            .Select(found => InterpretationRows.Row(found, true))]);
}
