using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Clock;

namespace Mingtang.Requests;

/// <summary>
/// What somebody means to do to a case. It looks at the case and either leaves one fact or says every reason why not; it writes nothing
/// and asks nobody, so that every guard is tested without a database.
/// </summary>
internal abstract record Deed
{
    public abstract RequestAct Act { get; }

    public Outcome<Happening> Decide(AtHand at)
    {
        if (!RequestLifecycle.Table.Allows(at.Log.State, Act))
            return RequestRefusals.NotNow(at.Log.State, Act);
        List<Refusal> reasons = [.. Against(at)];
        return reasons.Count > 0 ? reasons : Fact(at);
    }

    protected virtual IEnumerable<Refusal> Against(AtHand at) => [];

    protected abstract Happening Fact(AtHand at);
}

/// <summary>The case in the hand of whoever acts, with what a guard may ask.</summary>
/// <param name="Volume">How much the same applicant asked of the same agency in the month of this case's receipt.</param>
internal sealed record AtHand(RequestLog Log, CurrentPerson Who, DateOnly Today, WorkingDayCalendar Calendar, Volume Volume)
{
    public ReplyClock Clock => field ??= ReplyClock.Of(Log, Calendar);

    /// <summary>Papers to be supplied that are still being painted over or wait for another's look.</summary>
    public int OpenRedactions { get; init; }

    /// <summary>A day that somebody writes down: not before what it follows, and not in the future.</summary>
    public IEnumerable<Refusal> DayAgainst(DateOnly? on, DateOnly notBefore, string field = "On")
    {
        if (on is null)
            yield return RequestRefusals.DayMissing.On(field);
        else if (on < notBefore || on > Today)
            yield return RequestRefusals.DayImpossible(notBefore, Today).On(field);
    }
}

/// <param name="Before">Received earlier in the month: they fill the cheaper tiers (FEE 4).</param>
/// <param name="InMonth">All of the month, this one included.</param>
internal readonly record struct Volume(int Before, int InMonth);
