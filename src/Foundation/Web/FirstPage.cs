namespace Mingtang.Foundation.Web;

/// <summary>
/// Whoever waits for the first page of a starting house waits for nothing else: work that nobody waits for (outbox, jobs, the index of a node)
/// begins when that page has gone out, or two seconds later where nobody asks.
/// </summary>
public sealed class FirstPage
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends also when <paramref name="stop"/> does.</summary>
    public Task Gone(CancellationToken stop) => Task.WhenAny(gone.Task, Task.Delay(Longest, stop));

    internal bool IsGone => gone.Task.IsCompleted;

    internal void Say() => gone.TrySetResult();
}
