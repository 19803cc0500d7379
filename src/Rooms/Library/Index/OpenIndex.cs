using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Publishing;
using Mingtang.Search;

namespace Mingtang.Library.Index;

/// <summary>
/// One index on disk and how far it has followed the change log. Its sequences are those of the log, each with room behind it for mending
/// (a day that turned changes what is in force without a change in the log).
/// </summary>
internal sealed class OpenIndex : IDisposable
{
    private const int AtOnce = 256, MendBits = 16;

    private OpenIndex(TextIndex index, string folder, FollowedNote note) => (Index, Folder, Note) = (index, folder, note);

    public TextIndex Index { get; }

    public string Folder { get; }

    public FollowedNote Note { get; private set; }

    /// <summary>The last change of the log that searches see.</summary>
    public long Seq => (Index.Sequence - IndexFolder.Whole) >> MendBits;

    public bool IsUncommitted => Index.Sequence > Index.CommittedSequence;

    /// <summary>Null for what is damaged or was never finished; <paramref name="why"/> then says which.</summary>
    public static OpenIndex? Open(string folder, out string? why)
    {
        why = "没有写完";
        if (IndexFolder.NoteOf(folder) is not { } note)
            return null;
        var index = TextIndex.Open(folder);
        why = index.Damage;
        if (index.Damage is null && index.Sequence >= IndexFolder.Whole)
            return new(index, folder, note);
        why ??= "没有写完";
        index.Dispose();
        return null;
    }

    /// <summary>Takes in everything public, into a folder of its own. The log is read first: what changes meanwhile is followed afterwards.</summary>
    public static async Task<OpenIndex> Build(string folder, IServiceProvider scope, DateOnly today, IProgress<string>? progress, CancellationToken stop)
    {
        var reading = scope.GetRequiredService<ChangeReading>();
        var from = await reading.Latest(stop);
        var change = Named(await reading.At(from, stop));
        var published = scope.GetRequiredService<Published>();
        var index = TextIndex.Open(folder);
        await Task.Run(() => index.ApplyInBulk(Numbered(published.All(stop).ToBlockingEnumerable(stop), today, progress), stop), stop);
        // Only now does it stand above the line of what is whole.
        index.Apply([IndexChange.Remove(Number(from, 0), "-")]);
        var open = new OpenIndex(index, folder, new(IndexFolder.Engine, from, change, today));
        open.Commit();
        return open;
    }

    /// <summary>Whether it was made from this database's own history, and by this engine.</summary>
    public async Task<bool> Fits(IServiceProvider scope, CancellationToken stop)
    {
        var reading = scope.GetRequiredService<ChangeReading>();
        return Seq <= await reading.Latest(stop) && (Note.Seq == 0 || Named(await reading.At(Note.Seq, stop)) == Note.Change);
    }

    /// <summary>Follows the log to its end.</summary>
    public async Task CatchUp(IServiceScopeFactory scopes, DateOnly today, CancellationToken stop)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var changes = await scope.ServiceProvider.GetRequiredService<ChangeReading>().After(Seq, AtOnce, stop);
            if (changes.Count == 0)
                return;
            Index.Apply(await Read(scope.ServiceProvider.GetRequiredService<Published>(), changes, today, stop));
            Note = Note with { Seq = changes[^1].Seq, Change = Named(changes[^1]) };
        }
    }

    /// <summary>Items that seem to differ between index and data; some may only have changed while this looked. Reads everything, changes nothing.</summary>
    public async Task<IReadOnlyList<ItemRef>> Suspects(IServiceScopeFactory scopes, DateOnly today, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var published = scope.ServiceProvider.GetRequiredService<Published>();
        var kept = Index.Kept().ToDictionary(item => item.Id);
        var suspects = new List<ItemRef>();
        await foreach (var item in published.All(stop))
            if (!kept.Remove(ItemWords.IdOf(item.Item), out var known) || known != KeptItem.Of(ItemWords.Of(item, today)))
                suspects.Add(item.Item);
        suspects.AddRange(kept.Keys.Select(ItemWords.ItemOf));
        return suspects;
    }

    /// <summary>Which of them differ in truth; with <paramref name="mend"/> they are put right.</summary>
    public async Task<IReadOnlyList<ItemRef>> Settle(IServiceScopeFactory scopes, IReadOnlyList<ItemRef> suspects, DateOnly today, bool mend, CancellationToken stop)
    {
        if (suspects.Count == 0)
            return suspects;
        await CatchUp(scopes, today, stop);
        await using var scope = scopes.CreateAsyncScope();
        var published = scope.ServiceProvider.GetRequiredService<Published>();
        var kept = Index.Kept().ToDictionary(item => item.Id);
        var wrong = new List<(ItemRef Item, IndexedItem? Now)>();
        foreach (var item in suspects.Distinct())
        {
            var now = await published.Find(item, stop) is { } found ? ItemWords.Of(found, today) : null;
            var known = kept.TryGetValue(ItemWords.IdOf(item), out var stored) ? stored : (KeptItem?)null;
            if (known != (now is null ? null : KeptItem.Of(now)))
                wrong.Add((item, now));
        }
        if (mend && wrong.Count > 0)
            Index.Apply([.. wrong.Select(pair => new IndexChange(Index.Sequence + 1, ItemWords.IdOf(pair.Item), pair.Now))]);
        return [.. wrong.Select(pair => pair.Item)];
    }

    public void Commit()
    {
        Index.Commit();
        IndexFolder.Write(Folder, Note);
    }

    /// <summary>From here on the index says what is in force on that day.</summary>
    public void Turned(DateOnly day) => Note = Note with { Day = day };

    public void Dispose() => Index.Dispose();

    private static string? Named(LoggedChange? change) => change is null ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{change.Item} {change.At.Ticks}");

    private static long Number(long seq, long mend) => IndexFolder.Whole + (seq << MendBits) + mend;

    private static IEnumerable<IndexChange> Numbered(IEnumerable<PublicItem> items, DateOnly today, IProgress<string>? progress)
    {
        var number = 0L;
        foreach (var item in items)
        {
            yield return IndexChange.Put(++number, ItemWords.Of(item, today));
            if (number % 1000 == 0)
                progress?.Report($"建立检索索引 … {number} 件");
        }
    }

    private static async Task<IReadOnlyList<IndexChange>> Read(Published published, IReadOnlyList<LoggedChange> changes, DateOnly today, CancellationToken stop)
    {
        var items = new HashSet<ItemRef>();
        foreach (var change in changes)
        {
            items.Add(change.Item);
            items.UnionWith(await published.Beside(change.Item, stop));
        }
        var read = new List<IndexChange>(items.Count);
        foreach (var item in items)
            read.Add(new(Number(changes[^1].Seq, 0), ItemWords.IdOf(item), await published.Find(item, stop) is { } found ? ItemWords.Of(found, today) : null));
        return read;
    }
}
