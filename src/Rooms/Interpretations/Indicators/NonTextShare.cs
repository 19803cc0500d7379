using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.Settings;

namespace Mingtang.Interpretations.Indicators;

/// <summary><c>interpretations.non_text_share</c>.</summary>
internal sealed class NonTextShare(InterpretationRows rows) : IIndicator
{
    public static readonly Setting<int> Least = new(
        "interpretations.least-varied-percent", "多元化解读率低于百分之几提醒单位", 60, "S1 任务 11（争取年内不低于60%）", Evidence.Verified, percent => percent is >= 0 and <= 100 ? null : "请填 0 到 100。");

    public IndicatorInfo Info { get; } = new(
        "interpretations.non_text_share", "多元化解读率", IndicatorKind.Share, IndicatorPeriod.Year, "本年度发布的解读中，除文字外还有图表、视频、H5、发布会、访谈、场景或漫画等形式的。");

    public async Task<Measurement> Measure(Period period, Guid? unitId, IReadOnlyCollection<ItemRef>? tied, CancellationToken stop) =>
        new(IndicatorKind.Share, [.. (await rows.Released(period, unitId, tied, stop)).Select(found =>
            found.Pieces.Exists(piece => piece.Form != Form.Text) ? InterpretationRows.Row(found, true) : InterpretationRows.Row(found, false, "只有文字"))]);
}
