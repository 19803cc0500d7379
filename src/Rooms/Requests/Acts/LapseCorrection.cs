using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Acts;

/// <summary>逾期不补正: deemed abandoned once the period is over (GIR 30), row R6-1.</summary>
internal sealed record LapseCorrection : Deed
{
    public override RequestAct Act => RequestAct.LapseCorrection;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        var until = at.Log.Last<CorrectionAsked>()!.Until(at.Calendar);
        if (at.Today <= until)
            yield return RequestRefusals.NotLapsedYet(until, "GIR 30");
    }

    protected override Happening Fact(AtHand at) => new CorrectionLapsed(at.Today);
}

internal sealed record CorrectionLapsed(DateOnly On) : Happening(On), IResult
{
    public override RequestAct? Act => RequestAct.LapseCorrection;

    public override string Line => "申请人无正当理由逾期不补正，视为放弃申请，不再处理";

    public ReplyKind Reply => ReplyKind.CorrectionOverdue;
}
