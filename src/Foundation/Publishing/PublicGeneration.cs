namespace Mingtang.Foundation.Publishing;

/// <summary>
/// A number that grows whenever something public changed. What was made of an older number (a cached page, a feed) is stale.
/// The publishing node advances it before the act's answer leaves, other nodes when they hear of it (<see cref="PublicListener"/>).
/// </summary>
public sealed class PublicGeneration
{
    private long number;
    private volatile bool isDeaf = true;

    /// <summary>Signs what this process writes to the change log, so that it need not hear itself.</summary>
    internal string Node { get; } = System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Read before making something, and kept with it.</summary>
    public long Number => Interlocked.Read(ref number);

    /// <summary>True while this node cannot hear the others: nothing may be served from memory then.</summary>
    public bool IsDeaf => isDeaf;

    internal void Advance() => Interlocked.Increment(ref number);

    internal void Hears(bool hears)
    {
        isDeaf = !hears;
        // What was said while nobody listened is lost.
        Advance();
    }
}
