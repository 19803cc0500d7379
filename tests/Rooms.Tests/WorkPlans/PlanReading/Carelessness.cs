namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// A tenth hand: how a clerk spoils a paper who copies, scans and edits in haste. A row copied down keeps the unit or the day of the one above, a clause or a
/// list is left half, a word is typed twice, brackets stay open, the end of a line is swallowed, a number is typed wrong. For learning from.
/// </summary>
internal static class Carelessness
{
    public static readonly string[] Kinds = ["copied down", "left half", "typed twice", "brackets open", "line ends swallowed", "numbers renumbered"];

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        var lengthy = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Where(i => lines[i].Trim().Length > 8).ToList();
        for (var times = Math.Max(1, lengthy.Count / 14); times > 0 && lengthy.Count > 0; times--)
        {
            var at = lengthy[random.Next(lengthy.Count)];
            lines[at] = kind switch
            {
                "copied down" => CopiedDown(lines[at], lines[at - 1], random),
                "left half" => LeftHalf(lines[at], random),
                "typed twice" => TypedTwice(lines[at], random),
                "brackets open" => Without(lines[at], "（）()【】“”", random),
                "line ends swallowed" => lines[at][..^Math.Min(lines[at].Length - 1, random.Next(2, 9))],
                _ => Renumbered(lines[at], random),
            };
        }
        return string.Join('\n', lines);
    }

    private static readonly char[] cells = ['\t', '|', '│'];

    private static string CopiedDown(string line, string above, Random random)
    {
        var mark = cells.FirstOrDefault(mark => line.Split(mark).Length > 3 && above.Split(mark).Length == line.Split(mark).Length, '，');
        var (own, other) = (line.Split(mark), above.Split(mark));
        if (own.Length < 2 || other.Length < own.Length)
            return LeftHalf(line, random);
        var at = random.Next(1, own.Length);
        own[at] = other[at];
        return string.Join(mark, own);
    }

    private static string LeftHalf(string line, Random random)
    {
        var stops = Enumerable.Range(0, line.Length).Where(i => "，、；".Contains(line[i], StringComparison.Ordinal)).ToArray();
        if (stops.Length == 0)
            return line[..^Math.Min(line.Length - 1, 3)];
        var from = stops[random.Next(stops.Length)];
        var length = Math.Min(line.Length - from, random.Next(3, 10));
        return line.Remove(from, length);
    }

    private static string TypedTwice(string line, Random random)
    {
        var length = random.Next(2, 5);
        var at = random.Next(0, Math.Max(1, line.Length - length));
        return line.Insert(at, line.Substring(at, Math.Min(length, line.Length - at)));
    }

    private static string Without(string line, string marks, Random random)
    {
        var places = Enumerable.Range(0, line.Length).Where(i => marks.Contains(line[i], StringComparison.Ordinal)).ToArray();
        return places.Length == 0 ? TypedTwice(line, random) : line.Remove(places[random.Next(places.Length)], 1);
    }

    private static string Renumbered(string line, Random random)
    {
        var places = Enumerable.Range(0, line.Length).Where(i => char.IsAsciiDigit(line[i]) || "一二三四五六七八九".Contains(line[i], StringComparison.Ordinal)).ToArray();
        if (places.Length == 0)
            return LeftHalf(line, random);
        var at = places[random.Next(places.Length)];
        return line.Remove(at, 1).Insert(at, char.IsAsciiDigit(line[at]) ? $"{random.Next(1, 10)}" : $"{"一二三四五六七八九"[random.Next(9)]}");
    }
}
