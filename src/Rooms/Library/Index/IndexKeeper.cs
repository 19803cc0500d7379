using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mingtang.Library.Index;

/// <summary>Keeps the index up with the log also while nobody asks.</summary>
internal sealed class IndexKeeper(NodeIndex index, ILogger<IndexKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250), AfterFault = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Look;
            try
            {
                await index.Tend(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogWarning("The search index could not follow: {Reason}", fault.Message);
                wait = AfterFault;
            }
            await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
