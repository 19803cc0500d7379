namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// Rough treatment, for learning from: what is struck and how often is drawn for every paper anew, from a single place to one line in six. Cells joined or blanked, lines run
/// together or torn, characters and marks struck, a column gone from some row on, the words that name columns and labels blotted, all of it at once.
/// </summary>
internal static class Roughness
{
    public static readonly string[] Kinds =
        ["cells joined", "cells blanked", "lines run together", "lines torn", "characters struck", "marks struck", "a column gone", "labels blotted", "rough all over"];

    private static readonly char[] walls = ['\t', '|', '│'];

    private static readonly string[] labels = ["责任单位", "牵头单位", "配合单位", "完成时限", "任务内容", "任务名称", "完成时间", "责任部门", "序号", "牵头", "时限", "单位"];

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        var rate = Math.Exp(random.NextDouble() * 3) / 120;
        if (kind != "rough all over")
            return string.Join('\n', Treated(lines, random, kind, rate));
        foreach (var one in Kinds[..^1].OrderBy(_ => random.Next()).Take(random.Next(2, 5)))
            lines = Treated(lines, random, one, rate / 2);
        return string.Join('\n', lines);
    }

    private static List<string> Treated(List<string> lines, Random random, string kind, double rate) => kind switch
    {
        "cells joined" => Each(lines, random, rate, line => CellsJoined(line, random)),
        "cells blanked" => Each(lines, random, rate, line => CellBlanked(line, random)),
        "lines run together" => RunTogether(lines, random, rate),
        "lines torn" => [.. lines.SelectMany((line, i) => i > 1 && line.Length > 8 && random.NextDouble() < rate ? Torn(line, random) : [line])],
        "characters struck" => [.. lines.Select((line, i) => i == 0 ? line : Struck(line, lines, random, rate / 5))],
        "marks struck" => Each(lines, random, rate * 2, line => MarkStruck(line, random)),
        "a column gone" => ColumnGone(lines, random),
        _ => LabelsBlotted(lines, random, rate * 3),
    };

    private static List<string> Each(List<string> lines, Random random, double rate, Func<string, string> treat)
    {
        var sure = random.Next(lines.Count);
        return [.. lines.Select((line, i) => i > 0 && line.Trim().Length > 4 && (i == sure || random.NextDouble() < rate) ? treat(line) : line)];
    }

    private static char Wall(string line) => Array.Find(walls, wall => line.Split(wall).Length > 2) is var wall and not '\0' ? wall : "，；。、".FirstOrDefault(mark => line.Split(mark).Length > 2, '。');

    private static string CellsJoined(string line, Random random)
    {
        var wall = Wall(line);
        var places = Enumerable.Range(0, line.Length).Where(i => line[i] == wall).ToArray();
        return places.Length == 0 ? line : line.Remove(places[random.Next(places.Length)], 1);
    }

    private static string CellBlanked(string line, Random random)
    {
        var wall = Wall(line);
        var cells = line.Split(wall).ToList();
        var at = random.Next(cells.Count);
        if (Array.IndexOf(walls, wall) < 0 || random.Next(3) == 0)
            cells.RemoveAt(at);
        else
            cells[at] = random.Next(3) == 0 && cells[at].Length > 2 ? cells[at][..(cells[at].Length / 2)] : "";
        return string.Join(wall, cells);
    }

    private static List<string> RunTogether(List<string> lines, Random random, double rate)
    {
        var made = new List<string>();
        foreach (var line in lines)
            if (made.Count > 1 && random.NextDouble() < rate)
                made[^1] = made[^1].TrimEnd() + (random.Next(3) == 0 ? " " : "") + line.TrimStart();
            else
                made.Add(line);
        return made;
    }

    private static string[] Torn(string line, Random random)
    {
        var at = random.Next(2, line.Length - 2);
        return random.Next(3) switch { 0 => [line[..at]], 1 => [line[at..]], _ => [line[..at], line[at..]] };
    }

    private static string Struck(string line, List<string> lines, Random random, double rate)
    {
        for (var at = line.Length - 1; at >= 0; at--)
            if (random.NextDouble() < rate)
                line = random.Next(5) switch
                {
                    0 => line.Remove(at, 1),
                    1 => line.Insert(at, $"{Stray(lines, random)}"),
                    2 when at > 0 => line[..(at - 1)] + line[at] + line[at - 1] + line[(at + 1)..],
                    3 => line.Insert(at, $"{line[at]}"),
                    _ => line.Remove(at, 1).Insert(at, $"{Stray(lines, random)}"),
                };
        return line;
    }

    private static char Stray(List<string> lines, Random random) => random.Next(4) switch
    {
        0 => (char)random.Next(0x4E00, 0x9FA5),
        1 => (char)random.Next(' ', '~'),
        _ => lines[random.Next(lines.Count)] is { Length: > 0 } line ? line[random.Next(line.Length)] : '、',
    };

    private static string MarkStruck(string line, Random random)
    {
        var places = Enumerable.Range(0, line.Length).Where(i => char.IsPunctuation(line[i]) || walls.Contains(line[i])).ToArray();
        if (places.Length == 0)
            return line;
        var at = places[random.Next(places.Length)];
        return line.Remove(at, 1).Insert(at, random.Next(3) switch { 0 => "，", 1 => " ", _ => "" });
    }

    private static List<string> ColumnGone(List<string> lines, Random random)
    {
        var from = random.Next(1, Math.Max(2, lines.Count / 2));
        var wall = Array.Find(walls, wall => lines.Count(line => line.Split(wall).Length > 3) > 2);
        if (wall == '\0')
            return [.. lines.Select((line, i) => i > from && line.LastIndexOfAny(['（', '(', '【']) is > 4 and var open && random.Next(2) == 0 ? line[..open] : line)];
        var column = random.Next(lines.Max(line => line.Split(wall).Length));
        return [.. lines.Select((line, i) => i >= from && line.Split(wall) is var cells && cells.Length > Math.Max(3, column) ? string.Join(wall, cells.Where((_, c) => c != column)) : line)];
    }

    private static List<string> LabelsBlotted(List<string> lines, Random random, double rate)
    {
        var made = new List<string>();
        foreach (var line in lines)
        {
            var label = Array.Find(labels, label => line.Contains(label, StringComparison.Ordinal));
            made.Add(label is null || made.Count == 0 || random.NextDouble() > Math.Max(rate, 0.1) ? line : line.Replace(label, Struck(label, lines, random, 0.35), StringComparison.Ordinal));
        }
        return made;
    }
}
