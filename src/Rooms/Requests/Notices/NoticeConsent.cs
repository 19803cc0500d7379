namespace Mingtang.Requests.Notices;

/// <summary>The applicant wants to be told by mail how one case goes on, until the applicant says otherwise.</summary>
internal sealed class NoticeConsent
{
    public Guid RequestId { get; init; }

    public required string SealedAddress { get; set; }

    public DateTime GivenAt { get; set; }

    /// <summary>Taken back; null while it holds.</summary>
    public DateTime? EndedAt { get; set; }
}
