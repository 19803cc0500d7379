namespace Mingtang.Search.Storage;

/// <summary>Several segments into one, without the rows that were deleted.</summary>
internal static class SegmentMerge
{
    private const int SampleRows = 4_000;

    /// <summary>Writes the merged segment; returns for each source the new number of each row, or -1.</summary>
    public static int[][] Write(IReadOnlyList<(Segment Segment, RowSet Gone)> sources, Stream to, float typicalLength)
    {
        var writer = new SegmentWriter(to, PhraseBook.Learn(Sample(sources)), sources[0].Segment.Counts);
        var numbers = AddRows(sources, writer);
        writer.BeginTerms(typicalLength);
        AddTerms(sources, numbers, writer);
        writer.Finish();
        return numbers;
    }

    private static List<string> Sample(IReadOnlyList<(Segment Segment, RowSet Gone)> sources)
    {
        var texts = new List<string>();
        var buffer = Array.Empty<char>();
        foreach (var (segment, _) in sources)
            for (var row = 0; row < segment.Rows; row += Math.Max(1, segment.Rows * sources.Count / SampleRows))
                texts.Add(segment.Text(row, ref buffer).ToString());
        return texts;
    }

    private static unsafe int[][] AddRows(IReadOnlyList<(Segment Segment, RowSet Gone)> sources, SegmentWriter writer)
    {
        var numbers = new int[sources.Count][];
        var buffer = Array.Empty<char>();
        var next = 0;
        for (var i = 0; i < sources.Count; i++)
        {
            var (segment, gone) = sources[i];
            numbers[i] = new int[segment.Rows];
            for (var row = 0; row < segment.Rows; row++)
            {
                numbers[i][row] = gone.Has(row) ? -1 : next++;
                if (!gone.Has(row))
                    writer.AddRow(segment.Text(row, ref buffer).ToString(), new(segment.ItemOf(row), segment.RowHashes[row], segment.Days[row], (Standing)segment.Standings[row], segment.FacetsOf(row)), segment.Lengths[row]);
            }
        }
        return numbers;
    }

    private static void AddTerms(IReadOnlyList<(Segment Segment, RowSet Gone)> sources, int[][] numbers, SegmentWriter writer)
    {
        var cursors = sources.Select(source => source.Segment.Terms()).ToArray();
        var left = new bool[sources.Count];
        for (var i = 0; i < cursors.Length; i++)
            left[i] = cursors[i].Next();
        var reading = new Postings();
        while (Least(cursors, left) is { } key)
        {
            writer.BeginTerm(key);
            for (var i = 0; i < sources.Count; i++)
            {
                if (!left[i] || cursors[i].Now.Key != key)
                    continue;
                for (sources[i].Segment.Open(cursors[i].Now, reading); reading.Row != Postings.End; reading.Next())
                    if (numbers[i][reading.Row] is >= 0 and var row)
                        writer.Post((uint)row, reading.Level);
                left[i] = cursors[i].Next();
            }
            writer.EndTerm();
        }
    }

    private static ulong? Least(TermCursor[] cursors, bool[] left)
    {
        ulong? least = null;
        for (var i = 0; i < cursors.Length; i++)
            if (left[i] && (least is null || cursors[i].Now.Key < least))
                least = cursors[i].Now.Key;
        return least;
    }
}
