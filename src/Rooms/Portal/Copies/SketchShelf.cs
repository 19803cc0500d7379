using System.Collections.Concurrent;
using Mingtang.Foundation;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Portal.Copies;

/// <summary>
/// The sketches of everything shown, kept by this process: read once, text by text, and from then on only what the change log names. Another
/// process has its own and reads the same log.
/// </summary>
internal sealed class SketchShelf : IDisposable
{
    private const int AtOnce = 200;

    private readonly ConcurrentDictionary<ItemRef, Sketched> kept = [];
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Up to where the log was read; null before the first time.</summary>
    private long? seq;

    public async Task<IReadOnlyList<Sketched>> All(IReadOnlyList<IPublishes> rooms, ChangeReading changes, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            var latest = await changes.Latest(stop);
            // A log that ends before where it was read is another database: a backup was put back.
            if (seq is null || latest < seq)
                await Fill(rooms, latest, stop);
            while (seq < latest && await changes.After(seq.Value, AtOnce, stop) is { Count: > 0 } some)
                await Follow(rooms, some, stop);
            return [.. kept.Values];
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task Fill(IReadOnlyList<IPublishes> rooms, long latest, CancellationToken stop)
    {
        (seq, var fresh) = (null, new List<Sketched>());
        foreach (var room in rooms)
            await foreach (var item in room.All(stop))
                if (Sketched.Of(item) is { } sketched)
                    fresh.Add(sketched);
        kept.Clear();
        foreach (var sketched in fresh)
            kept[sketched.Item] = sketched;
        seq = latest;
    }

    private async Task Follow(IReadOnlyList<IPublishes> rooms, IReadOnlyList<LoggedChange> some, CancellationToken stop)
    {
        foreach (var kind in some.Select(change => change.Item).Distinct().GroupBy(item => item.Kind))
        {
            var now = rooms.FirstOrDefault(room => room.Kinds.Contains(kind.Key)) is { } of ? await of.FindMany([.. kind], stop) : [];
            foreach (var item in kind)
                kept.TryRemove(item, out _);
            foreach (var sketched in now.Select(Sketched.Of).OfType<Sketched>())
                kept[sketched.Item] = sketched;
        }
        seq = some[^1].Seq;
    }
}
