using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

/// <summary>补正: the clock starts anew from the day it came (GIR 30). After the period only with a good reason, which is written down.</summary>
internal sealed record Correct(DateOnly? On, string? Description, string? GoodReason) : Deed
{
    public override RequestAct Act => RequestAct.Correct;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        var asked = at.Log.Last<CorrectionAsked>()!;
        foreach (var reason in at.DayAgainst(On, asked.On))
            yield return reason;
        if (string.IsNullOrWhiteSpace(Description))
            yield return RequestRefusals.CorrectedWordsMissing;
        if (On > asked.Until(at.Calendar) && string.IsNullOrWhiteSpace(GoodReason))
            yield return RequestRefusals.LateCorrectionNeedsReason;
    }

    protected override Happening Fact(AtHand at) => new Corrected(On!.Value, Description!.Trim(), string.IsNullOrWhiteSpace(GoodReason) ? null : GoodReason.Trim());
}

/// <param name="Description">The information asked for, as it now reads.</param>
internal sealed record Corrected(DateOnly On, string Description, string? GoodReason) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Correct;

    public override string Line => GoodReason is null ? "收到补正，答复期限重新起算" : $"逾期补正，有正当理由（{GoodReason}），答复期限重新起算";
}
