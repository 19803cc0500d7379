namespace Mingtang.Requests.Redactions;

/// <summary>附上遮盖后的文件: what will go out with the reply. Comes of a redaction that another person looked at, and of nothing else.</summary>
internal sealed record AttachRedacted(string Name, int Pages, int Boxes, string ReviewedBy) : Deed
{
    public override RequestAct Act => RequestAct.AttachRedacted;

    protected override Happening Fact(AtHand at) => new RedactedAttached(at.Today, Name, Pages, Boxes, ReviewedBy);
}

internal sealed record RedactedAttached(DateOnly On, string Name, int Pages, int Boxes, string ReviewedBy) : Happening(On)
{
    public override RequestAct? Act => RequestAct.AttachRedacted;

    public override string Line => $"附上遮盖后的文件「{Name}」，{Pages}页、遮盖{Boxes}处，{ReviewedBy}复核";
}
