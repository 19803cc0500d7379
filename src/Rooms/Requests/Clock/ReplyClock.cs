using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;

namespace Mingtang.Requests.Clock;

/// <summary>
/// 答复期限, derived from the log and a calendar and stored nowhere. Twenty working days from receipt (GIR 33(2)); a correction or a
/// payment throws the clock away and starts another (GIR 30; FEE 6); days on which others are consulted do not count, however many are
/// consulted at once (GIR 33(3)); one extension of at most twenty more counts from the moment the applicant was told; a delayed period set
/// under GIR 35 takes the place of the twenty.
/// </summary>
internal sealed class ReplyClock
{
    /// <summary>GIR 33(2).</summary>
    public const int Term = 20;

    /// <summary>GIR 33(2): at most, and once.</summary>
    public const int MostExtension = 20;

    /// <summary>GIR 32, 34: for a third party or another agency to answer.</summary>
    public const int Opinion = 15;

    /// <summary>GIR 30: to ask for a correction.</summary>
    public const int CorrectionNotice = 7;

    private readonly WorkingDayCalendar calendar;
    private readonly IReadOnlyList<ClockStart> starts;

    private ReplyClock(RequestLog log, WorkingDayCalendar calendar)
    {
        this.calendar = calendar;
        starts = [.. ClockStart.In(log)];
        Excluded = [.. log.Consultations.Select(consultation => consultation.Excluded(calendar))];
        IsShadow = starts.Count == 0;
        IsStopped = log.Entries.Select(entry => entry.What).LastOrDefault(what => what is Received or Corrected or FeePaid or CorrectionAsked or FeeNotified) is CorrectionAsked or FeeNotified;
        Start = IsShadow ? new(log.Arrival.On, "提交之日，尚未确认收到", null, 0) : starts[^1];
        (Basic, Extension) = (Start.Delay ?? Term, Start.Extension);
        Reckoned = calendar.AddWorkingDays(Start.On, Basic + Extension, Excluded);
        var unsureOpinion = log.Consultations.Any(consultation => consultation.LastDay(calendar).Provisional);
        IsProvisional = Reckoned.Provisional || unsureOpinion;
    }

    public static ReplyClock Of(RequestLog log, WorkingDayCalendar calendar) => new(log, calendar);

    /// <summary>The event the clock runs from; of a shadow the submission.</summary>
    public ClockStart Start { get; }

    /// <summary>20, or the delayed period.</summary>
    public int Basic { get; }

    public int Extension { get; }

    public IReadOnlyList<ExcludedSpan> Excluded { get; }

    /// <summary>Not received in law yet: shown so that nobody learns of the term too late, and binding nobody.</summary>
    public bool IsShadow { get; }

    /// <summary>The applicant is at work, to correct or to pay, or the case ended while that was so.</summary>
    public bool IsStopped { get; }

    /// <summary>A year was met whose holidays are not announced.</summary>
    public bool IsProvisional { get; }

    /// <summary>The last day on which a reply is in time; null while no clock runs.</summary>
    public DateOnly? Due => IsShadow || IsStopped ? null : Reckoned.Result;

    /// <summary>Where the clock would end, also of a shadow.</summary>
    public DateOnly Foreseen => Reckoned.Result;

    /// <summary>Where the clock would end with an extension the applicant is about to be told of.</summary>
    public DateOnly ForeseenWith(int extension) => calendar.AddWorkingDays(Start.On, Basic + extension, Excluded).Result;

    /// <summary>The last day to tell the applicant of an extension: the first term's own end.</summary>
    public DateOnly FirstTermEnds => calendar.AddWorkingDays(Start.On, Basic, Excluded).Result;

    /// <summary>The last day to ask for a correction: seven working days from receipt.</summary>
    public DateOnly CorrectionNoticeBy => calendar.AddWorkingDays((starts.Count > 0 ? starts[0] : Start).On, CorrectionNotice).Result;

    /// <summary>How many days of the running clock had passed by the end of that day.</summary>
    public int TakenUntil(DateOnly day)
    {
        var taken = 0;
        for (var passing = Start.On.AddDays(1); passing <= day; passing = passing.AddDays(1))
            taken += calendar.IsWorkingDay(passing) && !Excluded.Any(span => span.Covers(passing)) ? 1 : 0;
        return taken;
    }

    private Reckoning<DateOnly> Reckoned { get; }

    /// <summary>Every day from receipt on, with whether it counts and why. Days of a clock that was thrown away stand first and count nothing.</summary>
    public IReadOnlyList<DerivedDay> Derivation => field ??= [.. Discarded(), .. Reckoned.Derivation];

    private IEnumerable<DerivedDay> Discarded()
    {
        if (IsShadow)
            yield break;
        foreach (var (earlier, later) in starts.Zip(starts.Skip(1)))
            for (var day = earlier.On; day < later.On; day = day.AddDays(1))
                yield return new(day, false, day == earlier.On ? $"{earlier.Title}；其后{later.Title}，期限重新计算" : "期限已重新计算，此日不再计入");
    }
}
