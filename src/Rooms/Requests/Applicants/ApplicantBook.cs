using System.Text.Json;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Requests.Applicants;

/// <summary>Seals applicants and opens them again: masked for every page, in full only for a reason that is noted first.</summary>
internal sealed class ApplicantBook(SecretSeal seal, PersonalReads reads, RequestScope scope)
{
    public string Seal(Applicant applicant) => seal.Seal(JsonSerializer.Serialize(applicant, JsonColumn.Options));

    /// <summary>The same for the same person or organisation, by identity proof where there is one, else by name and contact.</summary>
    public string KeyOf(Applicant applicant) => seal.Pseudonym(
        "requests.applicant",
        string.IsNullOrWhiteSpace(applicant.IdentityNumber)
            ? $"{applicant.Name?.Trim()}\n{(applicant.Phone ?? applicant.Email ?? applicant.Address)?.Trim()}"
            : $"{applicant.Identity}\n{applicant.IdentityNumber.Trim().ToUpperInvariant()}");

    public Applicant Masked(InformationRequest request) => Masking.Of(Open(request));

    /// <summary>For what goes to the applicant: an envelope, a letter, a mail. Never for a page.</summary>
    public Applicant ForSending(InformationRequest request) => Open(request);

    public async Task<Outcome<Applicant>> Read(CurrentPerson who, InformationRequest request, string? why, CancellationToken stop)
    {
        if (!scope.Covers(who, request) || !scope.May(who, RequestPermissions.Unmask))
            return RequestRefusals.NotYours;
        if (string.IsNullOrWhiteSpace(why))
            return RequestRefusals.ReadingNeedsReason;
        await reads.Note(who.Actor, request.Item, "姓名、身份证明、联系方式", why.Trim(), stop);
        return Open(request);
    }

    /// <summary>For this room's books, which mask it or note the read.</summary>
    public Applicant Open(string sealedApplicant) => JsonSerializer.Deserialize<Applicant>(seal.Open(sealedApplicant), JsonColumn.Options)!;

    private Applicant Open(InformationRequest request) => Open(request.SealedApplicant);
}
