using System.Collections.Concurrent;

namespace Mingtang.Foundation.PageCache;

/// <summary>
/// What stands beside or around the subject of public pages, such as the items of the same topic, kept by the rule for whole pages. Only what
/// everybody is shown alike; a page made for one person reads its subject anew and takes the rest from here.
/// </summary>
public sealed class PublicParts
{
    private const long Most = 64L << 20;

    private readonly PublicMoments moments;
    private readonly ConcurrentDictionary<(string Name, object Of), Part> parts = new();
    private long size;

    internal PublicParts(PublicMoments moments) => this.moments = moments;

    /// <param name="name">Room and part: <c>documents.alike</c>.</param>
    /// <param name="of">The item beside which it stands, or whatever else the part is made of.</param>
    public async ValueTask<T> Get<T>(string name, object of, Func<Task<T>> read) where T : class
    {
        if (parts.TryGetValue((name, of), out var part) && moments.Holds(part.MadeOf))
            return (T)part.Value;
        var madeOf = moments.Now;
        var value = await read();
        if (moments.AreKnown)
            Keep((name, of), new(value, madeOf));
        return value;
    }

    /// <summary>Bounded like the memory of pages: when it is full it starts afresh.</summary>
    private void Keep((string, object) key, Part part)
    {
        if (Interlocked.Add(ref size, part.Size) > Most)
        {
            parts.Clear();
            Interlocked.Exchange(ref size, part.Size);
        }
        if (parts.TryGetValue(key, out var old))
            Interlocked.Add(ref size, -old.Size);
        parts[key] = part;
    }

    private sealed record Part(object Value, PublicMoment MadeOf)
    {
        private const long Usual = 32 << 10;

        /// <summary>In bytes, roughly; only what is drawn can be told.</summary>
        public long Size => Value is string drawn ? drawn.Length * 2L + 512 : Usual;
    }
}
