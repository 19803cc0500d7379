using Mingtang.Kernel;

namespace Mingtang.Requests.Acts;

/// <summary>Disclosed against a third party's will for the public interest: it is told in writing what and why (GIR 32).</summary>
internal sealed record TellThirdParty(string? Key, string? Words) : Deed
{
    public override RequestAct Act => RequestAct.TellThirdParty;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (!at.Log.Consultations.Any(consultation => consultation.Key == Key && consultation.Sent.Kind == ConsultationKind.ThirdParty && !consultation.IsOpen))
            yield return RequestRefusals.NoSuchConsultation;
        if (string.IsNullOrWhiteSpace(Words))
            yield return RequestRefusals.WordsMissing;
    }

    protected override Happening Fact(AtHand at) => new ThirdPartyTold(at.Today, Key!, Words!.Trim());
}

internal sealed record ThirdPartyTold(DateOnly On, string Key, string Words) : Happening(On)
{
    public override RequestAct? Act => RequestAct.TellThirdParty;

    public override string Line => $"书面告知第三方决定公开的内容和理由：{Words}";
}
