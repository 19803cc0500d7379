using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>
/// Lays pages aside for the next start: a few times a minute where something changed, so that a house that was killed is back as soon as one
/// that was closed, and once more when it closes. The end of the log is read first and the pages are looked at a second later, while other
/// nodes are still heard: what one of them did before the reading has been heard by then, what it did after shows in the log.
/// </summary>
internal sealed class ShelvePages(
    HouseSettings house, PageMemory memory, PublicMoments moments, RehearsedPages rehearsed, IConfiguration configuration, IServiceProvider services, ILogger<ShelvePages> log)
    : BackgroundService, IHostedLifecycleService
{
    /// <summary>How many are laid aside, and how many of these are made anew when they no longer stand.</summary>
    private const int Most = 64, MostMadeAnew = 16;

    private const string FrontPage = "/";

    /// <summary>How long another node's word may take (ADR 6).</summary>
    private static readonly TimeSpan HeardWithin = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(15);

    /// <summary>What changes without an act is at most this much older on a page laid aside.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(15);

    private readonly SemaphoreSlim one = new(1, 1);
    private ShelfStamp? laid;
    private IReadOnlyList<(PageKey Key, string Tag)>? shelf;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var turns = new PeriodicTimer(Between);
        while (await turns.WaitForNextTickAsync(stoppingToken))
            await Turn(stoppingToken);
    }

    /// <summary>Pages that a change made stale are made anew first, so that there is something to lay aside.</summary>
    internal async Task Turn(CancellationToken stop)
    {
        await rehearsed.Make(Missing(), stop);
        await Lay(stop);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Lay(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    /// <summary>Writes nothing where all of it lies there already.</summary>
    private async Task Lay(CancellationToken stop)
    {
        try
        {
            await one.WaitAsync(stop);
            try
            {
                using var head = LogHead.Of(house.Database);
                if (head?.Now() is not { } end || memory.Standing(Age, 1).Count == 0)
                    return;
                await Task.Delay(HeardWithin, stop);
                var stamp = new ShelfStamp(ProgramStamp.Of(configuration, house.IsDemo), end, moments.Now.Day);
                var pages = memory.Standing(Age, Most);
                List<(PageKey, string)> now = [.. pages.Select(page => (page.Key, page.Value.Tag))];
                if (stamp == laid && shelf is not null && now.ToHashSet().SetEquals(shelf))
                    return;
                PageShelf.Write(PageShelf.FileIn(house.DataFolder), stamp, pages);
                (laid, shelf) = (stamp, now);
            }
            finally
            {
                one.Release();
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            if (!stop.IsCancellationRequested)
                log.LogWarning("Pages are not kept for the next start: {Reason}", fault.Message);
        }
    }

    /// <summary>Of what lies on the shelf, or of the front page before anything does, what a change has made stale or time has.</summary>
    private IEnumerable<PageKey> Missing()
    {
        // At first what was laid aside before, by whatever version; not while the house is being built.
        shelf ??= [.. PageShelf.KeysIn(PageShelf.FileIn(house.DataFolder)).Select(key => (key, ""))];
        var standing = memory.Standing(Age - 3 * Between, int.MaxValue).Select(page => page.Key).ToHashSet();
        return shelf.Select(page => page.Key).Concat(FrontPages()).Where(key => Rehearsal.IsPlain(key) && !standing.Contains(key)).Distinct().Take(MostMadeAnew);
    }

    /// <summary>As somebody at this machine asks for it; a site behind a proxy has a name that only its visitors tell.</summary>
    private IEnumerable<PageKey> FrontPages() =>
        (services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        .Select(address => new Uri(address.Replace("//[::]", "//localhost").Replace("//0.0.0.0", "//localhost")))
        .Select(url => new PageKey(FrontPage, url.Scheme, url.Authority, "", PageKey.PlainLook));
}
