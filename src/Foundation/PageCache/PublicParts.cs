using System.Collections.Concurrent;

namespace Mingtang.Foundation.PageCache;

/// <summary>
/// What stands beside the subject of public pages, such as the items of the same topic, kept by the rule for whole pages. Only what everybody
/// is shown alike; a page made for one person reads its subject anew and takes the rest from here.
/// </summary>
public sealed class PublicParts
{
    private const int Most = 10_000;

    private readonly PublicMoments moments;
    private readonly ConcurrentDictionary<(string Name, Guid Of), Part> parts = new();

    internal PublicParts(PublicMoments moments) => this.moments = moments;

    /// <param name="name">Room and part: <c>documents.alike</c>.</param>
    /// <param name="of">The item beside which it stands.</param>
    public async ValueTask<T> Get<T>(string name, Guid of, Func<Task<T>> read) where T : class
    {
        if (parts.TryGetValue((name, of), out var part) && moments.Holds(part.MadeOf))
            return (T)part.Value;
        var madeOf = moments.Now;
        var value = await read();
        if (moments.AreKnown)
            Keep((name, of), new(value, madeOf));
        return value;
    }

    private void Keep((string, Guid) key, Part part)
    {
        if (parts.Count >= Most)
            parts.Clear();
        parts[key] = part;
    }

    private sealed record Part(object Value, PublicMoment MadeOf);
}
