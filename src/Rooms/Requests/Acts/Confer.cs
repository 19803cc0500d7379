using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

/// <summary>会商: hard cases and cases like earlier disputed ones are talked over with others, with minutes (S0 67, S2 85).</summary>
internal sealed record Confer(DateOnly? On, string? Participants, string? Minutes) : Deed
{
    public override RequestAct Act => RequestAct.Confer;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        foreach (var reason in at.DayAgainst(On, at.Log.ReceivedOn ?? at.Log.Arrival.On))
            yield return reason;
        if (string.IsNullOrWhiteSpace(Participants))
            yield return RequestRefusals.ParticipantsMissing;
        if (string.IsNullOrWhiteSpace(Minutes))
            yield return RequestRefusals.MinutesMissing;
    }

    protected override Happening Fact(AtHand at) => new Conferred(On!.Value, Participants!.Trim(), Minutes!.Trim());
}

internal sealed record Conferred(DateOnly On, string Participants, string Minutes) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Confer;

    public override string Line => $"会商（{Participants}）：{Minutes}";
}

/// <summary>疑难件: from here on a conference is owed before the reply.</summary>
internal sealed record MarkHard(string? Reason) : Deed
{
    public override RequestAct Act => RequestAct.MarkHard;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Has<FoundHard>())
            yield return RequestRefusals.AlreadyHard;
        if (string.IsNullOrWhiteSpace(Reason))
            yield return RequestRefusals.WordsMissing.On("Reason");
    }

    protected override Happening Fact(AtHand at) => new FoundHard(at.Today, Reason!.Trim());
}

internal sealed record FoundHard(DateOnly On, string Reason) : Happening(On)
{
    public override RequestAct? Act => RequestAct.MarkHard;

    public override string Line => $"标为疑难件：{Reason}";
}
