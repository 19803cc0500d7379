namespace Mingtang.Foundation.Outbox;

/// <summary>Ten seconds, doubled with every failed attempt up to an hour; after the last one, about nine hours in, the letter is dead.</summary>
internal static class BackOff
{
    public const int LastAttempt = 16;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Null when there is no further attempt.</summary>
    public static TimeSpan? After(int attempts)
    {
        if (attempts >= LastAttempt)
            return null;
        var doubled = First * Math.Pow(2, attempts - 1);
        return doubled < Longest ? doubled : Longest;
    }
}
