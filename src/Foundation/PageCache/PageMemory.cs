using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Foundation.PageCache;

/// <summary>The pages this node keeps. Bounded in bytes: when it is full it starts afresh, which costs a few renderings and no bookkeeping.</summary>
internal sealed class PageMemory(PublicGeneration generation, TimeProvider clock)
{
    private const long Most = 96L << 20;

    /// <summary>By the machine's own clock: a demo date must not keep a page for months. Covers what changes without an act.</summary>
    private static readonly long Minute = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;

    private readonly ConcurrentDictionary<PageKey, KeptPage> pages = new();
    private long size;

    public bool TryFind(in PageKey key, [NotNullWhen(true)] out KeptPage? page)
    {
        if (!pages.TryGetValue(key, out page) || !IsFresh(page))
            page = null;
        return page is not null;
    }

    public bool IsOpen => !generation.IsDeaf;

    public void Keep(in PageKey key, KeptPage page)
    {
        if (!IsFresh(page))
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

    public DateOnly Today => ChinaTime.DayOf(clock.GetUtcNow());

    private bool IsFresh(KeptPage page) =>
        page.Generation == generation.Number && !generation.IsDeaf && Environment.TickCount64 - page.MadeAt < Minute && page.Day == Today;
}
