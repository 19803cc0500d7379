namespace Mingtang.Kernel;

/// <summary>Ids are version 7 GUIDs: unique without asking the database, and sorted by time in its indexes.</summary>
public static class Ids
{
    public static Guid New(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}
