namespace Mingtang.Agencies.Accounts;

/// <summary>
/// How a person signs in. Its rows stay out of the log's before and after: no digest of a password belongs there; what happened stands in
/// the act's own line.
/// </summary>
internal sealed class Account
{
    /// <summary>The person's id.</summary>
    public Guid Id { get; init; }

    public required string LoginName { get; set; }

    public string? NormalizedLogin { get; set; }

    public string? PasswordHash { get; set; }

    public string? SecurityStamp { get; set; }

    public DateTime PasswordSetAt { get; set; }

    /// <summary>The password was given by somebody else and opens nothing but the page that changes it.</summary>
    public bool IsFirstPassword { get; set; }

    /// <summary>Sealed; set but not <see cref="HasSecondFactor"/> while the set-up is not confirmed by a first code.</summary>
    public string? SealedAuthenticatorKey { get; set; }

    public bool HasSecondFactor { get; set; }

    /// <summary>The time step of the last code taken: no code is taken twice.</summary>
    public long LastCodeStep { get; set; }

    public int Failures { get; set; }

    public DateTime? LockedUntil { get; set; }

    public DateTime? LastSignInAt { get; set; }

    public bool IsLocked(DateTime now) => LockedUntil > now;

    /// <summary>A wrong password or code. True when it was the one that locks.</summary>
    public bool Fail(DateTime now, AccountSettings settings)
    {
        if (++Failures < settings.LockAfter)
            return false;
        (Failures, LockedUntil) = (0, now.AddMinutes(settings.LockMinutes));
        return true;
    }

    public void Unlock() => (Failures, LockedUntil) = (0, null);

    /// <summary>A first password nobody used is dead after some days.</summary>
    public bool HasExpired(DateTime now, AccountSettings settings) => IsFirstPassword && now > PasswordSetAt.AddDays(settings.FirstPasswordDays);

    /// <summary>Must do something about the account before anything else opens.</summary>
    public bool MustRenew(DateTime now, AccountSettings settings) =>
        NeedsPassword(now, settings) || (settings.NeedsSecondFactor && !HasSecondFactor);

    public bool NeedsPassword(DateTime now, AccountSettings settings) => IsFirstPassword || now > PasswordSetAt.AddDays(settings.PasswordDays);
}

/// <summary>One recovery code, as a digest; shown once when made, used once.</summary>
internal sealed class RecoveryCode
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public required string Digest { get; init; }

    public DateTime? UsedAt { get; set; }
}
