namespace Mingtang.Foundation.Data;

/// <summary>
/// SQLite has one writer and answers a second one by busy-waiting on a thread; so writers queue here instead. On PostgreSQL
/// the gate stands open.
/// </summary>
public sealed class WriteGate(bool oneAtATime) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public async Task<IDisposable> Enter(CancellationToken stop)
    {
        if (!oneAtATime)
            return OpenDoor.Instance;
        await turn.WaitAsync(stop);
        return new Turn(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? held = turn;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }

    private sealed class OpenDoor : IDisposable
    {
        public static readonly OpenDoor Instance = new();

        public void Dispose()
        {
        }
    }
}
