using Mingtang.Foundation.Settings;

namespace Mingtang.WorkPlans.Urgings;

/// <summary>The days of urging as settings of the district.</summary>
internal sealed class UrgingFigures(UrgingSettings start, LiveSettings live)
{
    private const string Design = "工作要点要求按时限推进并督促，未规定提醒天数，由本区自定";

    private readonly Setting<int> daysBefore = Figure("workplans.urge-days-before", "完成时限前几天提醒（天）", start.DaysBefore);
    private readonly Setting<int> eachDaysOverdue = Figure("workplans.urge-each-days-overdue", "逾期后每隔几天催办（天）", start.EachDaysOverdue);
    private readonly Setting<int> breakdownDaysBefore = Figure("workplans.urge-breakdown-days-before", "分解时限前几天提醒（天）", start.BreakdownDaysBefore);

    public IReadOnlyList<ISetting> Settings => [daysBefore, eachDaysOverdue, breakdownDaysBefore];

    public UrgingSettings Now => new()
    {
        DaysBefore = live.Get(daysBefore),
        EachDaysOverdue = live.Get(eachDaysOverdue),
        BreakdownDaysBefore = live.Get(breakdownDaysBefore),
    };

    private static Setting<int> Figure(string key, string title, int days) =>
        new(key, title, days, Design, Foundation.Settings.Evidence.Design, value => value is < 1 or > 60 ? "应在1与60之间。" : null);
}
