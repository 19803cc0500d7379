using System.ComponentModel.DataAnnotations;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Applicants;

internal enum IdentityKind
{
    [Display(Name = "居民身份证")]
    IdentityCard = 1,

    [Display(Name = "护照")]
    Passport = 2,

    [Display(Name = "港澳台居民居住证或通行证")]
    Permit = 3,

    [Display(Name = "统一社会信用代码证书")]
    UnifiedCode = 4,

    [Display(Name = "其他证明")]
    Other = 5,
}

/// <summary>Who asks (GIR 29(2)): name, identity proof, contact, and no purpose. Kept sealed; see <see cref="ApplicantBook"/>.</summary>
internal sealed record Applicant(ApplicantKind? Kind, string? Name)
{
    public IdentityKind? Identity { get; init; }

    public string? IdentityNumber { get; init; }

    /// <summary>Of a legal person: who signs for it.</summary>
    public string? Representative { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    /// <summary>An agent, with the paper that says so.</summary>
    public string? Agent { get; init; }

    /// <summary>Help asked for (GIR 43): reading, sight or hearing.</summary>
    public string? Help { get; init; }

    public IEnumerable<Refusal> Against(SupplyWay way)
    {
        if (Kind is null)
            yield return RequestRefusals.KindMissing;
        if (string.IsNullOrWhiteSpace(Name))
            yield return RequestRefusals.NameMissing;
        if (Identity is null || string.IsNullOrWhiteSpace(IdentityNumber))
            yield return RequestRefusals.IdentityMissing;
        if (string.IsNullOrWhiteSpace(Phone) && string.IsNullOrWhiteSpace(Email) && string.IsNullOrWhiteSpace(Address))
            yield return RequestRefusals.ContactMissing;
        if (way == SupplyWay.Post && string.IsNullOrWhiteSpace(Address))
            yield return RequestRefusals.AddressMissing;
        if (way == SupplyWay.Email && string.IsNullOrWhiteSpace(Email))
            yield return RequestRefusals.AddressMissing.On("Email");
    }
}
