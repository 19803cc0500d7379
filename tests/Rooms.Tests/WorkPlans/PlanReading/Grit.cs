namespace Mingtang.WorkPlans.Tests.PlanReading;

/// <summary>Damage to learn from: characters lost, doubled, exchanged with a neighbour or with one from elsewhere in the paper, alone and beside other damage.</summary>
internal static class Grit
{
    public static readonly string[] Kinds = ["a few characters lost", "many characters lost", "a few characters wrong", "many characters wrong", "characters and cells", "characters and lines"];

    public static string Of(string text, Random random, string kind)
    {
        if (kind == "characters and cells")
            text = Wear.Of(text, random, random.Next(2) == 0 ? "drop cell" : "swap cells", 20);
        if (kind == "characters and lines")
            text = Wear.Of(text, random, random.Next(2) == 0 ? "merge lines" : "drop line", 20);
        var lines = text.Split('\n');
        // As often one line in eight as the whole paper: what is strewn evenly is found otherwise than what is struck here and there.
        var everywhere = random.Next(2) == 0;
        var share = kind.StartsWith("many", StringComparison.Ordinal) ? 0.02 : 0.006;
        for (var i = 1; i < lines.Length; i++)
            if (everywhere || random.Next(8) == 0)
                lines[i] = Struck(lines[i], text, random, everywhere ? share : share * 4, kind.EndsWith("lost", StringComparison.Ordinal));
        return string.Join('\n', lines);
    }

    private static string Struck(string line, string text, Random random, double share, bool onlyLost)
    {
        for (var at = line.Length - 1; at >= 0; at--)
            if (random.NextDouble() < share)
                line = (onlyLost ? 0 : random.Next(5)) switch
                {
                    0 or 1 => line.Remove(at, 1),
                    2 => line.Insert(at, $"{line[at]}"),
                    3 when text[random.Next(text.Length)] is > ' ' and var other => line.Insert(at, $"{other}"),
                    _ when text[random.Next(text.Length)] is > ' ' and var other => line.Remove(at, 1).Insert(at, $"{other}"),
                    _ => line,
                };
        return line;
    }
}
