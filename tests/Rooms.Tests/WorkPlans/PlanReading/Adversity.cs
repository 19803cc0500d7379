namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>
/// A twelfth hand's damage, just what is asked for: dropped cells, merged lines, merged cells, noise, and all of them, each at a rate drawn for every paper. Written before the
/// trees in place were grown and not run until they were chosen; run once and reported as it came, never learnt from. The author of <see cref="Roughness"/>, which is learnt from,
/// wrote it the same hour, and both join cells alike.
/// </summary>
internal static class Adversity
{
    public static readonly string[] Kinds = ["dropped cells", "merged lines", "merged cells", "noise", "all four"];

    private static readonly char[] borders = ['\t', '|', '│', '，', '。'];

    public static string Of(string text, Random random, string kind)
    {
        var lines = text.Split('\n').ToList();
        foreach (var one in kind == "all four" ? Kinds[..^1] : [kind])
        {
            var rate = (kind == "all four" ? 0.4 : 1) * random.NextDouble();
            lines = one switch
            {
                "dropped cells" => [.. lines.Select((line, i) => i > 0 && random.NextDouble() < 0.15 * rate ? Dropped(line, random) : line)],
                "merged cells" => [.. lines.Select((line, i) => i > 0 && random.NextDouble() < 0.15 * rate ? Merged(line, random) : line)],
                "merged lines" => MergedLines(lines, random, 0.12 * rate),
                _ => [.. lines.Select((line, i) => i > 0 ? Noisy(line, random, 0.02 * rate) : line)],
            };
        }
        return string.Join('\n', lines);
    }

    private static char Border(string line) => borders.FirstOrDefault(border => line.Split(border).Length > 2, '、');

    private static string Dropped(string line, Random random)
    {
        var border = Border(line);
        var cells = line.Split(border).ToList();
        if (cells.Count > 1)
            cells.RemoveAt(random.Next(cells.Count));
        return string.Join(border, cells);
    }

    private static string Merged(string line, Random random)
    {
        var border = Border(line);
        var places = Enumerable.Range(0, line.Length).Where(i => line[i] == border).ToArray();
        return places.Length == 0 ? line : line.Remove(places[random.Next(places.Length)], 1);
    }

    private static List<string> MergedLines(List<string> lines, Random random, double rate)
    {
        var made = new List<string>();
        foreach (var line in lines)
            if (made.Count > 1 && random.NextDouble() < rate)
                made[^1] += line;
            else
                made.Add(line);
        return made;
    }

    // Characters lost, put in and exchanged alike, those put in from all that is printed and typed.
    private static string Noisy(string line, Random random, double rate) => string.Concat(line.Select(c => random.NextDouble() >= rate ? $"{c}" : random.Next(3) switch
    {
        0 => "",
        1 => $"{c}{Noise(random)}",
        _ => $"{Noise(random)}",
    }));

    private static char Noise(Random random) => random.Next(2) == 0 ? (char)random.Next(0x21, 0x7F) : (char)random.Next(0x4E00, 0x9FA6);
}
