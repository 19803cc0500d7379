using Mingtang.Kernel.AnnualTables;

namespace Mingtang.Requests.Applicants;

/// <summary>Personal data as lists and letters' drafts show it (rules 12.2): enough to tell two apart, not enough to know one.</summary>
internal static class Masking
{
    public static string Name(string name) => name.Trim() is { Length: > 0 } trimmed ? trimmed[0] + new string('*', Math.Clamp(trimmed.Length - 1, 1, 6)) : "";

    /// <summary>A third party is often a firm: its ends tell two of them apart.</summary>
    public static string Party(string name) => name.Trim() is { Length: > 5 } firm ? $"{firm[..2]}***{firm[^2..]}" : Name(name);

    public static string Applicant(ApplicantKind? kind, string name) => kind is null or ApplicantKind.NaturalPerson ? Name(name) : Party(name);

    public static string? Phone(string? phone) => phone?.Trim() switch
    {
        null or "" => null,
        { Length: < 8 } shorter => new string('*', shorter.Length),
        var full => $"{full[..3]}{new string('*', full.Length - 7)}{full[^4..]}",
    };

    /// <summary>The first six and last four, as handlers see it.</summary>
    public static string? Identity(string? number) => number?.Trim() switch
    {
        null or "" => null,
        { Length: <= 10 } shorter => shorter[..1] + new string('*', shorter.Length - 1),
        var full => $"{full[..6]}{new string('*', full.Length - 10)}{full[^4..]}",
    };

    public static string? Email(string? email) => email?.Split('@') is [{ Length: > 0 } name, var domain] ? $"{name[0]}***@{domain}" : null;

    /// <summary>To the street.</summary>
    public static string? Address(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var street = address.IndexOfAny(['路', '街', '镇', '村']);
        return street >= 0 && street < address.Length - 1 ? address[..(street + 1)] + "***" : address[..Math.Min(3, address.Length)] + "***";
    }

    public static Applicant Of(Applicant applicant) => applicant with
    {
        Name = applicant.Name is { } name ? Applicant(applicant.Kind, name) : null,
        IdentityNumber = Identity(applicant.IdentityNumber),
        Representative = applicant.Representative is { Length: > 0 } representative ? Name(representative) : null,
        Phone = Phone(applicant.Phone),
        Email = Email(applicant.Email),
        Address = Address(applicant.Address),
        Agent = applicant.Agent is { Length: > 0 } agent ? Name(agent) : null,
    };
}
