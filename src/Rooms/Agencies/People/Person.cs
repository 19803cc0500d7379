namespace Mingtang.Agencies.People;

/// <summary>A member of staff. What the person does stands in posts, how the person signs in in the account.</summary>
internal sealed class Person
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    public required string LoginName { get; init; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public DateTime? SuspendedAt { get; private set; }

    public string? SuspendedWhy { get; private set; }

    public DateTime AddedAt { get; init; }

    public int Revision { get; set; }

    public bool IsSuspended => SuspendedAt is not null;

    public void Suspend(DateTime at, string why) => (SuspendedAt, SuspendedWhy) = (at, why);

    public void Resume() => (SuspendedAt, SuspendedWhy) = (null, null);
}
