using Mingtang.Foundation.Settings;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Documents.Releasing;

/// <summary>主动公开 within 20 working days of the day the information is formed (GIR 26); another law may set another limit.</summary>
internal sealed class PublicationClock(SettingBook settings)
{
    public static readonly Setting<int> Days = new(
        "documents.publish-within", "主动公开时限（工作日）", 20, "GIR 26", Evidence.Verified, value => value is >= 1 and <= 60 ? null : "请填写1到60之间的数字。");

    public async Task<DateOnly> DueOn(DateOnly signedOn, CancellationToken stop) => Due(signedOn, await settings.Get(Days, stop: stop));

    public Task<int> Limit(CancellationToken stop) => settings.Get(Days, stop: stop);

    /// <summary>The day of signing is not counted.</summary>
    public static DateOnly Due(DateOnly signedOn, int days) => WorkingDayCalendar.Official.AddWorkingDays(signedOn, days).Result;
}
