using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Clock;

namespace Mingtang.Requests.Acts;

/// <summary>补正告知: once, within seven working days, with everything that is to be corrected and a reasonable period (GIR 30).</summary>
internal sealed record AskCorrection(string? What, int? Days) : Deed
{
    /// <summary>GIR 30 says 合理; the article gives no figure, so the letter must.</summary>
    private const int Fewest = 3, Most = 60;

    public override RequestAct Act => RequestAct.AskCorrection;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Has<CorrectionAsked>())
            yield return RequestRefusals.CorrectionOnce;
        if (at.Today > at.Clock.CorrectionNoticeBy)
            yield return RequestRefusals.CorrectionTooLate(at.Clock.CorrectionNoticeBy);
        if (string.IsNullOrWhiteSpace(What))
            yield return RequestRefusals.CorrectionNeedsContent;
        if (Days is not (>= Fewest and <= Most))
            yield return RequestRefusals.CorrectionPeriod(Fewest, Most);
    }

    protected override Happening Fact(AtHand at) =>
        new CorrectionAsked(at.Today, What!.Trim(), Days!.Value, at.Calendar.AddWorkingDays(at.Today, Days.Value).Result);
}

/// <param name="Days">Working days given.</param>
/// <param name="Told">The last day as the letter prints it.</param>
internal sealed record CorrectionAsked(DateOnly On, string What, int Days, DateOnly Told) : Happening(On)
{
    public override RequestAct? Act => RequestAct.AskCorrection;

    public override string Line => $"一次性告知补正，期限至{Told:yyyy-MM-dd}：{What}";

    public DateOnly Until(WorkingDayCalendar calendar) => CitizenDeadline.Of(TimeLimit.WorkingDays(Days), On, Told, calendar);
}
