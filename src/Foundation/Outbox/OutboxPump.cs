using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mingtang.Foundation.Outbox;

/// <summary>Runs rounds: at once after a commit on this node, every few seconds for what other nodes or the clock made due.</summary>
internal sealed class OutboxPump(OutboxRound round, OutboxSignal signal, ILogger<OutboxPump> log) : BackgroundService
{
    internal TimeSpan Look { get; set; } = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await round.Run(stoppingToken) > 0)
                {
                }
            }
            catch (Exception outage) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(outage, "The outbox could not be worked on; trying again");
            }
            await signal.Wait(Look, stoppingToken);
        }
    }
}
