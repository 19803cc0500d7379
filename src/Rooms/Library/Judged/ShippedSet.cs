using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Mingtang.Library.Log;

namespace Mingtang.Library.Judged;

/// <summary>The judged set the program brings: searches and questions on the laws of the country and the city, as far as a library holds them.</summary>
internal static partial class ShippedSet
{
    private static readonly Lazy<IReadOnlyList<JudgedQuery>> Read = new(() => [.. Rows("queries.tsv").Select(Query), .. Rows("questions.tsv").Where(cells => cells[4].Length > 0).Select(Question)]);

    public static IReadOnlyList<JudgedQuery> All => Read.Value;

    private static JudgedQuery Query(string[] cells) => new(Side.Search, cells[3],
    [
        .. cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(part => new ExpectedText(TitleOf(part[0]), null, int.Parse(part[1], CultureInfo.InvariantCulture)))
            .GroupBy(text => text.Title).Select(same => same.MaxBy(text => text.Grade)!),
    ]);

    private static JudgedQuery Question(string[] cells) =>
        new(Side.Question, cells[3], [.. cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('#')).Select(part => new ExpectedText(TitleOf(part[0]), part[1]))]);

    /// <summary>The file's name without what tells versions of one text apart.</summary>
    private static string TitleOf(string file) => Version().Replace(file.EndsWith(".md", StringComparison.Ordinal) ? file[..^3] : file, "");

    private static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Mingtang.Library.Judged.{name}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split('\t'))];
    }

    [GeneratedRegex(@"\((?:[0-9-]{4,10}|旧版)\)$")]
    private static partial Regex Version();
}
