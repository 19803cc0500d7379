using Mingtang.Requests.Acts;

namespace Mingtang.Requests.Clock;

/// <summary>A day from which the reply is reckoned, with what was decided while that clock ran.</summary>
/// <param name="Delay">The delayed period in working days, where one was set (GIR 35).</param>
/// <param name="Extension">Working days added by an extension the applicant was told of.</param>
internal sealed record ClockStart(DateOnly On, string Title, int? Delay, int Extension)
{
    /// <summary>Receipt, and each event that throws the running clock away: extension and delay of the older one go with it.</summary>
    public static IEnumerable<ClockStart> In(RequestLog log)
    {
        ClockStart? running = null;
        foreach (var happened in log.Entries.Select(entry => entry.What))
        {
            if (StartOf(happened) is { } title)
            {
                if (running is not null)
                    yield return running;
                running = new(happened.On, title, null, 0);
            }
            else if (running is not null)
                running = happened switch
                {
                    ExtensionNotified told => running with { Extension = told.Days },
                    DelaySet set => running with { Delay = set.Days },
                    _ => running,
                };
        }
        if (running is not null)
            yield return running;
    }

    private static string? StartOf(Happening happened) => happened switch
    {
        Received => "收到申请",
        Corrected => "收到补正",
        FeePaid => "缴费完成",
        _ => null,
    };
}
