using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Acts;

/// <summary>签发: by the head, when nobody is being asked any more.</summary>
internal sealed record Sign : Deed
{
    public override RequestAct Act => RequestAct.Sign;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        foreach (var reason in FourEyes.Against(at))
            yield return reason;
        if (at.Log.Consultations.Any(consultation => consultation.IsOpen))
            yield return RequestRefusals.ConsultationOpen;
        // What was consulted since the draft may speak against it.
        foreach (var reason in ReplyRules.Against(at.Log.Draft!.Words, at.Log))
            yield return reason with { Field = null };
    }

    protected override Happening Fact(AtHand at) => new ReplySigned(at.Today);
}

internal sealed record ReplySigned(DateOnly On) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Sign;

    public override string Line => "负责人签发";
}

/// <summary>How a reply reaches the applicant. The way decides the day of the reply (SERV).</summary>
internal enum ServiceWay
{
    /// <summary>The day of posting; the postal enterprise only.</summary>
    [Display(Name = "邮寄（以交邮日为答复日）")]
    Post = 1,

    /// <summary>The day the applicant or an agent signs.</summary>
    [Display(Name = "直接送达（以签收日为答复日）")]
    Direct = 2,

    [Display(Name = "当面领取（以签收日为答复日）")]
    PickUp = 3,

    /// <summary>The day it was sent to the address the applicant named.</summary>
    [Display(Name = "电子邮件（以发送日为答复日）")]
    Email = 4,

    [Display(Name = "平台送达（以送达日为答复日）")]
    Portal = 5,
}

/// <summary>送达: the day of the way chosen is the day of the reply, and with it the case has its row.</summary>
internal sealed record Serve(ServiceWay? Way, DateOnly? On, string? Proof) : Deed
{
    public override RequestAct Act => RequestAct.Serve;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (Way is null)
            yield return RequestRefusals.ServiceWayMissing;
        foreach (var reason in at.DayAgainst(On, at.Log.Last<ReplySigned>()!.On))
            yield return reason;
        if (string.IsNullOrWhiteSpace(Proof))
            yield return RequestRefusals.ProofMissing;
    }

    protected override Happening Fact(AtHand at) => new Served(On!.Value, Way!.Value, Proof!.Trim(), at.Log.Draft!.Words.Reply!.Value);
}

/// <param name="Proof">Postal number, who signed, or the address sent to.</param>
internal sealed record Served(DateOnly On, ServiceWay Way, string Proof, ReplyKind Reply) : Happening(On), IResult
{
    public override RequestAct? Act => RequestAct.Serve;

    public override string Line => $"{Way.Title()}：{Proof}";
}

/// <summary>当场答复 (GIR 33(1)): where it can be done at once it is.</summary>
internal sealed record ReplyOnTheSpot(ReplyWords Words) : Deed
{
    public override RequestAct Act => RequestAct.ReplyOnTheSpot;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        foreach (var reason in ReplyRules.Against(Words, at.Log))
            yield return reason;
        if (Words.Reply is not null && !ReplyRules.IsForTheSpot(Words.Reply, Words.Basis))
            yield return RequestRefusals.NotForTheSpot;
        if (at.Log.ReceivedOn is { } received && received != at.Today)
            yield return RequestRefusals.SpotIsTheDay;
    }

    protected override Happening Fact(AtHand at) => new AnsweredOnTheSpot(at.Today, Words);
}

internal sealed record AnsweredOnTheSpot(DateOnly On, ReplyWords Words) : Happening(On), IResult
{
    public override RequestAct? Act => RequestAct.ReplyOnTheSpot;

    public override string Line => $"当场答复：{Words.Finding}";

    public ReplyKind Reply => Words.Reply!.Value;
}

/// <summary>撤回: the applicant does not want it any more, row R6-3. Heard before both sides confirmed, that itself is the confirmation.</summary>
internal sealed record Withdraw(DateOnly? On, string? How) : Deed
{
    public override RequestAct Act => RequestAct.Withdraw;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        foreach (var reason in at.DayAgainst(On, at.Log.ReceivedOn ?? at.Log.Arrival.On))
            yield return reason;
        if (string.IsNullOrWhiteSpace(How))
            yield return RequestRefusals.WordsMissing.On("How");
    }

    protected override Happening Fact(AtHand at) => new Withdrawn(On!.Value, How!.Trim());
}

internal sealed record Withdrawn(DateOnly On, string How) : Happening(On), IResult
{
    public override RequestAct? Act => RequestAct.Withdraw;

    public override string Line => $"申请人撤回申请：{How}";

    public ReplyKind Reply => ReplyKind.OtherHandling;
}

/// <summary>归档 (GIR 45): the last of the mandatory stages.</summary>
internal sealed record Archive(string? Volume) : Deed
{
    public override RequestAct Act => RequestAct.Archive;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (string.IsNullOrWhiteSpace(Volume))
            yield return RequestRefusals.VolumeMissing;
    }

    protected override Happening Fact(AtHand at) => new Archived(at.Today, Volume!.Trim());
}

internal sealed record Archived(DateOnly On, string Volume) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Archive;

    public override string Line => $"归档，案卷号{Volume}";
}
