namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>A seventh hand's damage, written when suspicion was first learnt and kept apart then; learnt from since the ninth was written: rows split, cells pushed aside, characters gone, lines twice, separators lost, a block moved, figures misread.</summary>
internal static class Misfortune
{
    public static readonly string[] Kinds = ["rows split", "cells pushed aside", "characters gone", "lines twice", "separators lost", "block moved", "figures misread"];

    /// <summary>What a poor print makes of a figure.</summary>
    private const string figures = "38566017498372";

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        switch (kind)
        {
            case "rows split":
                Times(lines, random, 18, at => Split(lines, at, random));
                break;
            case "cells pushed aside":
                Times(lines, random, 14, at => lines[at] = PushAside(lines[at], random));
                break;
            case "characters gone":
                Times(lines, random, 8, at => lines[at] = Thinned(lines[at], random));
                break;
            case "lines twice":
                Times(lines, random, 20, at => lines.Insert(at, lines[at]));
                break;
            case "separators lost":
                Times(lines, random, 14, at => lines[at] = Glued(lines[at], random));
                break;
            case "block moved":
                Move(lines, random);
                break;
            default:
                Times(lines, random, 8, at => lines[at] = Misread(lines[at], random));
                break;
        }
        return string.Join('\n', lines);
    }

    private static void Times(List<string> lines, Random random, int every, Action<int> strike)
    {
        for (var times = Math.Max(1, lines.Count / every); times > 0; times--)
            if (Enumerable.Range(2, Math.Max(0, lines.Count - 2)).Where(i => lines[i].Trim().Length > 6).ToList() is { Count: > 0 } places)
                strike(places[random.Next(places.Count)]);
    }

    private static char MarkIn(string line) => "\t|│，,。".FirstOrDefault(mark => line.Split(mark).Length > 2, '。');

    private static void Split(List<string> lines, int at, Random random)
    {
        var where = random.Next(2, lines[at].Length - 1);
        lines.Insert(at + 1, lines[at][where..]);
        lines[at] = lines[at][..where];
    }

    // An empty cell comes in somewhere, and what stood there moves on.
    private static string PushAside(string line, Random random)
    {
        var mark = MarkIn(line);
        var cells = line.Split(mark).ToList();
        cells.Insert(random.Next(cells.Count), "");
        return string.Join(mark, cells);
    }

    private static string Thinned(string line, Random random)
    {
        for (var count = random.Next(1, 4); count > 0 && line.Length > 4; count--)
            line = line.Remove(random.Next(line.Length), 1);
        return line;
    }

    private static string Glued(string line, Random random)
    {
        var mark = MarkIn(line);
        var places = Enumerable.Range(0, line.Length).Where(i => line[i] == mark).ToList();
        return places.Count == 0 ? line : line.Remove(places[random.Next(places.Count)], 1);
    }

    private static void Move(List<string> lines, Random random)
    {
        var count = Math.Min(lines.Count / 3, random.Next(3, 7));
        var from = random.Next(2, Math.Max(3, lines.Count - count));
        var block = lines.GetRange(from, Math.Min(count, lines.Count - from));
        lines.RemoveRange(from, block.Count);
        lines.InsertRange(random.Next(Math.Min(2, lines.Count), lines.Count + 1), block);
    }

    private static string Misread(string line, Random random)
    {
        var places = Enumerable.Range(0, line.Length).Where(i => figures.Contains(line[i], StringComparison.Ordinal)).ToList();
        if (places.Count == 0)
            return line;
        var at = places[random.Next(places.Count)];
        return line.Remove(at, 1).Insert(at, $"{figures[figures.IndexOf(line[at], StringComparison.Ordinal) ^ 1]}");
    }
}
