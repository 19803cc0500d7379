namespace Mingtang.WorkPlans.PlanReading;

/// <summary>What scanners, clipboards and hurried hands do to a plan; the same random always does the same.</summary>
internal static class Damage
{
    private const string noise = "囗■□？丨^~※";

    internal static string Do(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
            Once(lines, random);
        return string.Join('\n', lines);
    }

    private static void Once(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        switch (random.Next(5))
        {
            case 0:
                lines[at] = DropCell(lines[at], random);
                break;
            case 1 when at + 1 < lines.Count:
                lines[at] += lines[at + 1];
                lines.RemoveAt(at + 1);
                break;
            case 2:
                lines.RemoveAt(at);
                break;
            case 3:
                lines[at] = Noise(lines[at], random);
                break;
            default:
                lines[at] = CutUnits(lines[at]);
                break;
        }
    }

    private static string DropCell(string line, Random random)
    {
        var mark = line.Contains('\t') ? '\t' : line.Contains('|') ? '|' : line.Contains('│') ? '│' : '。';
        var cells = line.Split(mark).ToList();
        if (cells.Count > 1)
            cells.RemoveAt(random.Next(cells.Count));
        return string.Join(mark, cells);
    }

    private static string Noise(string line, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
            line = line.Insert(random.Next(line.Length + 1), noise[random.Next(noise.Length)].ToString());
        return line;
    }

    private static string CutUnits(string line) =>
        line.LastIndexOf('（') is > 0 and var bracket ? line[..bracket] : line.Contains('\t') ? line[..line.LastIndexOf('\t')] : line[..(line.Length * 2 / 3)];
}
