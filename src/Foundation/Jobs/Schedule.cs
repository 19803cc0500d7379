using Mingtang.Kernel;
using Quartz;

namespace Mingtang.Foundation.Jobs;

/// <summary>When a job is due; days and hours are Beijing's.</summary>
public sealed record Schedule
{
    private static readonly TimeZoneInfo Beijing = TimeZoneInfo.CreateCustomTimeZone("Beijing", ChinaTime.Offset, "Beijing", "Beijing");

    private readonly TimeSpan? period;
    private readonly CronExpression? cron;

    private Schedule(TimeSpan? period, CronExpression? cron) => (this.period, this.cron) = (period, cron);

    public static Schedule Every(TimeSpan period) => new(period, null);

    public static Schedule DailyAt(int hour, int minute = 0) => Cron($"0 {minute} {hour} * * ?");

    /// <summary>Seconds first, as Quartz reads it: <c>0 30 8 ? * MON</c>.</summary>
    public static Schedule Cron(string expression) => new(null, new CronExpression(expression, Beijing));

    /// <summary>
    /// Whether a job last begun then is due now. Asked of the stored run, so a job is caught up after a night when no node was
    /// up, and one that several nodes wake for runs once.
    /// </summary>
    internal bool IsDue(DateTime? lastStart, DateTime now) => lastStart is not { } last
        || (period is { } every ? now >= last + every - Slack(every) : cron!.GetNextValidTimeAfter(Utc(last)) is { } next && next.UtcDateTime <= now);

    internal ITrigger Trigger(string name, TimeProvider clock)
    {
        var trigger = TriggerBuilder.Create(clock).WithIdentity(name);
        return period is { } every
            ? trigger.StartAt(clock.GetUtcNow() + every).WithSimpleSchedule(simple => simple.WithInterval(every).RepeatForever()).Build()
            : trigger.WithCronSchedule(cron!.CronExpressionString, schedule => schedule.InTimeZone(Beijing)).Build();
    }

    /// <summary>A run is stored a moment after its trigger, so the next trigger must not find it a moment too young.</summary>
    private static TimeSpan Slack(TimeSpan every) => every / 10;

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
