using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Mingtang.Foundation.PageCache;

/// <summary>The pages this node keeps. Bounded in bytes: when it is full it starts afresh, which costs a few renderings and no bookkeeping.</summary>
internal sealed class PageMemory(PublicMoments moments)
{
    private const long Most = 96L << 20;

    private readonly ConcurrentDictionary<PageKey, KeptPage> pages = new();
    private long size;

    public bool TryFind(in PageKey key, [NotNullWhen(true)] out KeptPage? page)
    {
        if (!pages.TryGetValue(key, out page) || !moments.Holds(page.MadeOf))
            page = null;
        return page is not null;
    }

    /// <summary>What is still as it was when it was made, the newest first.</summary>
    public IReadOnlyList<KeyValuePair<PageKey, KeptPage>> Standing(TimeSpan age, int most) =>
        [.. pages.Where(kept => moments.Stands(kept.Value.MadeOf, age)).OrderByDescending(kept => kept.Value.MadeOf.At).Take(most)];

    public void Keep(in PageKey key, KeptPage page)
    {
        if (!moments.Holds(page.MadeOf))
            return;
        if (Interlocked.Add(ref size, page.Size) > Most)
        {
            pages.Clear();
            Interlocked.Exchange(ref size, page.Size);
        }
        if (pages.TryGetValue(key, out var old))
            Interlocked.Add(ref size, -old.Size);
        pages[key] = page;
    }
}
