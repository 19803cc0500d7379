using Mingtang.Foundation.Settings;

namespace Mingtang.Documents.ReReviews;

/// <summary>What is not public is looked at anew after so many months (GIR 18 says "periodically"; the figure is ours).</summary>
internal sealed class ReReviewClock(SettingBook settings)
{
    public static readonly Setting<int> Months = new(
        "documents.rereview-months", "不公开内容定期审查间隔（月）", 12, "GIR 18；间隔为平台设定", Evidence.Design, value => value is >= 1 and <= 60 ? null : "请填写1到60之间的数字。");

    public async Task<DateOnly> NextAfter(DateOnly day, CancellationToken stop) => day.AddMonths(await settings.Get(Months, stop: stop));
}
