namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// An eleventh hand's damage, written after the trees in place were grown and never learnt from: what a stranger's program would do to test the reader. Each line is struck
/// by chance: cells gone with or without their marks, lines merged or lost, noise of any character, ends and openings cut, marks of punctuation lost, half
/// a cell run over into the next, the furniture of a page in the middle of a list.
/// </summary>
internal static class Calamity
{
    public static readonly string[] Kinds =
        ["cells gone", "merged lines", "noise", "lost lines", "ends cut", "openings cut", "punctuation lost", "cells run over", "page furniture", "everything at random"];

    private const string marks = "，。、；：（）“”《》,;:()";

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        if (kind == "everything at random")
        {
            foreach (var one in Kinds[..^1].OrderBy(_ => random.Next()).Take(4))
                lines = Struck(lines, random, one, 0.35);
            return string.Join('\n', lines);
        }
        return string.Join('\n', Struck(lines, random, kind, 0.5 + random.NextDouble()));
    }

    private static List<string> Struck(List<string> lines, Random random, string kind, double strength) => kind switch
    {
        "cells gone" => Each(lines, random, 0.1 * strength, line => CellGone(line, random)),
        "merged lines" => Merged(lines, random, 0.06 * strength),
        "noise" => Noisy(lines, random, 0.012 * strength),
        "lost lines" => [.. lines.Where((line, i) => i < 2 || random.NextDouble() >= 0.05 * strength)],
        "ends cut" => Each(lines, random, 0.07 * strength, line => line[..^random.Next(1, Math.Min(14, line.Length))]),
        "openings cut" => Each(lines, random, 0.07 * strength, line => line[random.Next(1, Math.Min(7, line.Length))..]),
        "punctuation lost" => Each(lines, random, 0.15 * strength, line => Unmarked(line, random)),
        "cells run over" => Each(lines, random, 0.08 * strength, line => RunOver(line, random)),
        _ => Paged(lines, random, 18 / strength),
    };

    private static List<string> Each(List<string> lines, Random random, double share, Func<string, string> strike) =>
        [.. lines.Select((line, i) => i > 0 && line.Trim().Length > 5 && random.NextDouble() < share ? strike(line) : line)];

    private static char? Between(string line) => Array.Find<char>(['\t', '|', '│'], mark => line.Split(mark).Length > 2) is var mark and not '\0' ? mark : null;

    // Without cells, what stands in brackets or between two commas is gone.
    private static string CellGone(string line, Random random)
    {
        if (Between(line) is { } mark)
        {
            var cells = line.Split(mark).ToList();
            var at = random.Next(cells.Count);
            if (random.Next(2) == 0)
                cells.RemoveAt(at);
            else
                cells[at] = "";
            return string.Join(mark, cells);
        }
        var (open, close) = (line.LastIndexOfAny(['（', '(', '【']), line.LastIndexOfAny(['）', ')', '】']));
        if (open > 0 && close > open && random.Next(2) == 0)
            return line[..open] + line[(close + 1)..];
        var clauses = line.Split('，').ToList();
        if (clauses.Count > 1)
            clauses.RemoveAt(random.Next(clauses.Count));
        return string.Join('，', clauses);
    }

    private static List<string> Merged(List<string> lines, Random random, double share)
    {
        var merged = new List<string>();
        for (var i = 0; i < lines.Count; i++)
            if (merged.Count > 1 && random.NextDouble() < share)
                merged[^1] += random.Next(3) switch { 0 => " ", 1 => "  ", _ => "" } + lines[i];
            else
                merged.Add(lines[i]);
        return merged;
    }

    private static List<string> Noisy(List<string> lines, Random random, double share)
    {
        var noisy = new List<string>();
        foreach (var line in lines)
        {
            var made = new System.Text.StringBuilder();
            foreach (var c in line)
                if (noisy.Count == 0 || random.NextDouble() >= share)
                    made.Append(c);
                else
                    _ = random.Next(4) switch
                    {
                        0 => made,
                        1 => made.Append(c).Append(Any(lines, random)),
                        _ => made.Append(Any(lines, random)),
                    };
            noisy.Add(made.ToString());
        }
        return noisy;
    }

    // A character of any kind: from the whole of the script, from this paper, or a mark of the keyboard.
    private static char Any(List<string> lines, Random random) => random.Next(3) switch
    {
        0 => (char)random.Next(0x4E00, 0x9FA5),
        1 => (char)random.Next('!', '~'),
        _ => lines[random.Next(lines.Count)] is { Length: > 0 } line ? line[random.Next(line.Length)] : '·',
    };

    private static string Unmarked(string line, Random random)
    {
        var places = Enumerable.Range(0, line.Length).Where(i => marks.Contains(line[i], StringComparison.Ordinal)).ToArray();
        if (places.Length == 0)
            return line;
        var at = places[random.Next(places.Length)];
        return random.Next(3) == 0 ? line.Remove(at, 1).Insert(at, $"{marks[random.Next(marks.Length)]}") : line.Remove(at, 1);
    }

    private static string RunOver(string line, Random random)
    {
        if (Between(line) is not { } mark)
            return line.Length < 12 ? line : line.Insert(random.Next(3, line.Length - 3), " ");
        var cells = line.Split(mark);
        var full = Enumerable.Range(0, cells.Length - 1).Where(i => cells[i].Trim().Length > 2).ToArray();
        if (full.Length == 0)
            return line;
        var at = full[random.Next(full.Length)];
        var cut = random.Next(1, cells[at].Length);
        (cells[at], cells[at + 1]) = (cells[at][..cut], cells[at][cut..] + cells[at + 1]);
        return string.Join(mark, cells);
    }

    private static List<string> Paged(List<string> lines, Random random, double every)
    {
        var paged = new List<string>();
        var page = random.Next(1, 9);
        foreach (var line in lines)
        {
            if (paged.Count > 3 && random.NextDouble() < 1 / every)
            {
                var cut = random.Next(0, line.Length + 1);
                paged.Add(line[..cut]);
                paged.Add(random.Next(3) switch { 0 => $"— {page++} —", 1 => $"第{page++}页", _ => $"{page++}" });
                if (random.Next(2) == 0)
                    paged.Add(lines[0]);
                paged.Add(line[cut..]);
            }
            else
                paged.Add(line);
        }
        return paged;
    }
}
