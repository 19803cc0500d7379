using Mingtang.Kernel;
using Mingtang.Requests.Clock;

namespace Mingtang.Requests.Acts;

/// <summary>提请延期: by the handler, with the reason; the head of the disclosure office agrees (GIR 33(2)).</summary>
internal sealed record AskExtension(int? Days, string? Reason) : Deed
{
    public override RequestAct Act => RequestAct.AskExtension;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Has<ExtensionNotified>())
            yield return RequestRefusals.ExtensionOnce;
        if (Days is not (>= 1 and <= ReplyClock.MostExtension))
            yield return RequestRefusals.ExtensionTooLong;
        if (string.IsNullOrWhiteSpace(Reason))
            yield return RequestRefusals.ExtensionNeedsReason;
        if (at.Today > at.Clock.FirstTermEnds)
            yield return RequestRefusals.ExtensionTooLate(at.Clock.FirstTermEnds);
    }

    protected override Happening Fact(AtHand at) => new ExtensionAsked(at.Today, Days!.Value, Reason!.Trim());
}

internal sealed record ExtensionAsked(DateOnly On, int Days, string Reason) : Happening(On)
{
    public override RequestAct? Act => RequestAct.AskExtension;

    public override string Line => $"提请延长答复期限{Days}个工作日：{Reason}";
}

/// <summary>同意延期: by the head, who is not the one that asked.</summary>
internal sealed record ApproveExtension : Deed
{
    public override RequestAct Act => RequestAct.ApproveExtension;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Last<ExtensionAsked>() is null)
            yield return RequestRefusals.ExtensionNotAsked;
        else if (at.Who.Id is not { } who || who == at.Log.WhoDid<ExtensionAsked>())
            yield return RequestRefusals.OtherEyes;
        if (at.Log.Has<ExtensionNotified>())
            yield return RequestRefusals.ExtensionOnce;
        if (at.Today > at.Clock.FirstTermEnds)
            yield return RequestRefusals.ExtensionTooLate(at.Clock.FirstTermEnds);
    }

    protected override Happening Fact(AtHand at) => new ExtensionApproved(at.Today, at.Log.Last<ExtensionAsked>()!.Days);
}

internal sealed record ExtensionApproved(DateOnly On, int Days) : Happening(On)
{
    public override RequestAct? Act => RequestAct.ApproveExtension;

    public override string Line => $"政府信息公开工作机构负责人同意延长{Days}个工作日";
}

/// <summary>告知申请人延期: only what the applicant was told before the first term ended moves the clock.</summary>
internal sealed record NotifyExtension(DateOnly? On) : Deed
{
    public override RequestAct Act => RequestAct.NotifyExtension;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Last<ExtensionApproved>() is not { } approved)
        {
            yield return RequestRefusals.ExtensionNotApproved;
            yield break;
        }
        if (at.Log.Has<ExtensionNotified>())
            yield return RequestRefusals.ExtensionOnce;
        foreach (var reason in at.DayAgainst(On, approved.On))
            yield return reason;
        if (On > at.Clock.FirstTermEnds)
            yield return RequestRefusals.ExtensionTooLate(at.Clock.FirstTermEnds);
    }

    protected override Happening Fact(AtHand at) => new ExtensionNotified(On!.Value, at.Log.Last<ExtensionApproved>()!.Days);
}

internal sealed record ExtensionNotified(DateOnly On, int Days) : Happening(On)
{
    public override RequestAct? Act => RequestAct.NotifyExtension;

    public override string Line => $"告知申请人延长答复期限{Days}个工作日";
}
