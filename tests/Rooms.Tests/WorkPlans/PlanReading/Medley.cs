namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// Damage as it comes in life: two to four hazards at once, none the rule. Cells dropped, lines merged or split, characters exchanged or lost, columns
/// shifted, headings lost, lines set twice, noise; how often each strikes is drawn for every paper anew.
/// </summary>
internal static class Medley
{
    public static readonly string[] Kinds = ["a light medley", "a medley", "a heavy medley"];

    private const string noise = "的一是在有和大中上国年工部民生公同力理政经发展行务服区人员数据办法务进□■?*#.,;、abx0136789";

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        var strength = kind switch { "a light medley" => 0.5, "a medley" => 1, _ => 2.0 };
        foreach (var hazard in hazards.OrderBy(_ => random.Next()).Take(random.Next(2, 5)))
            hazard(lines, random, strength * (0.5 + random.NextDouble()));
        return string.Join('\n', lines);
    }

    private static readonly Action<List<string>, Random, double>[] hazards =
    [
        (lines, random, strength) => Often(lines, random, strength, 24, at => lines[at] = Cells(lines[at], cells => cells.RemoveAt(random.Next(cells.Count)))),
        (lines, random, strength) => Often(lines, random, strength, 24, at => lines[at] = Cells(lines[at], cells => Shift(cells, random))),
        (lines, random, strength) => Often(lines, random, strength, 24, at => Merge(lines, at, random)),
        (lines, random, strength) => Often(lines, random, strength, 30, at => Split(lines, at, random)),
        (lines, random, strength) => Often(lines, random, strength, 40, at => lines.Insert(at, lines[at])),
        (lines, random, strength) => Often(lines, random, strength, 60, at => Exchange(lines, at, random)),
        (lines, random, strength) => LoseHeadings(lines, random, strength),
        (lines, random, strength) => Strike(lines, random, strength * 0.004, 0),
        (lines, random, strength) => Strike(lines, random, strength * 0.004, 1),
        (lines, random, strength) => Strike(lines, random, strength * 0.004, 2),
    ];

    private static void Often(List<string> lines, Random random, double strength, int oneIn, Action<int> strike)
    {
        for (var times = Math.Max(1, (int)(lines.Count * strength / oneIn)); times > 0; times--)
            if (Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Where(i => lines[i].Trim().Length > 4).ToArray() is { Length: > 0 } places)
                strike(places[random.Next(places.Length)]);
    }

    // Where a line has no cells, its clauses are struck.
    private static string Cells(string line, Action<List<string>> change)
    {
        var mark = "\t|│，,。".FirstOrDefault(mark => line.Split(mark).Length > 2, '。');
        var cells = line.Split(mark).ToList();
        change(cells);
        return string.Join(mark, cells);
    }

    private static void Shift(List<string> cells, Random random)
    {
        var at = random.Next(cells.Count);
        if (random.Next(2) == 0)
            cells.Insert(at, "");
        else if (at + 1 < cells.Count)
            (cells[at], cells[at + 1]) = (cells[at + 1], cells[at]);
    }

    private static void Merge(List<string> lines, int at, Random random)
    {
        if (at + 1 >= lines.Count)
            return;
        lines[at] = string.Join(random.Next(3) == 0 ? " " : "", lines[at].TrimEnd(), lines[at + 1].TrimStart());
        lines.RemoveAt(at + 1);
    }

    private static void Split(List<string> lines, int at, Random random)
    {
        var where = random.Next(1, lines[at].Length);
        lines.Insert(at + 1, lines[at][where..]);
        lines[at] = lines[at][..where];
    }

    private static void Exchange(List<string> lines, int at, Random random)
    {
        var other = Math.Min(lines.Count - 1, at + random.Next(1, 5));
        (lines[at], lines[other]) = (lines[other], lines[at]);
    }

    private static void LoseHeadings(List<string> lines, Random random, double strength)
    {
        var headings = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Where(i => lines[i].Trim() is { Length: > 3 and < 32 } line && "一二三四五六七八九十（(第".Contains(line[0], StringComparison.Ordinal)).ToList();
        for (var times = Math.Max(1, (int)(headings.Count * strength / 8)); times > 0 && headings.Count > 0; times--)
        {
            var one = headings[random.Next(headings.Count)];
            lines[one] = "";
            headings.Remove(one);
        }
    }

    // 0 loses a character, 1 puts one in, 2 exchanges one with its neighbour or for another; as often strewn over a part as over the whole.
    private static void Strike(List<string> lines, Random random, double share, int way)
    {
        var everywhere = random.Next(2) == 0;
        for (var i = 1; i < lines.Count; i++)
            if (everywhere || random.Next(6) == 0)
                for (var at = lines[i].Length - 1; at > 0; at--)
                    if (random.NextDouble() < (everywhere ? share : share * 3))
                        lines[i] = Struck(lines[i], at, random, way);
    }

    private static string Struck(string line, int at, Random random, int way) => way switch
    {
        0 => line.Remove(at, 1),
        1 => line.Insert(at, $"{noise[random.Next(noise.Length)]}"),
        _ when random.Next(2) == 0 => line[..(at - 1)] + line[at] + line[at - 1] + line[(at + 1)..],
        _ => line.Remove(at, 1).Insert(at, $"{noise[random.Next(noise.Length)]}"),
    };
}
