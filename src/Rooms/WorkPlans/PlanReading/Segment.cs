using Mingtang.Reading;

namespace Mingtang.WorkPlans.PlanReading;

/// <summary>A stretch of the document in one layout.</summary>
internal abstract record Segment;

internal sealed record Prose(List<PlanLine> Lines) : Segment;

/// <param name="IsDrawn">A row takes several lines of the print: where lines are lost or read twice, rows run into each other.</param>
internal sealed record Tabular(Grid Grid, bool IsOneCellALine = false, bool IsDrawn = false) : Segment;

/// <summary>Recognises, from top to bottom, where tables stand in the text and with what they are drawn.</summary>
internal sealed class Segments
{
    private readonly List<Segment> found = [];
    private readonly List<PlanLine> prose = [];
    private int noTableBefore;

    public static List<Segment> Of(List<object> parts)
    {
        var segments = new Segments();
        var lines = new List<PlanLine>();
        foreach (var part in parts)
        {
            if (part is PlanLine line)
            {
                lines.Add(line);
                continue;
            }
            segments.Scan(lines);
            lines = [];
            segments.Add(new Tabular(FormatTable.Grid((Table)part)));
        }
        segments.Scan(lines);
        segments.CloseProse();
        return segments.found;
    }

    private void Scan(List<PlanLine> lines)
    {
        var headless = HeadlessCells(lines);
        noTableBefore = 0;
        for (var i = 0; i < lines.Count;)
        {
            var end = i == headless ? Cells(lines, i, 0) : i < noTableBefore ? i : TableAt(lines, i);
            if (end > i)
            {
                i = end;
                continue;
            }
            prose.Add(lines[i++]);
        }
    }

    private int TableAt(List<PlanLine> lines, int at)
    {
        var line = lines[at];
        if (BoxTable.Draws(line))
            return Run(lines, at, l => BoxTable.Draws(l) || l.Plain.Contains('|', StringComparison.Ordinal) || l.Printed.Contains('│', StringComparison.Ordinal), 0, BoxTable.Grid, isDrawn: true);
        if (line.Plain.Contains('|', StringComparison.Ordinal) && !AreLabels(line))
            return Run(lines, at, l => l.Plain.Contains('|', StringComparison.Ordinal) && !AreLabels(l), 3, run => DelimitedTable.Grid(run, '|'));
        if (line.Body.Contains('\t', StringComparison.Ordinal) && HasTabCells(line))
            return Run(lines, at, HasTabCells, 3, run => DelimitedTable.Grid(run, '\t'));
        if (SpacedHead.Height(lines, at) is > 0 and var height)
        {
            var (grid, end) = SpacedTable.Read(lines, at, height);
            return Keep(new Tabular(grid, IsDrawn: true), grid, end, at);
        }
        return CellLines.Heads(lines, at) is > 0 and var heads ? Cells(lines, at, heads) : at;
    }

    private int Cells(List<PlanLine> lines, int at, int heads)
    {
        var (grid, end) = CellLines.Read(lines, at, heads);
        return grid is null ? at : Keep(new Tabular(grid, true), grid, end, at);
    }

    private static int HeadlessCells(List<PlanLine> lines)
    {
        var numbers = CellLines.Numbers(lines, 0);
        if (numbers.Count < 3 || numbers.Zip(numbers.Skip(1)).Any(pair => pair.Second - pair.First is < 3 or > 14))
            return -1;
        for (var i = Math.Max(0, numbers[0] - 16); i < numbers[0]; i++)
            if (CellLines.Heads(lines, i) > 0)
                return -1;
        return numbers[0];
    }

    // 责任:县交通局|时限:5月底前: labels parted by a bar are no row of a table.
    private static bool AreLabels(PlanLine line) => line.Plain.IndexOf(':') is > 1 and < 8 && line.Plain.Split('|') is { Length: > 1 } parts
        && parts.All(part => Labels.Of(part.Trim()) is [{ Value.Length: > 0 } label] && Labels.IsDuty(label.Role));

    private static bool HasTabCells(PlanLine line) => line.Body.Contains('\t', StringComparison.Ordinal) && line.Body.Trim().Contains('\t', StringComparison.Ordinal);

    private int Run(List<PlanLine> lines, int at, Func<PlanLine, bool> belongs, int gap, Func<IReadOnlyList<PlanLine>, Grid?> draw, bool isDrawn = false)
    {
        var (end, strangers) = (at, 0);
        for (var i = at; i < lines.Count && strangers <= gap; i++)
        {
            if (i > at && Closing.OpensAnnex(lines[i]))
                break;
            strangers = belongs(lines[i]) ? 0 : strangers + 1;
            if (strangers == 0)
                end = i + 1;
        }
        var grid = end - at < 2 ? null : draw(lines.GetRange(at, end - at));
        if (grid is not null)
            return Keep(new Tabular(grid, IsDrawn: isDrawn), grid, end, at);
        noTableBefore = end;
        return at;
    }

    private int Keep(Tabular table, Grid grid, int end, int at)
    {
        if (grid.Rows.Count > 1)
        {
            Add(table);
            return end;
        }
        noTableBefore = end;
        return at;
    }

    private void Add(Tabular table)
    {
        CloseProse();
        found.Add(table);
    }

    private void CloseProse()
    {
        if (prose.Count == 0)
            return;
        found.Add(new Prose([.. prose]));
        prose.Clear();
    }
}
