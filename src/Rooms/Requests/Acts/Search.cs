using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

/// <summary>检索: where was looked, by what words, and what was found. A reply "not held" stands on it (GIR 36(4)).</summary>
internal sealed record Search(string? Places, string? Words, bool IsFound) : Deed
{
    public override RequestAct Act => RequestAct.Search;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (string.IsNullOrWhiteSpace(Places))
            yield return RequestRefusals.SearchPlacesMissing;
        if (string.IsNullOrWhiteSpace(Words))
            yield return RequestRefusals.WordsMissing;
    }

    protected override Happening Fact(AtHand at) => new Searched(at.Today, Places!.Trim(), Words!.Trim(), IsFound);
}

internal sealed record Searched(DateOnly On, string Places, string Words, bool IsFound) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Search;

    public override string Line => $"检索{Places}（{Words}），{(IsFound ? "检索到相关信息" : "未检索到相关信息")}";
}
