using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

internal enum ContactWay
{
    [Display(Name = "电话")]
    Phone = 1,

    [Display(Name = "当面")]
    InPerson = 2,

    [Display(Name = "电子邮件")]
    Email = 3,

    [Display(Name = "信函")]
    Letter = 4,
}

/// <summary>与申请人沟通 (S0 67, S2 84): what was understood as the need, and what was offered.</summary>
internal sealed record LogContact(ContactWay? Way, string? Words) : Deed
{
    public override RequestAct Act => RequestAct.LogContact;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (Way is null)
            yield return RequestRefusals.ContactWayMissing;
        if (string.IsNullOrWhiteSpace(Words))
            yield return RequestRefusals.WordsMissing;
    }

    protected override Happening Fact(AtHand at) => new Contacted(at.Today, Way!.Value, Words!.Trim());
}

internal sealed record Contacted(DateOnly On, ContactWay Way, string Words) : Happening(On)
{
    public override RequestAct? Act => RequestAct.LogContact;

    public override string Line => $"与申请人联系（{Way.Title()}）：{Words}";
}
