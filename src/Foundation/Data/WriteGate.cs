namespace Mingtang.Foundation.Data;

/// <summary>
/// Where writers queue. SQLite has one writer and answers a second one by busy-waiting on a thread, so there is one turn. PostgreSQL lets
/// many in, but each holds a connection until it is stored, and writers that wait for each other's rows must not hold all of them: there are
/// fewer turns than connections, and what only reads finds one.
/// </summary>
public sealed class WriteGate(int turns) : IDisposable
{
    private readonly SemaphoreSlim free = new(turns, turns);

    /// <summary>How long a person who waits for an answer is kept waiting for a turn.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(20);

    public int Turns => turns;

    public async Task<IDisposable> Enter(CancellationToken stop)
    {
        await free.WaitAsync(stop);
        return new Turn(free);
    }

    /// <summary>Null when the patience was used up before it was one's turn.</summary>
    public async Task<IDisposable?> EnterSoon(CancellationToken stop) => await free.WaitAsync(Patience, stop) ? new Turn(free) : null;

    public void Dispose() => free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? held = free;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
