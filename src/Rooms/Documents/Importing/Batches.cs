using System.Threading.Channels;

namespace Mingtang.Documents.Importing;

/// <summary>The files of a folder in the order of the list, read from the first moment on by whatever cores are free; the next ones while these are written.</summary>
internal sealed class Batches : IAsyncDisposable
{
    private readonly Channel<IReadOnlyList<ReadFile>> ahead = Channel.CreateBounded<IReadOnlyList<ReadFile>>(2);
    private readonly CancellationTokenSource end;
    private readonly Task reading;

    public Batches(string folder, IReadOnlyList<ImportEntry> entries, int size, CancellationToken stop)
    {
        end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        reading = Task.Run(() => Read(folder, entries, size, end.Token), CancellationToken.None);
    }

    public IAsyncEnumerable<IReadOnlyList<ReadFile>> All(CancellationToken stop) => ahead.Reader.ReadAllAsync(stop);

    /// <summary>Who leaves early leaves nobody reading.</summary>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await reading;
        end.Dispose();
    }

    private async Task Read(string folder, IReadOnlyList<ImportEntry> entries, int size, CancellationToken stop)
    {
        try
        {
            foreach (var part in entries.Chunk(size))
                await ahead.Writer.WriteAsync([.. part.AsParallel().AsOrdered().WithCancellation(stop).Select(entry => ReadFile.Of(folder, entry))], stop);
            ahead.Writer.Complete();
        }
        catch (Exception fault)
        {
            ahead.Writer.Complete(fault);
        }
    }
}
