namespace Mingtang.Agencies.Accounts;

/// <summary>Section <c>Mingtang:Accounts</c>, over it what the administrator has set (<see cref="AccountFigures"/>); graded protection level 3 asks for each of these and leaves the figures to the district.</summary>
internal sealed class AccountSettings
{
    /// <summary>Wrong passwords or codes in a row.</summary>
    public int LockAfter { get; init; } = 5;

    public int LockMinutes { get; init; } = 15;

    /// <summary>A session unused for so long is over.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>No session lives longer, however busy.</summary>
    public int SessionHours { get; init; } = 12;

    /// <summary>Accounts unused for so long are suspended.</summary>
    public int IdleAccountDays { get; init; } = 90;

    public int PasswordDays { get; init; } = 180;

    public int FirstPasswordDays { get; init; } = 7;

    /// <summary>Minutes between password and code.</summary>
    public int CodeMinutes { get; init; } = 5;

    public bool NeedsSecondFactor { get; init; } = true;

    /// <summary>The demo shows second factors to those who want to see them and lets nobody wait.</summary>
    public static AccountSettings ForDemo { get; } = new() { NeedsSecondFactor = false, IdleMinutes = 480, PasswordDays = 36500, IdleAccountDays = 36500 };
}
