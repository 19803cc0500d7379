using System.Text.Json.Serialization;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Applicants;

namespace Mingtang.Requests.Acts;

/// <summary>征求意见: in writing, of a third party whose rights may be hurt (GIR 32) or of the agencies that made it together (GIR 34).</summary>
internal sealed record Consult(ConsultationKind? Kind, string? Party, string? About) : Deed
{
    public override RequestAct Act => RequestAct.Consult;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (Kind is null)
            yield return RequestRefusals.ConsultationKindMissing;
        if (string.IsNullOrWhiteSpace(Party))
            yield return RequestRefusals.PartyMissing;
        else if (at.Log.Consultations.Any(consultation => consultation.Sent.Party == Party.Trim() && consultation.IsOpen))
            yield return RequestRefusals.AlreadyConsulted;
        if (string.IsNullOrWhiteSpace(About))
            yield return RequestRefusals.ConsultationNeedsContent;
    }

    protected override Happening Fact(AtHand at) =>
        new ConsultationSent(at.Today, $"{at.Log.All<ConsultationSent>().Count() + 1}", Kind!.Value, Party!.Trim(), About!.Trim());
}

/// <param name="Key">Its number within the case.</param>
internal sealed record ConsultationSent(DateOnly On, string Key, ConsultationKind Kind, string Party, string About) : Happening(On)
{
    public override RequestAct? Act => RequestAct.Consult;

    public override string Line => $"向{Kind.Title()}（{Shown}）发出征求意见书：{About}";

    /// <summary>As pages show it: another agency by its name, a third party masked.</summary>
    [JsonIgnore]
    public string Shown => Kind == ConsultationKind.ThirdParty ? Masking.Party(Party) : Party;
}

/// <summary>The letter arrived: the fifteen working days run from here.</summary>
internal sealed record DeliverConsultation(string? Key, DateOnly? On) : Deed
{
    public override RequestAct Act => RequestAct.DeliverConsultation;

    protected override IEnumerable<Refusal> Against(AtHand at)
    {
        if (at.Log.Consultations.FirstOrDefault(consultation => consultation.Key == Key && consultation is { IsOpen: true, Delivered: null }) is not { } sent)
            return [RequestRefusals.NoSuchConsultation];
        return at.DayAgainst(On, sent.Sent.On);
    }

    protected override Happening Fact(AtHand at) => new ConsultationDelivered(On!.Value, Key!);
}

internal sealed record ConsultationDelivered(DateOnly On, string Key) : Happening(On)
{
    public override RequestAct? Act => RequestAct.DeliverConsultation;

    public override string Line => $"第{Key}份征求意见书送达";
}
