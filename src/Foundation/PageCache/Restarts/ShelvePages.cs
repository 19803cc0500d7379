using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>
/// Lays the pages in memory aside when the house closes. The end of the log is read first and the pages are looked at a second later, while
/// other nodes are still heard: what one of them did before the reading has been heard by then, what it did after shows in the log.
/// </summary>
internal sealed class ShelvePages(
    HouseSettings house, PageMemory memory, PublicMoments moments, IConfiguration configuration, ILogger<ShelvePages> log) : IHostedLifecycleService
{
    private const int Most = 64;

    /// <summary>How long another node's word may take (ADR 6).</summary>
    private static readonly TimeSpan HeardWithin = TimeSpan.FromSeconds(1);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var head = LogHead.Of(house.Database);
            if (head?.Now() is not { } end || memory.Holding(Most).Count == 0)
                return;
            await Task.Delay(HeardWithin, cancellationToken);
            PageShelf.Write(PageShelf.FileIn(house.DataFolder), new(ProgramStamp.Of(configuration, house.IsDemo), end, moments.Now.Day), memory.Holding(Most));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            log.LogWarning("Pages are not kept for the next start: {Reason}", fault.Message);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
