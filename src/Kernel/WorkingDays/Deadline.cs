namespace Mingtang.Kernel.WorkingDays;

/// <summary>Whose act a deadline limits. It decides what a rest day at the end and a replaced calendar do to it.</summary>
public enum DeadlineOwner
{
    /// <summary>
    /// An applicant, commenter or payer: a last day of rest moves to the next working day (Civil Code 203), and a date once told
    /// never comes forward.
    /// </summary>
    Citizen = 1,

    /// <summary>The agency's own duty: never stretched by rest days at its end, and always where the law puts it.</summary>
    Agency = 2,
}

/// <summary>
/// A day by which somebody must act, with what it was reckoned from, so that it can be reckoned again when a holiday notice is
/// issued or changed. Immutable.
/// </summary>
/// <param name="From">The day the period runs from; not counted (Civil Code 201).</param>
/// <param name="Due">The last day on which the act is in time; counted, until 24:00 in Beijing.</param>
/// <param name="Provisional">The calendar does not yet know every day it met.</param>
/// <param name="Communicated">The date the person concerned was told, or null while nobody was told.</param>
public sealed record Deadline(DeadlineOwner Owner, TimeLimit Limit, DateOnly From, DateOnly Due, bool Provisional, DateOnly? Communicated = null)
{
    public static Deadline Of(DeadlineOwner owner, TimeLimit limit, DateOnly from, WorkingDayCalendar calendar)
    {
        var end = calendar.End(limit, from, owner);
        return new(owner, limit, from, end.Result, end.Provisional);
    }

    /// <summary>The date told and the date due differ, so somebody has to be told again.</summary>
    public bool NeedsNewNotice => Communicated is { } told && told != Due;

    /// <summary>
    /// The last working day on or before <see cref="Due"/>: the day to warn on, since a duty that ends in the National Day week
    /// is done before it or not at all.
    /// </summary>
    public DateOnly WarnOn(WorkingDayCalendar calendar) => calendar.WorkingDayOnOrBefore(Due);

    /// <summary>Records that the person concerned has now been told <see cref="Due"/>.</summary>
    public Deadline Communicate() => this with { Communicated = Due };

    /// <summary>
    /// The same deadline by another calendar. A citizen's date that was communicated never comes forward; it may move back.
    /// The agency's own always follows the law, also when it comes forward, whatever was communicated (rules 10.1).
    /// </summary>
    public Deadline Recompute(WorkingDayCalendar calendar)
    {
        var lawful = Of(Owner, Limit, From, calendar) with { Communicated = Communicated };
        return Owner == DeadlineOwner.Citizen && Communicated > lawful.Due ? lawful with { Due = Communicated.Value } : lawful;
    }
}
