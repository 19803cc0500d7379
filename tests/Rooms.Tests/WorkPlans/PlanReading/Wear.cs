namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>What scanners, copy machines and careless pasting do to a plan.</summary>
internal static class Wear
{
    private const string noise = "#@~^*§¤�□■口曰冂ilI1|}{=+?!qxzvk7930龘纛囍爨黼彳亍屮凵丨丶尸";

    public static readonly string[] Kinds = ["drop cell", "merge lines", "drop line", "noise", "swap cells", "cut tail"];

    /// <summary>About one line in <paramref name="every"/> is damaged.</summary>
    public static string Of(string text, Random random, string? kind = null, int every = 12)
    {
        var lines = text.Split('\n').ToList();
        var hits = Math.Max(1, lines.Count(line => line.Length > 6) / every);
        for (var hit = 0; hit < hits; hit++)
            Hit(lines, random, kind ?? Kinds[random.Next(Kinds.Length - 1)]);
        if (kind == "cut tail" || kind is null && random.Next(4) == 0)
            CutTail(lines, random);
        return string.Join('\n', lines);
    }

    private static void Hit(List<string> lines, Random random, string kind)
    {
        var at = Pick(lines, random);
        if (at < 0)
            return;
        switch (kind)
        {
            case "drop cell":
                lines[at] = WithCells(lines[at], cells => cells.RemoveAt(random.Next(cells.Count)), random);
                break;
            case "swap cells":
                lines[at] = WithCells(lines[at], cells => Swap(cells, random), random);
                break;
            case "merge lines" when at + 1 < lines.Count:
                lines[at] += lines[at + 1].TrimStart();
                lines.RemoveAt(at + 1);
                break;
            case "drop line":
                lines.RemoveAt(at);
                break;
            case "noise":
                lines[at] = Noisy(lines[at], random);
                break;
        }
    }

    private static int Pick(List<string> lines, Random random)
    {
        for (var tries = 0; tries < 50; tries++)
            if (random.Next(2, Math.Max(3, lines.Count)) is var at && at < lines.Count && lines[at].Trim().Length > 6)
                return at;
        return -1;
    }

    private static string WithCells(string line, Action<List<string>> change, Random random)
    {
        var separator = line.Contains('\t') ? '\t' : line.Contains('|') ? '|' : '。';
        var cells = line.Split(separator).ToList();
        if (cells.Count < 3)
            return Noisy(line, random);
        change(cells);
        return string.Join(separator, cells);
    }

    private static void Swap(List<string> cells, Random random)
    {
        var at = random.Next(cells.Count - 1);
        (cells[at], cells[at + 1]) = (cells[at + 1], cells[at]);
    }

    private static string Noisy(string line, Random random)
    {
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var at = random.Next(line.Length);
            var c = noise[random.Next(noise.Length)];
            line = random.Next(2) == 0 ? line.Insert(at, $"{c}") : line.Remove(at, 1).Insert(at, $"{c}");
        }
        return line;
    }

    private static void CutTail(List<string> lines, Random random)
    {
        var keep = lines.Count * random.Next(60, 95) / 100;
        lines.RemoveRange(keep, lines.Count - keep);
        if (lines.Count > 0 && lines[^1].Length > 4)
            lines[^1] = lines[^1][..random.Next(2, lines[^1].Length)];
    }
}
