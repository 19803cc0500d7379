namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A category printed once, in the middle of the rows it spans: which lines of the page it covers.</summary>
internal static class CentredLabels
{
    /// <summary>A label whose rows go on over the page: it stands in the middle of all of them, so as many lines are still to come as it lacks below.</summary>
    /// <param name="IsAtTop">Labels of the page before stood at the top of their rows: what this page has above its first label is the rest of the last.</param>
    public readonly record struct Overhang(string Text, int Lines, bool IsAtTop = false);

    /// <param name="labels">What the category column holds, line by line.</param>
    /// <param name="starts">The lines at which rows begin.</param>
    /// <param name="over">What the page before left over; afterwards what this page leaves.</param>
    /// <returns>The category of every row, null where the labels stand at the top of their rows and need no such reckoning.</returns>
    public static string[]? PerRow(IReadOnlyList<string> labels, List<int> starts, ref Overhang over)
    {
        var (before, blocks) = (over, Blocks(labels));
        over = default;
        if (blocks.Count == 0 || starts.Count == 0 || starts.Contains(blocks[0].From) && blocks[0].From == starts[0])
        {
            over = blocks.Count > 0 ? new("", 0, IsAtTop: true) : before;
            return null;
        }
        if (before.IsAtTop && starts.Contains(blocks[0].From))
        {
            over = before;
            return null;
        }
        var found = new string[starts.Count];
        Array.Fill(found, "");
        var row = 0;
        for (; row < starts.Count && starts[row] + 1 < before.Lines && starts[row] < blocks[0].From; row++)
            found[row] = before.Text;
        var first = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            first = row;
            var until = i + 1 == blocks.Count ? labels.Count : End(starts[Math.Min(row, starts.Count - 1)], blocks[i], blocks[i + 1]);
            for (; row < starts.Count && (starts[row] < until || starts[row] <= blocks[i].From); row++)
                found[row] = blocks[i].Text;
        }
        var (above, below) = (blocks[^1].From - starts[Math.Min(first, starts.Count - 1)], labels.Count - 1 - blocks[^1].To);
        if (above > below + 1)
            over = new(blocks[^1].Text, above - below);
        return found;
    }

    /// <summary>Numbered labels that begin with their first row and go on in the lines of the next: whole in the row they begin with. Null where they have no numbers.</summary>
    public static string[]? Wrapped(IReadOnlyList<string> labels, List<int> starts)
    {
        var blocks = Blocks(labels);
        if (blocks.Count == 0 || starts.Count == 0 || !blocks.TrueForAll(block => Mark.At(Glyphs.Plain(block.Text)).IsSome))
            return null;
        var found = new string[starts.Count];
        Array.Fill(found, "");
        foreach (var (from, _, text) in blocks)
            if (starts.FindLastIndex(start => start <= from) is >= 0 and var row)
                found[row] = Glyphs.Join(found[row], text);
        return found;
    }

    /// <summary>
    /// A column of labels, each printed in the row that is the middle of those it spans, where the first row has none: what stands above a label as well
    /// as below it belongs to it. Null where the rows cannot be shared out so without a rest.
    /// </summary>
    /// <param name="labels">Row by row, empty where none is printed.</param>
    public static string[]? Shared(IReadOnlyList<string> labels)
    {
        var printed = Enumerable.Range(0, labels.Count).Where(i => labels[i].Length > 0).ToList();
        if (printed.Count is 0 or > mostLabels || printed[0] == 0)
            return null;
        // Over an even number of rows a label stands in the upper or in the lower of the two in the middle, in the whole table alike.
        foreach (var lean in (int[])[1, -1])
            if (Ends(printed, labels.Count, lean) is { } ends)
                return [.. Enumerable.Range(0, labels.Count).Select(row => labels[printed[ends.FindIndex(end => row <= end)]])];
        return null;
    }

    private static List<int>? Ends(List<int> printed, int count, int lean)
    {
        List<List<int>> open = [[]];
        for (var i = 0; i < printed.Count && open.Count > 0; i++)
        {
            var (at, next) = (printed[i], i + 1 < printed.Count ? printed[i + 1] : count);
            open = [.. open.SelectMany(ends => ((int[])[0, lean]).Select(more => (List<int>)[.. ends, (2 * at) - (ends.Count == 0 ? 0 : ends[^1] + 1) + more]))
                .Where(ends => ends[^1] >= at && ends[^1] < next).DistinctBy(ends => ends[^1])];
        }
        return open.Find(ends => ends[^1] == count - 1);
    }

    private const int mostLabels = 60;

    // As far below the label as its first line stands above it; never past the middle between two labels when that cannot be.
    private static double End(int start, (int From, int To, string Text) block, (int From, int To, string Text) next)
    {
        var end = block.From + block.To - start + 0.5;
        return end < next.From ? end : (block.To + next.From) / 2.0;
    }

    private static List<(int From, int To, string Text)> Blocks(IReadOnlyList<string> labels)
    {
        var blocks = new List<(int From, int To, string Text)>();
        var full = labels.Max(Glyphs.Width) - 2;
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Length == 0)
                continue;
            // A label goes on in the next line only when it filled the one before, and never where a new number opens one.
            if (blocks.Count > 0 && i - blocks[^1].To < 3 && Glyphs.Width(labels[blocks[^1].To]) >= full && !Mark.At(Glyphs.Plain(labels[i])).IsSome)
                blocks[^1] = (blocks[^1].From, i, Glyphs.Join(blocks[^1].Text, labels[i]));
            else
                blocks.Add((i, i, labels[i]));
        }
        return blocks;
    }
}
