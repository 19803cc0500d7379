using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Settings;
using Mingtang.Library.Log;

namespace Mingtang.Library.Searching;

/// <summary>What many search for. It changes slowly and is kept for a minute.</summary>
internal sealed class SearchHabits(IServiceScopeFactory scopes, LiveSettings settings, TimeProvider clock)
{
    public static readonly Setting<int> HotDays = new("library.hot-days", "热门搜索统计最近多少天", 30, "设计：变化以月计", Evidence.Design, days => days is >= 1 and <= 366 ? null : "请填 1 到 366。");

    public static readonly Setting<int> HotLeast = new("library.hot-least", "至少被搜索多少次才列为热门搜索", 3, "设计：不显示个别人的搜索词", Evidence.Design, times => times is >= 2 and <= 1000 ? null : "请填 2 到 1000。");

    private const int Shown = 8;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Kept? kept;

    public async Task<IReadOnlyList<string>> Hot(CancellationToken stop)
    {
        if (kept is { } now && Environment.TickCount64 - now.At < Fresh.TotalMilliseconds)
            return now.Hot;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-settings.Get(HotDays));
        var least = settings.Get(HotLeast);
        // Only what led somewhere is worth repeating to others.
        var keys = await db.Set<AskedRow>().Where(row => row.Side == Side.Search && row.At >= since && row.Opened != null)
            .GroupBy(row => row.Key).Where(group => group.Count() >= least).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => new { Words = group.Max(row => row.Words) }).Take(Shown).ToListAsync(stop);
        return (kept = new([.. keys.Select(group => group.Words!)], Environment.TickCount64)).Hot;
    }

    private sealed record Kept(IReadOnlyList<string> Hot, long At);
}
