using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

/// <summary>登记意见答复: who refuses says why, and whether that is a reasonable ground is for the agency to find (GIR 32).</summary>
internal sealed record AnswerConsultation(string? Key, DateOnly? On, Stance? Stance, string? Words) : Deed
{
    public override RequestAct Act => RequestAct.AnswerConsultation;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Consultations.FirstOrDefault(consultation => consultation.Key == Key && consultation.IsOpen) is not { } open)
        {
            yield return RequestRefusals.NoSuchConsultation;
            yield break;
        }
        foreach (var reason in at.DayAgainst(On, (open.Delivered ?? (Happening)open.Sent).On))
            yield return reason;
        if (Stance is null)
            yield return RequestRefusals.StanceMissing;
        if (Stance is Acts.Stance.RefusesWithGround or Acts.Stance.RefusesWithoutGround && string.IsNullOrWhiteSpace(Words))
            yield return RequestRefusals.WordsMissing;
    }

    protected override Happening Fact(AtHand at) => new ConsultationAnswered(On!.Value, Key!, Stance!.Value, Words?.Trim());
}

internal sealed record ConsultationAnswered(DateOnly On, string Key, Stance Stance, string? Words) : Happening(On)
{
    public override RequestAct? Act => RequestAct.AnswerConsultation;

    public override string Line => $"第{Key}份征求意见书答复：{Stance.Title()}{(Words is null ? "" : $"（{Words}）")}";
}

/// <summary>意见期满未答复: silence means consent of a co-maker, and nothing of a third party.</summary>
internal sealed record LapseConsultation(string? Key) : Deed
{
    public override RequestAct Act => RequestAct.LapseConsultation;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Consultations.FirstOrDefault(consultation => consultation.Key == Key && consultation.IsOpen) is not { } open)
            yield return RequestRefusals.NoSuchConsultation;
        else if (open.Delivered is null)
            yield return RequestRefusals.DeliveryUnknown;
        else if (at.Today <= open.LastDay(at.Calendar).Result)
            yield return RequestRefusals.NotLapsedYet(open.LastDay(at.Calendar).Result, "GIR 32, 34");
    }

    protected override Happening Fact(AtHand at) => new ConsultationLapsed(at.Today, Key!, at.Log.Consultations.First(consultation => consultation.Key == Key).Sent.Kind);
}

internal sealed record ConsultationLapsed(DateOnly On, string Key, ConsultationKind Kind) : Happening(On)
{
    public override RequestAct? Act => RequestAct.LapseConsultation;

    public override string Line => Kind == ConsultationKind.CoMaker
        ? $"第{Key}份征求意见书期满未答复，视为同意公开"
        : $"第{Key}份征求意见书期满未答复，由本机关依照条例决定是否公开";
}
