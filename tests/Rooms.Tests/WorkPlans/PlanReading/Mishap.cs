namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>A third hand's damage: characters misread, a page lost or read twice, columns exchanged, rows run together, lines broken off.</summary>
internal static class Mishap
{
    public static readonly string[] Kinds = ["misread characters", "lost page", "page read twice", "exchanged columns", "rows run together", "lines broken off"];

    /// <summary>Pairs a scanner takes for each other; what is written one way is read the other.</summary>
    private const string lookalikes = "己已未末日曰人入土士大太干千0O1l8B5S目自间问治冶晴睛巾币末未侯候戌戍拔拨亳毫崇祟第笫部都县具区匚办力府俯局居政玫公么开并、.。.";

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        switch (kind)
        {
            case "misread characters":
                Misread(lines, random);
                break;
            case "lost page":
                lines.RemoveRange(PageAt(lines, random, out var length), length);
                break;
            case "page read twice":
                var at = PageAt(lines, random, out var twice);
                lines.InsertRange(at + twice, lines.GetRange(at, twice));
                break;
            case "exchanged columns":
                Exchange(lines, random);
                break;
            case "rows run together":
                RunTogether(lines, random);
                break;
            default:
                BreakOff(lines, random);
                break;
        }
        return string.Join('\n', lines);
    }

    private static int PageAt(List<string> lines, Random random, out int length)
    {
        length = Math.Max(1, lines.Count * random.Next(4, 13) / 100);
        return random.Next(Math.Min(3, lines.Count - 1), Math.Max(4, lines.Count - length));
    }

    private static void Misread(List<string> lines, Random random)
    {
        for (var times = Math.Max(2, lines.Count / 12); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            var places = Enumerable.Range(0, lines[at].Length).Where(i => lookalikes.Contains(lines[at][i], StringComparison.Ordinal)).ToList();
            if (places.Count == 0)
                continue;
            var place = places[random.Next(places.Count)];
            lines[at] = lines[at].Remove(place, 1).Insert(place, $"{lookalikes[lookalikes.IndexOf(lines[at][place], StringComparison.Ordinal) ^ 1]}");
        }
    }

    private static void Exchange(List<string> lines, Random random)
    {
        var separator = lines.Count(line => line.Contains('\t')) > 3 ? '\t' : '|';
        var width = lines.Select(line => line.Split(separator).Length).Max();
        if (width < 4)
        {
            Misread(lines, random);
            return;
        }
        var (one, from) = (random.Next(1, width - 2), random.Next(lines.Count / 2));
        for (var i = from; i < Math.Min(lines.Count, from + lines.Count / 4); i++)
        {
            var cells = lines[i].Split(separator);
            if (cells.Length <= one + 1)
                continue;
            (cells[one], cells[one + 1]) = (cells[one + 1], cells[one]);
            lines[i] = string.Join(separator, cells);
        }
    }

    private static void RunTogether(List<string> lines, Random random)
    {
        for (var times = random.Next(1, 4); times > 0 && lines.Count > 6; times--)
        {
            var at = random.Next(2, lines.Count - 2);
            lines[at] = string.Join(random.Next(2) == 0 ? "" : " ", lines[at].TrimEnd(), lines[at + 1].TrimStart());
            lines.RemoveAt(at + 1);
        }
    }

    private static void BreakOff(List<string> lines, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(2, lines.Count);
            if (lines[at].Length > 4)
                lines[at] = random.Next(3) == 0 ? lines[at][random.Next(1, lines[at].Length / 2)..] : lines[at][..random.Next(2, lines[at].Length)];
        }
    }
}
