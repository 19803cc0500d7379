using System.ComponentModel.DataAnnotations;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Clock;

namespace Mingtang.Requests.Acts;

/// <summary>Who is asked. The two differ in what silence means.</summary>
internal enum ConsultationKind
{
    /// <summary>GIR 32: silence is neither yes nor no; the agency decides.</summary>
    [Display(Name = "第三方")]
    ThirdParty = 1,

    /// <summary>GIR 34: silence is consent to disclosure.</summary>
    [Display(Name = "共同制作机关")]
    CoMaker = 2,
}

internal enum Stance
{
    [Display(Name = "同意公开")]
    Agrees = 1,

    [Display(Name = "不同意公开，有合理理由")]
    RefusesWithGround = 2,

    [Display(Name = "不同意公开，无合理理由")]
    RefusesWithoutGround = 3,
}

/// <summary>What an ended consultation means for disclosure (rules 1.5).</summary>
internal enum Consequence
{
    [Display(Name = "尚未答复")]
    Open = 0,

    [Display(Name = "同意公开")]
    Disclose = 1,

    [Display(Name = "不予公开，公共利益重大影响的除外")]
    Withhold = 2,

    [Display(Name = "由本机关依照条例决定")]
    AgencyDecides = 3,
}

/// <summary>One consultation with all that became of it.</summary>
internal sealed record Consultation(
    ConsultationSent Sent, ConsultationDelivered? Delivered, ConsultationAnswered? Answered, ConsultationLapsed? Lapsed, bool IsTold)
{
    public string Key => Sent.Key;

    public bool IsOpen => Answered is null && Lapsed is null;

    /// <summary>Silence has opposite meanings (GIR 32, 34).</summary>
    public Consequence Consequence => (Sent.Kind, Answered?.Stance, Lapsed) switch
    {
        (_, Stance.Agrees, _) => Consequence.Disclose,
        (_, Stance.RefusesWithGround, _) => Consequence.Withhold,
        (_, Stance.RefusesWithoutGround, _) => Consequence.AgencyDecides,
        (ConsultationKind.CoMaker, null, not null) => Consequence.Disclose,
        (ConsultationKind.ThirdParty, null, not null) => Consequence.AgencyDecides,
        _ => Consequence.Open,
    };

    /// <summary>Fifteen working days from the day the letter arrived; from its sending while that day is not known.</summary>
    public Reckoning<DateOnly> LastDay(WorkingDayCalendar calendar) => calendar.AddWorkingDays((Delivered ?? (Happening)Sent).On, ReplyClock.Opinion);

    /// <summary>From sending to the opinion, and no longer than the letter gave.</summary>
    public ExcludedSpan Excluded(WorkingDayCalendar calendar)
    {
        var last = LastDay(calendar).Result;
        var end = Answered?.On is { } answered && answered < last ? answered : last;
        return ExcludedSpan.Between(Sent.On, end, Sent.Kind == ConsultationKind.ThirdParty ? "征求第三方意见，不计入" : "征求共同制作机关意见，不计入");
    }
}
