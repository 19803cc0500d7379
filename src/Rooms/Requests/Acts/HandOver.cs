using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

/// <summary>移交: the case goes on with another handler of the same unit; its clock does not notice.</summary>
internal sealed record HandOver(Guid? ToId, string? ToName, string? Reason) : Deed
{
    public override RequestAct Act => RequestAct.HandOver;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (ToId is null || string.IsNullOrWhiteSpace(ToName))
            yield return RequestRefusals.HandlerMissing;
    }

    protected override Happening Fact(AtHand at) => new HandedOver(at.Today, ToId!.Value, ToName!.Trim(), Reason?.Trim());
}

internal sealed record HandedOver(DateOnly On, Guid ToId, string ToName, string? Reason) : Happening(On)
{
    public override RequestAct? Act => RequestAct.HandOver;

    public override string Line => $"移交{ToName}承办{(string.IsNullOrEmpty(Reason) ? "" : $"：{Reason}")}";
}

/// <summary>催办: by the office, or by the platform from the case's own clock.</summary>
internal sealed record Urge(string? Words) : Deed
{
    public override RequestAct Act => RequestAct.Urge;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (string.IsNullOrWhiteSpace(Words))
            yield return RequestRefusals.WordsMissing;
    }

    protected override Happening Fact(AtHand at) => new Urged(at.Today, Words!.Trim());
}

internal sealed record Urged(DateOnly On, string Words) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Urge;

    public override string Line => $"催办：{Words}";
}
