using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

/// <summary>一事一申请: several matters in one paper become several cases of the same day of receipt; the first stays with this one (FEE 4).</summary>
internal sealed record Split(IReadOnlyList<string> Matters) : Deed
{
    private const int Most = 50;

    public override RequestAct Act => RequestAct.Split;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (Matters.Count is < 2 or > Most)
            yield return RequestRefusals.SplitNeedsMatters(Most);
        if (Matters.Distinct().Count() != Matters.Count)
            yield return RequestRefusals.SplitTwice;
        if (at.Log.Has<SplitUp>())
            yield return RequestRefusals.SplitOnce;
    }

    protected override Happening Fact(AtHand at) => new SplitUp(at.Today, Matters);
}

internal sealed record SplitUp(DateOnly On, IReadOnlyList<string> Matters) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Split;

    public override string Line => $"拆分为{Matters.Count}件，本件办理：{Matters[0]}";
}
