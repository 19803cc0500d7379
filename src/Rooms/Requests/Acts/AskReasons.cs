using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

/// <summary>要求说明理由: where number and frequency are clearly beyond reason (GIR 35). The law gives no number, so the person who asks writes why.</summary>
internal sealed record AskReasons(string? Grounds) : Deed
{
    public override RequestAct Act => RequestAct.AskReasons;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (string.IsNullOrWhiteSpace(Grounds))
            yield return RequestRefusals.AbnormalNeedsGrounds;
        if (at.Log.Has<ReasonsWanted>())
            yield return RequestRefusals.ReasonsOnce;
    }

    protected override Happening Fact(AtHand at) => new ReasonsWanted(at.Today, Grounds!.Trim(), at.Volume.InMonth);
}

/// <param name="InMonth">How many the applicant had filed with this agency in the month.</param>
internal sealed record ReasonsWanted(DateOnly On, string Grounds, int InMonth) : Happening(On)
{
    public override RequestAct? Act => RequestAct.AskReasons;

    public override string Line => $"申请数量、频次明显超过合理范围（当月{InMonth}件），要求申请人说明理由：{Grounds}";
}

/// <summary>登记理由说明: what the applicant said, or that nothing came, and whether it is reasonable.</summary>
internal sealed record GiveReasons(DateOnly? On, string? Words, bool IsReasonable) : Deed
{
    public override RequestAct Act => RequestAct.GiveReasons;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        foreach (var reason in at.DayAgainst(On, at.Log.Last<ReasonsWanted>()!.On))
            yield return reason;
        if (string.IsNullOrWhiteSpace(Words))
            yield return RequestRefusals.WordsMissing;
    }

    protected override Happening Fact(AtHand at) => new ReasonsGiven(On!.Value, Words!.Trim(), IsReasonable);
}

internal sealed record ReasonsGiven(DateOnly On, string Words, bool IsReasonable) : Happening(On)
{
    public override RequestAct? Act => RequestAct.GiveReasons;

    public override string Line => $"申请人说明理由，{(IsReasonable ? "认为合理" : "认为不合理")}：{Words}";
}

/// <summary>确定延迟答复期限: reasonable, but impossible in time; takes the place of the twenty days and is told to the applicant (GIR 35).</summary>
internal sealed record SetDelay(int? Days, string? Reason) : Deed
{
    private const int Most = 250;

    public override RequestAct Act => RequestAct.SetDelay;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Last<ReasonsGiven>() is not { IsReasonable: true })
            yield return RequestRefusals.DelayNeedsReasons;
        if (at.Log.Has<DelaySet>())
            yield return RequestRefusals.DelayOnce;
        if (Days is not { } days || days <= at.Clock.Basic + at.Clock.Extension || days > Most)
            yield return RequestRefusals.DelayTooShort(at.Clock.Basic + at.Clock.Extension, Most);
        if (string.IsNullOrWhiteSpace(Reason))
            yield return RequestRefusals.WordsMissing.On("Reason");
        if (at.Today > at.Clock.Foreseen)
            yield return RequestRefusals.TermOver(at.Clock.Foreseen);
    }

    protected override Happening Fact(AtHand at) => new DelaySet(at.Today, Days!.Value, Reason!.Trim());
}

/// <param name="Days">Working days from receipt, in place of the twenty.</param>
internal sealed record DelaySet(DateOnly On, int Days, string Reason) : Happening(On)
{
    public override RequestAct? Act => RequestAct.SetDelay;

    public override string Line => $"确定延迟答复的合理期限为{Days}个工作日并告知申请人：{Reason}";
}
