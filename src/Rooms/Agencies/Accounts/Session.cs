namespace Mingtang.Agencies.Accounts;

/// <summary>One sign-in on one device. The row is the truth: who it is and at which post is read from here at every request.</summary>
internal sealed class Session
{
    public Guid Id { get; init; }

    /// <summary>Digest of the key in the cookie: who reads the database cannot take a session over.</summary>
    public required string KeyDigest { get; set; }

    public Guid PersonId { get; init; }

    public Guid? PostId { get; set; }

    public SessionStage Stage { get; set; }

    public DateTime BegunAt { get; init; }

    public DateTime SeenAt { get; set; }

    public DateTime? EndedAt { get; private set; }

    public string? EndedWhy { get; private set; }

    /// <summary>Browser and system in a few words.</summary>
    public required string Device { get; init; }

    public required string Address { get; init; }

    public bool IsLive(DateTime now, AccountSettings settings) => EndedAt is null && now < SeenAt.AddMinutes(settings.IdleMinutes)
        && now < BegunAt.AddHours(settings.SessionHours);

    public void End(DateTime at, string why) => (EndedAt, EndedWhy) = (EndedAt ?? at, EndedWhy ?? why);
}

internal enum SessionStage
{
    /// <summary>The password was right, the code is still to come: opens nothing.</summary>
    AwaitsCode = 1,

    /// <summary>Opens the pages that renew password and second factor, nothing else.</summary>
    MustRenew = 2,

    Open = 3,
}
