using Mingtang.Foundation.Acts;

namespace Mingtang.Foundation.Outbox;

/// <summary>Wakes the pump of this node after a commit; other nodes find the message when they next look.</summary>
internal sealed class OutboxSignal : IFollowsActs, IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

    public void Stored(bool publicChanged)
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already raised, which is all that was wanted.
        }
    }

    public Task Wait(TimeSpan atMost, CancellationToken stop) => raised.WaitAsync(atMost, stop);

    public void Dispose() => raised.Dispose();
}
