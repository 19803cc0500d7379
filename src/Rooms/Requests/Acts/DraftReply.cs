using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests.Acts;

/// <summary>What was withheld of an answer that gives the rest (GIR 37): each part with its own ground and reason.</summary>
/// <param name="Ground">The article as the letter cites it.</param>
internal sealed record WithheldPart(string Part, string Ground, string Reason);

/// <summary>What the reply says, before it is a letter.</summary>
/// <param name="Basis">The article chosen where the row has several, e.g. GIR 36(4).</param>
/// <param name="Finding">处理意见: what is supplied, or why not.</param>
/// <param name="Elsewhere">Another agency that is responsible, an address where it is public, an earlier reply's number.</param>
internal sealed record ReplyWords(ReplyKind? Reply, string? Basis, string? Finding, string? Reason = null, string? Elsewhere = null)
{
    public IReadOnlyList<WithheldPart> Withheld { get; init; } = [];
}

/// <summary>拟写答复: exactly one of the 21 rows, with what that row asks for.</summary>
internal sealed record DraftReply(ReplyWords Words) : Deed
{
    public override RequestAct Act => RequestAct.DraftReply;

    protected override IEnumerable<Refusal> Against(AtHand at) =>
        [.. ReplyRules.Against(Words, at.Log), .. at.OpenRedactions > 0 ? [RedactionRefusals.Open] : Array.Empty<Refusal>()];

    protected override Happening Fact(AtHand at) => new ReplyDrafted(at.Today, Words);
}

internal sealed record ReplyDrafted(DateOnly On, ReplyWords Words) : Happening(On)
{
    public override RequestAct? Act => RequestAct.DraftReply;

    public override string Line => $"拟写答复：{ReplyRow.Of(Words.Reply!.Value).Label}";
}
