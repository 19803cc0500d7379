using Mingtang.Kernel;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Returns;

internal sealed record DueReturnUrging(UnitReturn Unit, string Key, string Text);

/// <summary>When a unit is urged to report: by the rules and settings of every urging in this room.</summary>
internal static class ReturnUrgings
{
    public static DueReturnUrging? Of(UnitReturn unit, ReturnRound round, DateOnly today, UrgingSettings settings)
    {
        var due = unit.Due(round);
        var moments = UrgingRules.Moments(settings, today.DayNumber - due.DayNumber);
        return UrgingRules.Latest(due, moments, ChinaTime.DayOf(round.OpenedAt!.Value), today) is { } moment
            ? new(unit, $"{unit.Id:N}:return:{due:yyyyMMdd}:{moment}", Text(round.Quarter, due, today))
            : null;
    }

    private static string Text(Quarter quarter, DateOnly due, DateOnly today) => today < due
        ? $"{quarter}进展报送截止日期为{due:M月d日}，还有{due.DayNumber - today.DayNumber}天，请核对各项任务进展后报送。"
        : today == due ? $"{quarter}进展报送今天截止，请尽快报送。"
        : $"{quarter}进展报送已超过截止日期（{due:M月d日}）{today.DayNumber - due.DayNumber}天，请立即补报。";
}
