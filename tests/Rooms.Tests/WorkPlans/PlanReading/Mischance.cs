namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>A sixth hand's damage, written when the doubts were finished: rows out of order, cells twice or gone, columns exchanged, the right edge of the page cut off, a careless scanner.</summary>
internal static class Mischance
{
    public static readonly string[] Kinds = ["rows exchanged", "cells twice", "cells blotted", "columns exchanged throughout", "right edge cut off", "scanned badly"];

    /// <summary>What a scanner of another make reads: as often a part as a whole.</summary>
    private static readonly (string Is, string Read)[] readings =
        [("口", "囗"), ("的", "旳"), ("了", "丁"), ("全", "仝"), ("开", "升"), ("区", "凶"), ("办", "为"), ("公", "会"), ("清", "淸"), ("责", "贵"), ("任", "仼"), ("年", "牛"), ("月", "目"), ("日", "曰"), ("、", ","), ("。", "."), ("1", "l"), ("0", "O"), ("（", "〈"), ("(", "{"), ("一", "-"), ("二", "=")];

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        switch (kind)
        {
            case "rows exchanged":
                Times(lines, 14, () => Exchange(lines, random));
                break;
            case "cells twice":
                Times(lines, 14, () => Cell(lines, random, (cells, at) => cells.Insert(at, cells[at])));
                break;
            case "cells blotted":
                Times(lines, 10, () => Cell(lines, random, (cells, at) => cells[at] = ""));
                break;
            case "columns exchanged throughout":
                Columns(lines, random);
                break;
            case "right edge cut off":
                CutEdge(lines, random);
                break;
            default:
                Times(lines, 8, () => Misread(lines, random));
                break;
        }
        return string.Join('\n', lines);
    }

    private static void Times(List<string> lines, int every, Action strike)
    {
        for (var times = Math.Max(1, lines.Count / every); times > 0; times--)
            strike();
    }

    private static int Any(List<string> lines, Random random)
    {
        var lengthy = Enumerable.Range(2, Math.Max(0, lines.Count - 2)).Where(i => lines[i].Trim().Length > 6).ToList();
        return lengthy.Count == 0 ? lines.Count - 1 : lengthy[random.Next(lengthy.Count)];
    }

    private static void Exchange(List<string> lines, Random random)
    {
        var at = Any(lines, random);
        var other = Math.Min(lines.Count - 1, at + random.Next(1, 4));
        (lines[at], lines[other]) = (lines[other], lines[at]);
    }

    // Where a line has no cells, its sentences are struck.
    private static void Cell(List<string> lines, Random random, Action<List<string>, int> strike)
    {
        var at = Any(lines, random);
        var mark = "\t|│，,。".FirstOrDefault(c => lines[at].Split(c).Length > 2, '。');
        var cells = lines[at].Split(mark).ToList();
        strike(cells, random.Next(cells.Count));
        lines[at] = string.Join(mark, cells);
    }

    private static void Columns(List<string> lines, Random random)
    {
        var mark = lines.Count(line => line.Contains('\t')) > 3 ? '\t' : '|';
        var width = lines.Max(line => line.Split(mark).Length);
        if (width < 4)
        {
            Times(lines, 14, () => Exchange(lines, random));
            return;
        }
        var one = random.Next(width - 2);
        // The head keeps its order: somebody moved the cells under it.
        var head = lines.FindIndex(line => line.Split(mark).Length > 3);
        for (var i = head + 1; i < lines.Count; i++)
            if (lines[i].Split(mark) is var cells && cells.Length > one + 1)
            {
                (cells[one], cells[one + 1]) = (cells[one + 1], cells[one]);
                lines[i] = string.Join(mark, cells);
            }
    }

    private static void CutEdge(List<string> lines, Random random)
    {
        var from = random.Next(2, Math.Max(3, lines.Count - 3));
        var edge = random.Next(1, 6);
        for (var i = from; i < Math.Min(lines.Count, from + Math.Max(2, lines.Count / 10)); i++)
            if (lines[i].Length > edge + 4)
                lines[i] = lines[i][..^edge];
    }

    private static void Misread(List<string> lines, Random random)
    {
        var at = Any(lines, random);
        var (is_, read) = readings[random.Next(readings.Length)];
        var places = Enumerable.Range(0, lines[at].Length).Where(i => lines[at][i..].StartsWith(is_, StringComparison.Ordinal)).ToList();
        if (places.Count > 0 && places[random.Next(places.Count)] is var place)
            lines[at] = lines[at].Remove(place, is_.Length).Insert(place, read);
    }
}
