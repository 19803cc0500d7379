using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Settings;

/// <summary>
/// The district's settings for what cannot wait for a query: the footer of every page, the minutes of a session. Read anew after an act
/// of this node and twice a minute for those of other nodes; while the database is away the last known hold.
/// </summary>
public sealed class LiveSettings : IFollowsActs
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly IServiceScopeFactory scopes;
    private readonly ILogger<LiveSettings> log;
    private readonly Lock reading = new();
    private volatile Known known = new(new Dictionary<string, string>(), 0, IsRead: false);
    private volatile bool isStale;

    public LiveSettings(IServiceScopeFactory scopes, ILogger<LiveSettings> log) => (this.scopes, this.log) = (scopes, log);

    /// <summary>What is set, as last read: another object once it was read anew.</summary>
    internal IReadOnlyDictionary<string, string> Set => Now();

    public T Get<T>(Setting<T> setting) =>
        Now().TryGetValue(setting.Key, out var stored) ? JsonSerializer.Deserialize<T>(stored) ?? setting.Default : setting.Default;

    void IFollowsActs.Stored(bool publicChanged) => isStale = true;

    private IReadOnlyDictionary<string, string> Now()
    {
        if (known.IsRead && !isStale && Environment.TickCount64 - known.At < Fresh.TotalMilliseconds)
            return known.Values;
        // Whoever finds another one reading takes what was known: a page never waits in a queue of threads for it.
        if (!known.IsRead)
            reading.Enter();
        else if (!reading.TryEnter())
            return known.Values;
        try
        {
            isStale = false;
            known = new(Read() ?? known.Values, Environment.TickCount64, IsRead: true);
        }
        finally
        {
            reading.Exit();
        }
        return known.Values;
    }

    private Dictionary<string, string>? Read()
    {
        try
        {
            using var scope = scopes.CreateScope();
            return scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<SettingValue>().AsNoTracking().Where(s => s.Scope == "").ToDictionary(s => s.Key, s => s.Value);
        }
        catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException)
        {
            log.LogWarning(away, "Settings cannot be read; the last known ones hold");
            return null;
        }
    }

    private sealed record Known(IReadOnlyDictionary<string, string> Values, long At, bool IsRead);
}
