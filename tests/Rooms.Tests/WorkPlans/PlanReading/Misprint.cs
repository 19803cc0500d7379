namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// A ninth hand's damage, written without a look at what the reader weighs and run once before anything was changed for it: the right edge torn off,
/// a column one row too low, two rows woven into each other, characters read for others, a line set twice, letters transposed, a heading, numbers or
/// the marks between cells lost. Never learnt from.
/// </summary>
internal static class Misprint
{
    public static readonly string[] Kinds =
        ["right edge torn", "column one row low", "rows interwoven", "read for another", "line set twice", "letters transposed", "heading lost", "numbering lost", "cells run together"];

    private static readonly string[] alikes =
    [
        "公分", "开井", "政攻", "务各", "信倌", "息恩", "区巨", "局同", "街衔", "道遒", "建健", "设没", "发友", "展屐", "推椎", "进迸", "工王", "作怍", "责贡", "任仕", "单早", "位伩", "部邵", "门们", "月用", "底厎", "前剪",
        "年午", "度庋", "完宗", "成戍", "主王", "动劫", "规现", "范苑", "民艮", "众从", "服眼", "企仝", "业亚", "监盐", "管菅", "评坪", "估佑", "活话", "会云", "议仪", "网冈", "站沾", "平乎", "台合", "数教", "据椐", "3B", "1I", "0Q", "2Z",
    ];

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        switch (kind)
        {
            case "right edge torn":
                Tear(lines, random);
                break;
            case "column one row low":
                Lower(lines, random);
                break;
            case "rows interwoven":
                Often(lines, random, 24, at => Weave(lines, at));
                break;
            case "read for another":
                ReadFor(lines, random);
                break;
            case "line set twice":
                Often(lines, random, 22, at => lines.Insert(Math.Min(lines.Count, at + random.Next(1, 3)), lines[at]));
                break;
            case "letters transposed":
                Often(lines, random, 7, at => lines[at] = Transposed(lines[at], random));
                break;
            case "heading lost":
                Lose(lines, random);
                break;
            case "numbering lost":
                Often(lines, random, 10, at => lines[at] = Unnumbered(lines[at]));
                break;
            default:
                Often(lines, random, 12, at => lines[at] = RunTogether(lines[at], random));
                break;
        }
        return string.Join('\n', lines);
    }

    private static void Often(List<string> lines, Random random, int oneIn, Action<int> strike)
    {
        for (var times = Math.Max(1, lines.Count / oneIn); times > 0; times--)
            if (Enumerable.Range(1, lines.Count - 1).Where(i => lines[i].Trim().Length > 4).ToArray() is { Length: > 0 } places)
                strike(places[random.Next(places.Length)]);
    }

    // The tear runs slantwise: from line to line a little more, then less again.
    private static void Tear(List<string> lines, Random random)
    {
        var (from, height) = (random.Next(1, lines.Count), random.Next(3, 8));
        for (var i = 0; i < height && from + i < lines.Count; i++)
            if (1 + Math.Min(i, height - 1 - i) is var lost && lines[from + i].TrimEnd().Length > lost + 3)
                lines[from + i] = lines[from + i].TrimEnd()[..^lost];
    }

    private static char? MarkOf(string line) => "\t|│".Where(mark => line.Count(c => c == mark) > 1).Select(mark => (char?)mark).FirstOrDefault();

    private static void Lower(List<string> lines, Random random)
    {
        var rows = Enumerable.Range(1, lines.Count - 1).Where(i => MarkOf(lines[i]) is not null).ToList();
        if (rows.Count < 4)
        {
            // Prose has no columns: the ends of some lines slip to the next.
            Often(lines, random, 20, at => Slip(lines, at));
            return;
        }
        var (from, run) = (random.Next(1, rows.Count - 2), random.Next(2, 6));
        var mark = MarkOf(lines[rows[from]])!.Value;
        var column = random.Next(lines[rows[from]].Split(mark).Length);
        var held = "";
        foreach (var row in rows.Skip(from).Take(run))
            if (lines[row].Split(mark) is var cells && column < cells.Length)
            {
                (held, cells[column]) = (cells[column], held);
                lines[row] = string.Join(mark, cells);
            }
    }

    private static void Slip(List<string> lines, int at)
    {
        if (at + 1 >= lines.Count || lines[at].Length < 12)
            return;
        var end = lines[at].Length - 5;
        (lines[at], lines[at + 1]) = (lines[at][..end], lines[at][end..] + lines[at + 1]);
    }

    // Word by word from one and from the other, as where two columns of print are read across.
    private static void Weave(List<string> lines, int at)
    {
        if (at + 1 >= lines.Count)
            return;
        var (one, other) = (lines[at].Chunk(9).ToList(), lines[at + 1].Chunk(9).ToList());
        var woven = new System.Text.StringBuilder();
        for (var i = 0; i < Math.Max(one.Count, other.Count); i++)
            woven.Append(i < one.Count ? one[i] : []).Append(i < other.Count ? other[i] : []);
        lines[at] = woven.ToString();
        lines.RemoveAt(at + 1);
    }

    private static void ReadFor(List<string> lines, Random random)
    {
        for (var i = 1; i < lines.Count; i++)
            lines[i] = string.Concat(lines[i].Select(c => random.Next(40) == 0 && Array.Find(alikes, pair => pair[0] == c) is { } pair ? pair[1] : c));
    }

    private static string Transposed(string line, Random random)
    {
        var at = random.Next(line.Length - 1);
        return line[..at] + line[at + 1] + line[at] + line[(at + 2)..];
    }

    private static void Lose(List<string> lines, Random random)
    {
        var headings = Enumerable.Range(1, lines.Count - 1).Where(i => lines[i].Trim() is { Length: > 3 and < 40 } line && "一二三四五六七八九十（(".Contains(line[0], StringComparison.Ordinal)).ToList();
        for (var times = 1 + random.Next(2); times > 0 && headings.Count > 0; times--)
        {
            var one = headings[random.Next(headings.Count)];
            lines[one] = "";
            headings.Remove(one);
        }
        if (headings.Count == 0)
            Often(lines, random, 20, lines.RemoveAt);
    }

    private static string Unnumbered(string line)
    {
        var start = line.Length - line.TrimStart(' ', '\t', '　', '|', '│').Length;
        var end = start;
        while (end < line.Length && (char.IsDigit(line[end]) || "一二三四五六七八九十（）().、．".Contains(line[end], StringComparison.Ordinal)))
            end++;
        return line.Remove(start, end - start);
    }

    private static string RunTogether(string line, Random random)
    {
        var mark = MarkOf(line) ?? '，';
        var places = Enumerable.Range(0, line.Length).Where(i => line[i] == mark).ToList();
        return places.Count == 0 ? line : line.Remove(places[random.Next(places.Count)], 1);
    }
}
