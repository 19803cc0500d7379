using System.Collections.Concurrent;
using Mingtang.Search.Analysis;
using Mingtang.Search.Storage;

namespace Mingtang.Search;

/// <summary>
/// The index of a node: it follows a change log. <see cref="Apply"/> makes changes found at once, <see cref="Commit"/> makes them durable
/// together with the sequence reached; after a crash the follower asks <see cref="Sequence"/> and goes on from there. Reading needs no lock
/// and sees one moment; writing is one at a time. The index holds no truth: deleted or damaged, it begins again at 0.
/// </summary>
public sealed partial class TextIndex : IDisposable
{
    private readonly Lock writing = new();
    private readonly ConcurrentDictionary<string, bool> underWay = [];
    private readonly string folder;
    private readonly FileStream hold;
    private long nextFile;
    private volatile Snapshot snapshot;

    private TextIndex(string folder, FileStream hold, Snapshot snapshot, long nextFile, string? damage)
    {
        this.folder = folder;
        this.hold = hold;
        this.snapshot = snapshot;
        this.nextFile = nextFile;
        Damage = damage;
    }

    /// <summary>The last change that searches see.</summary>
    public long Sequence => snapshot.Sequence;

    /// <summary>The last change that survives a crash.</summary>
    public long CommittedSequence { get; private set; }

    /// <summary>Why the index begins empty although there were files: torn, changed or missing ones. Null where all was well.</summary>
    public string? Damage { get; }

    /// <summary>How many items can be found.</summary>
    public long Items => snapshot.Items.Alive;

    /// <summary>How many sections of items can be found.</summary>
    public long Sections => snapshot.Sections.Alive;

    internal Snapshot Now => snapshot;

    /// <summary>
    /// Opens the index of a folder, or begins one. One process at a time writes to a folder: a second one is refused with an
    /// <see cref="IOException"/>. Damage does not throw: the index is then empty and <see cref="Damage"/> says why.
    /// </summary>
    public static TextIndex Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var hold = new FileStream(Path.Combine(folder, "hold"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var commit = CommitFile.Read(folder);
            var index = new TextIndex(folder, hold, commit is null ? Snapshot.Empty : Load(folder, commit), commit?.NextFile ?? 1, null) { CommittedSequence = commit?.Sequence ?? 0 };
            index.Sweep();
            return index;
        }
        catch (DamagedSegmentException damage)
        {
            var index = new TextIndex(folder, hold, Snapshot.Empty, 1, damage.Message);
            File.Delete(Path.Combine(folder, CommitFile.Name));
            index.Sweep();
            return index;
        }
    }

    /// <summary>Makes changes found by the next search. Changes at or below the sequence reached are passed over.</summary>
    public void Apply(IReadOnlyList<IndexChange> changes)
    {
        lock (writing)
        {
            var fresh = Latest(changes.Where(change => change.Sequence > snapshot.Sequence));
            if (fresh.Count == 0)
                return;
            var intake = new Intake();
            foreach (var change in fresh)
                if (change.Item is { } item)
                    intake.Add(item);
            var hashes = fresh.Select(change => TermKey.Hash(change.Id)).ToList();
            Publish(snapshot.Items.Without(hashes), snapshot.Sections.Without(hashes), intake, changes.Max(change => change.Sequence), toDisk: false);
            FoldMemory(most: 8);
        }
    }

    /// <summary>
    /// Takes in a whole log, as a rebuild does: straight to segments on disk, committing each. Searches meanwhile see what is committed. An
    /// item that occurs again replaces the one before.
    /// </summary>
    public void ApplyInBulk(IEnumerable<IndexChange> changes, CancellationToken stop = default)
    {
        lock (writing)
        {
            var (intake, gone, reached) = (new Intake(), new HashSet<ulong>(), snapshot.Sequence);
            foreach (var change in changes.Where(change => change.Sequence > snapshot.Sequence))
            {
                stop.ThrowIfCancellationRequested();
                if (intake.Holds(change.Id) || intake.IsFull)
                    (intake, gone) = Settle(intake, gone, reached);
                gone.Add(TermKey.Hash(change.Id));
                if (change.Item is { } item)
                    intake.Add(item);
                reached = Math.Max(reached, change.Sequence);
            }
            Settle(intake, gone, reached);
        }
    }

    /// <summary>Makes durable what searches see: memory to segments, deletions to files, and last the commit file.</summary>
    public void Commit()
    {
        lock (writing)
        {
            FoldMemory(most: 0);
            WriteCommit();
        }
    }

    public void Dispose() => hold.Dispose();

    private (Intake, HashSet<ulong>) Settle(Intake intake, HashSet<ulong> gone, long reached)
    {
        Publish(snapshot.Items.Without(gone), snapshot.Sections.Without(gone), intake, reached, toDisk: true);
        WriteCommit();
        return (new(), []);
    }

    private void Publish(Shelf items, Shelf sections, Intake intake, long sequence, bool toDisk) =>
        snapshot = new(items.With(Seal(items, intake.Items, "items", toDisk)), sections.With(Seal(sections, intake.Sections, "sections", toDisk)), sequence);

    private ShelfPart? Seal(Shelf shelf, RowBuffer rows, string kind, bool toDisk)
    {
        if (rows.Rows == 0)
            return null;
        var segment = NewSegment(kind, toDisk, to => rows.Write(to, shelf.TypicalLength(rows), learn: toDisk));
        return new(segment, new(segment.Rows));
    }

    private Segment NewSegment(string kind, bool toDisk, Action<Stream> write)
    {
        if (!toDisk)
        {
            using var memory = new MemoryStream();
            write(memory);
            return new("", Bytes.Hold(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        }
        var name = $"{kind}-{Interlocked.Increment(ref nextFile):d6}.seg";
        var path = Path.Combine(folder, name);
        underWay.TryAdd(name, true);
        try
        {
            Durable.Write(path, write);
            return new(name, Bytes.Map(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk keeps no half of a segment; what was to be in it is still in memory or in the log.
            underWay.TryRemove(name, out _);
            File.Delete(path);
            throw;
        }
    }

    private static List<IndexChange> Latest(IEnumerable<IndexChange> changes) =>
        [.. changes.OrderBy(change => change.Sequence).GroupBy(change => change.Id).Select(group => group.Last())];
}
