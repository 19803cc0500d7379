namespace Mingtang.Requests.Applicants;

/// <summary>What is kept of a sign-in beside the cases that bear its pseudonym: the secret of its calendar, if it has one.</summary>
internal sealed class ApplicantAccount
{
    /// <summary>Pseudonym of issuer and subject; nobody can be found by it.</summary>
    public required string Key { get; init; }

    /// <summary>Digest of the secret in the address of the calendar of all cases.</summary>
    public string? FeedDigest { get; set; }

    public DateTime CreatedAt { get; init; }
}
