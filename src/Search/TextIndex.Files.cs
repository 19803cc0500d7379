using Mingtang.Search.Storage;

namespace Mingtang.Search;

/// <summary>The index and its folder: committing, merging, sweeping, checking.</summary>
public sealed partial class TextIndex
{
    private const int TierBase = 8;
    private const long WholeCheckBelow = 64 << 20;

    /// <summary>
    /// One step of tidying: merges segments of like size, or rewrites one that is mostly gone, while searches go on. True where there was
    /// something to do, so that a background job calls it until it is not. <paramref name="all"/> merges everything into one.
    /// </summary>
    public bool Tidy(bool all = false) =>
        Tidy(shelf => shelf.Items, (now, items) => now with { Items = items }, "items", all)
        | Tidy(shelf => shelf.Sections, (now, sections) => now with { Sections = sections }, "sections", all);

    /// <summary>Reads every byte of every committed file against its seal. Null where all is whole.</summary>
    public string? Check()
    {
        var now = snapshot;
        foreach (var part in now.Items.Parts.Concat(now.Sections.Parts))
            if (part.Segment.FirstDamage() is { } damage)
                return $"{part.Segment.Name}: {damage}";
        return null;
    }

    /// <summary>Bytes of all segments, by what they are for.</summary>
    public IReadOnlyDictionary<string, long> Sizes() => snapshot.Items.Parts.Concat(snapshot.Sections.Parts)
        .SelectMany(part => Enum.GetValues<Part>().Select(kind => (kind, Size: part.Segment.SizeOf(kind))))
        .GroupBy(entry => entry.kind.ToString())
        .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Size));

    /// <summary>Every id that can be found, for comparing the index with the database.</summary>
    public IEnumerable<string> Ids()
    {
        foreach (var part in snapshot.Items.Parts)
            for (var row = 0; row < part.Segment.Rows; row++)
                if (!part.Gone.Has(row))
                    yield return part.Segment.Words(row).Id;
    }

    /// <summary>What is kept of every item that can be found; reads every text.</summary>
    public IEnumerable<KeptItem> Kept()
    {
        var now = snapshot;
        var sections = new Dictionary<ulong, ulong>();
        char[] text = [];
        foreach (var part in now.Sections.Parts)
            for (var row = 0; row < part.Segment.Rows; row++)
                if (!part.Gone.Has(row))
                    sections[part.Segment.ItemOf(row)] = sections.GetValueOrDefault(part.Segment.ItemOf(row)) + KeptItem.Mark(part.Segment.Text(row, ref text), 1);
        foreach (var part in now.Items.Parts)
            for (var row = 0; row < part.Segment.Rows; row++)
                if (!part.Gone.Has(row))
                    yield return Kept(part.Segment, row, sections);
    }

    private static unsafe KeptItem Kept(Segment segment, int row, Dictionary<ulong, ulong> sections)
    {
        var words = segment.Words(row);
        return new(words.Id, KeptItem.Mark(words, segment.Days[row]) + sections.GetValueOrDefault(segment.RowHashes[row]), (Standing)segment.Standings[row]);
    }

    private static Snapshot Load(string folder, CommitFile commit)
    {
        var parts = commit.Segments.Select(segment => (segment.OfSections, Part: Load(folder, segment))).ToList();
        return new(new([.. parts.Where(part => !part.OfSections).Select(part => part.Part)]), new([.. parts.Where(part => part.OfSections).Select(part => part.Part)]), commit.Sequence);
    }

    private static ShelfPart Load(string folder, CommittedSegment committed)
    {
        var path = Path.Combine(folder, committed.File);
        if (!File.Exists(path) || new FileInfo(path).Length != committed.Length)
            throw new DamagedSegmentException($"{committed.File} is missing or not as long as committed");
        var segment = new Segment(committed.File, Bytes.Map(path));
        if (segment.Size < WholeCheckBelow && segment.FirstDamage() is { } damage)
            throw new DamagedSegmentException($"{committed.File}: {damage} does not match its seal");
        return new(segment, LoadGone(folder, committed, segment.Rows));
    }

    private static RowSet LoadGone(string folder, CommittedSegment committed, int rows)
    {
        if (committed.GoneFile is null)
            return new(rows);
        var path = Path.Combine(folder, committed.GoneFile);
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        return bytes.Length == (rows + 63) / 64 * 8 + 4 && BitConverter.ToUInt32(bytes) == Storage.Seal.Of(bytes.AsSpan(4)) ? RowSet.FromBytes(rows, bytes.AsSpan(4))
            : throw new DamagedSegmentException($"{committed.GoneFile} does not match its seal");
    }

    private void WriteCommit()
    {
        var now = snapshot;
        var segments = now.Items.Parts.Select(part => Committed(part, false)).Concat(now.Sections.Parts.Select(part => Committed(part, true))).ToList();
        Durable.SyncFolder(folder);
        new CommitFile(now.Sequence, nextFile, segments).Write(folder);
        CommittedSequence = now.Sequence;
        segments.ForEach(segment => underWay.TryRemove(segment.File, out _));
        Sweep();
    }

    private CommittedSegment Committed(ShelfPart part, bool ofSections)
    {
        string? gone = null;
        if (part.GoneCount > 0)
        {
            var bytes = part.Gone.ToBytes();
            gone = $"{part.Segment.Name}.{part.GoneCount}.gone";
            if (!File.Exists(Path.Combine(folder, gone)))
                Durable.Write(Path.Combine(folder, gone), file =>
                {
                    file.Write(BitConverter.GetBytes(Storage.Seal.Of(bytes)));
                    file.Write(bytes);
                });
        }
        return new(ofSections, part.Segment.Name, part.Segment.Size, gone);
    }

    /// <summary>Files no commit names are left from a crash or were replaced.</summary>
    private void Sweep()
    {
        var named = CommitFile.Read(folder)?.Segments.SelectMany(segment => new[] { segment.File, segment.GoneFile }).ToHashSet() ?? [];
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".seg" or ".gone" or ".new"))
            if (Path.GetFileName(file) is var name && !named.Contains(name) && !underWay.ContainsKey(name))
                File.Delete(file);
    }

    /// <summary>Segments in memory into one on disk (or, while there are few, left alone).</summary>
    private void FoldMemory(int most)
    {
        var now = snapshot;
        snapshot = now with { Items = FoldMemory(now.Items, "items", most), Sections = FoldMemory(now.Sections, "sections", most) };
    }

    private Shelf FoldMemory(Shelf shelf, string kind, int most)
    {
        var inMemory = shelf.Parts.Where(part => part.Segment.Name.Length == 0).ToList();
        if (inMemory.Count <= most)
            return shelf;
        var merged = Merge(inMemory, kind, toDisk: most == 0, shelf.MeanLength, out _);
        return new Shelf([.. shelf.Parts.Except(inMemory)]).With(merged);
    }

    private bool Tidy(Func<Snapshot, Shelf> pick, Func<Snapshot, Shelf, Snapshot> put, string kind, bool all)
    {
        List<ShelfPart> chosen;
        float typicalLength;
        lock (writing)
            (chosen, typicalLength) = (Choose(pick(snapshot), all), pick(snapshot).MeanLength);
        if (chosen.Count == 0)
            return false;
        var merged = Merge(chosen, kind, toDisk: true, typicalLength, out var numbers);
        lock (writing)
        {
            var shelf = pick(snapshot);
            var late = Late(shelf, chosen, numbers, merged);
            var rest = shelf.Parts.Where(part => chosen.All(old => old.Segment != part.Segment)).ToList();
            snapshot = put(snapshot, new Shelf(rest).With(late));
            FoldMemory(most: 0);
            WriteCommit();
        }
        return true;
    }

    private static List<ShelfPart> Choose(Shelf shelf, bool all)
    {
        var onDisk = shelf.Parts.Where(part => part.Segment.Name.Length > 0).ToList();
        if (all)
            return onDisk.Count > 1 || onDisk.Any(part => part.GoneCount > 0) ? onDisk : [];
        var tier = onDisk.GroupBy(part => (int)Math.Log(Math.Max(1, part.Alive), TierBase)).Where(group => group.Count() >= TierBase).MinBy(group => group.Key);
        return tier is not null ? [.. tier] : [.. onDisk.Where(part => part.GoneCount * 2 > part.Segment.Rows).Take(1)];
    }

    private ShelfPart? Merge(IReadOnlyList<ShelfPart> parts, string kind, bool toDisk, float typicalLength, out int[][] numbers)
    {
        int[][] result = [];
        var segment = NewSegment(kind, toDisk, to => result = SegmentMerge.Write([.. parts.Select(part => (part.Segment, part.Gone))], to, typicalLength));
        numbers = result;
        return segment.Rows == 0 ? null : new(segment, new(segment.Rows));
    }

    /// <summary>Rows that went while the merge was running go from the merged segment too.</summary>
    private static ShelfPart? Late(Shelf shelf, List<ShelfPart> chosen, int[][] numbers, ShelfPart? merged)
    {
        if (merged is null)
            return null;
        var gone = merged.Gone.Copy();
        for (var i = 0; i < chosen.Count; i++)
        {
            var now = shelf.Parts.Single(part => part.Segment == chosen[i].Segment);
            for (var row = 0; row < numbers[i].Length; row++)
                if (numbers[i][row] >= 0 && now.Gone.Has(row))
                    gone.Add(numbers[i][row]);
        }
        return new(merged.Segment, gone);
    }
}
