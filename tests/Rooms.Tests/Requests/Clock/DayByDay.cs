using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;

namespace Mingtang.Requests.Clock;

/// <summary>
/// The reply's last day found as a clerk would with a wall calendar and a pencil: days are crossed out one after the other. Shares nothing
/// with the clock it judges, not even the way the calendar is read.
/// </summary>
internal sealed class DayByDay
{
    private readonly Dictionary<DateOnly, bool> printed = [];

    public DayByDay(WorkingDayCalendar calendar)
    {
        foreach (var holiday in calendar.Notices.SelectMany(notice => notice.Holidays))
        {
            holiday.DaysOff.ToList().ForEach(day => printed[day] = false);
            holiday.MakeUpDays.ToList().ForEach(day => printed[day] = true);
        }
    }

    public DateOnly? LastDay(IReadOnlyList<Happening> facts)
    {
        DateOnly? from = null;
        var (term, more, running) = (20, 0, false);
        var crossedOut = new HashSet<DateOnly>();
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case Received or Corrected or FeePaid:
                    (from, term, more, running) = (fact.On, 20, 0, true);
                    break;
                case CorrectionAsked or FeeNotified:
                    running = false;
                    break;
                case ExtensionNotified told:
                    more = told.Days;
                    break;
                case DelaySet set:
                    term = set.Days;
                    break;
                case ConsultationSent sent:
                    CrossOut(facts, sent, crossedOut);
                    break;
            }
        }
        return from is { } start && running ? CountTo(start, term + more, crossedOut) : null;
    }

    private void CrossOut(IReadOnlyList<Happening> facts, ConsultationSent sent, HashSet<DateOnly> crossedOut)
    {
        var arrived = facts.OfType<ConsultationDelivered>().Where(delivered => delivered.Key == sent.Key).Select(delivered => delivered.On).Append(sent.On).First();
        var last = CountTo(arrived, 15, []);
        foreach (var answer in facts.OfType<ConsultationAnswered>().Where(answer => answer.Key == sent.Key))
            last = answer.On < last ? answer.On : last;
        for (var day = sent.On.AddDays(1); day <= last; day = day.AddDays(1))
            crossedOut.Add(day);
    }

    private DateOnly CountTo(DateOnly from, int wanted, HashSet<DateOnly> crossedOut)
    {
        var day = from;
        while (wanted > 0)
        {
            day = day.AddDays(1);
            var worked = printed.TryGetValue(day, out var said) ? said : (int)day.DayOfWeek is not (0 or 6);
            wanted -= worked && !crossedOut.Contains(day) ? 1 : 0;
        }
        return day;
    }
}
