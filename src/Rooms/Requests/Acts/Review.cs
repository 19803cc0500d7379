using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

/// <summary>法制审核: the legality of the reply, by somebody who did not write it.</summary>
internal sealed record PassLegal(string? Note) : Deed
{
    public override RequestAct Act => RequestAct.PassLegal;

    protected override IEnumerable<Refusal> Against(AtHand at) => FourEyes.Against(at);

    protected override Happening Fact(AtHand at) => new LegalPassed(at.Today, Note?.Trim());
}

internal sealed record LegalPassed(DateOnly On, string? Note) : Happening(On)
{
    public override RequestAct? Act => RequestAct.PassLegal;

    public override string Line => $"法制审核通过{(string.IsNullOrEmpty(Note) ? "" : $"：{Note}")}";
}

/// <summary>保密审查 (GIR 17): all six points, by somebody who did not write it.</summary>
internal sealed record PassSecrecy(IReadOnlyList<string> Checked) : Deed
{
    public override RequestAct Act => RequestAct.PassSecrecy;

    protected override IEnumerable<Refusal> Against(AtHand at) =>
        [.. FourEyes.Against(at), .. ReleaseBook.Checklist.Except(Checked).Any() ? [RequestRefusals.ChecklistOpen] : Array.Empty<Refusal>()];

    protected override Happening Fact(AtHand at) => new SecrecyPassed(at.Today);
}

internal sealed record SecrecyPassed(DateOnly On) : Happening(On)
{
    public override RequestAct? Act => RequestAct.PassSecrecy;

    public override string Line => "保密审查通过";
}

/// <summary>退回: with what is wrong; the draft is no draft any more.</summary>
internal sealed record Return(string? Reason) : Deed
{
    public override RequestAct Act => RequestAct.Return;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (string.IsNullOrWhiteSpace(Reason))
            yield return RequestRefusals.ReturnNeedsReason;
    }

    protected override Happening Fact(AtHand at) => new Returned(at.Today, Reason!.Trim());
}

internal sealed record Returned(DateOnly On, string Reason) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Return;

    public override string Line => $"退回修改：{Reason}";
}

/// <summary>Who wrote a reply neither reviews nor signs it.</summary>
internal static class FourEyes
{
    public static IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Who.Id is not { } who || who == at.Log.DrafterId)
            yield return RequestRefusals.OtherEyes;
    }
}
