using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Acts;

/// <summary>What each of the 21 rows asks of a reply (rules 1.6), apart from any form.</summary>
internal static class ReplyRules
{
    private const string AlreadyPublic = "GIR 36(1)", Supplied = "GIR 36(2)", NotFound = "GIR 36(4)", OthersDuty = "GIR 36(5)";

    /// <summary>The articles a reply of this row may rest on; the first is taken where none is chosen.</summary>
    public static IReadOnlyList<string> BasesOf(ReplyKind reply) => reply switch
    {
        ReplyKind.Disclosed => [Supplied, AlreadyPublic],
        ReplyKind.NotHeld => [NotFound, OthersDuty],
        ReplyKind.ThirdPartyRights => ["GIR 15, 32"],
        ReplyKind.ConfirmationOrReissue => ["ARF"],
        ReplyKind.OtherHandling => ["GIR 36"],
        _ => [ReplyRow.Of(reply).Ground ?? "GIR 36"],
    };

    /// <summary>On the spot (GIR 33(1)): what is public already or a publication, so that nothing needs a review.</summary>
    public static bool IsForTheSpot(ReplyKind? reply, string? basis) =>
        reply == ReplyKind.PublishedWork || (reply == ReplyKind.Disclosed && basis == AlreadyPublic);

    public static IEnumerable<Refusal> Against(ReplyWords words, RequestLog log)
    {
        if (words.Reply is not { } reply)
        {
            yield return RequestRefusals.ReplyMissing;
            yield break;
        }
        if (reply is ReplyKind.CorrectionOverdue or ReplyKind.FeeUnpaid)
            yield return RequestRefusals.RowComesByItself;
        if (words.Basis is { } basis && !BasesOf(reply).Contains(basis))
            yield return RequestRefusals.BasisUnknown;
        if (string.IsNullOrWhiteSpace(words.Finding))
            yield return RequestRefusals.FindingMissing;
        foreach (var reason in Reasons(words, reply).Concat(Proofs(words, reply, log)).Concat(ThirdParties(words, reply, log)))
            yield return reason;
    }

    /// <summary>A "no" says why (GIR 36(3), 37), and a part withheld says it for that part.</summary>
    private static IEnumerable<Refusal> Reasons(ReplyWords words, ReplyKind reply)
    {
        if (ReplyRow.Of(reply).Group is not null && string.IsNullOrWhiteSpace(words.Reason))
            yield return RequestRefusals.ReplyNeedsReason;
        if (reply == ReplyKind.PartlyDisclosed && words.Withheld.Count == 0)
            yield return RequestRefusals.WithheldMissing;
        if (words.Withheld.Any(part => string.IsNullOrWhiteSpace(part.Ground) || string.IsNullOrWhiteSpace(part.Reason)))
            yield return RequestRefusals.WithheldNeedsGround;
        if (reply != ReplyKind.PartlyDisclosed && words.Withheld.Count > 0)
            yield return RequestRefusals.WithheldOnlyInPart;
    }

    /// <summary>What must have happened in the case before this may be said.</summary>
    private static IEnumerable<Refusal> Proofs(ReplyWords words, ReplyKind reply, RequestLog log)
    {
        var basis = words.Basis ?? BasesOf(reply)[0];
        if (reply == ReplyKind.NotHeld && basis == NotFound && log.Last<Searched>() is not { IsFound: false })
            yield return RequestRefusals.NotHeldNeedsSearch;
        if ((basis == OthersDuty || basis == AlreadyPublic || reply == ReplyKind.Repeated) && string.IsNullOrWhiteSpace(words.Elsewhere))
            yield return RequestRefusals.ElsewhereMissing;
        if (reply == ReplyKind.StillUnclear && !log.Has<Corrected>())
            yield return RequestRefusals.UnclearNeedsCorrection;
        if (reply == ReplyKind.MassiveRepeated && log.Last<ReasonsGiven>() is not { IsReasonable: false })
            yield return RequestRefusals.MassiveNeedsReasons;
        if (log.Has<FoundHard>() && !log.Has<Conferred>())
            yield return RequestRefusals.HardNeedsConference;
    }

    private static IEnumerable<Refusal> ThirdParties(ReplyWords words, ReplyKind reply, RequestLog log)
    {
        var asked = log.Consultations.Where(consultation => consultation.Sent.Kind == ConsultationKind.ThirdParty).ToList();
        if (reply == ReplyKind.ThirdPartyRights && asked.Count == 0)
            yield return RequestRefusals.RightsNeedConsultation;
        if (reply == ReplyKind.Disclosed && asked.Any(consultation => consultation is { Consequence: Consequence.Withhold, IsTold: false }))
            yield return RequestRefusals.AgainstWillNeedsTelling;
        if (reply == ReplyKind.Disclosed && asked.Any(consultation => consultation.Consequence == Consequence.Withhold) && string.IsNullOrWhiteSpace(words.Reason))
            yield return RequestRefusals.AgainstWillNeedsInterest;
    }
}
