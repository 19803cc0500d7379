using System.Text.RegularExpressions;
using Mingtang.Documents.Content;

namespace Mingtang.Documents.Intake;

/// <summary>Whether lines stand under one another in columns: a table that came as lines.</summary>
internal static partial class SetInColumns
{
    private const int Fewest = 3;

    /// <summary>A cell of several lines stands between.</summary>
    private const int Within = 8;

    public static bool Is(IReadOnlyList<TextBlock> blocks)
    {
        List<int> found = [.. blocks.SelectMany(LinesOf).Index().Where(line => Wide().IsMatch(line.Item) || Narrow().Count(line.Item) > 1).Select(line => line.Index)];
        return Enumerable.Range(0, Math.Max(0, found.Count - Fewest + 1)).Any(at => found[at + Fewest - 1] - found[at] < Within);
    }

    private static string[] LinesOf(TextBlock block) => block is TextBlock.Image or TextBlock.Table ? [""] : PlainRendering.Of([block]).Split('\n');

    [GeneratedRegex(@"(?<=\S)(?:[ \u00A0]{3,}|\u3000{2,}|\t)(?=\S)")]
    private static partial Regex Wide();

    [GeneratedRegex(@"(?<=\S)(?:[ \u00A0]{2,}|\u3000)(?=\S)")]
    private static partial Regex Narrow();
}
