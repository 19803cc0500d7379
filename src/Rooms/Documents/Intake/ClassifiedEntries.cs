using System.Globalization;
using System.Text.RegularExpressions;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Intake;

/// <summary>
/// Marks in a list of papers: there a mark stands in a column of its own, before or behind a title, in any row, and not only where a paper
/// bears it.
/// </summary>
internal static partial class ClassifiedEntries
{
    private const int MostNamed = 20;

    /// <returns>The rows that bear a mark, from 1, tables counted each for itself.</returns>
    public static IReadOnlyList<string> In(ReadDocument list)
    {
        var tables = list.Blocks.OfType<Table>().ToList();
        List<string> rows = [.. tables.SelectMany((table, at) => table.Rows.Index().Where(row => row.Item.Cells.Any(cell => IsMarked(cell.Text)))
            .Select(row => Named(tables.Count > 1 ? table.Caption ?? Number(at) : null, row.Index)))];
        return rows.Count > 0 ? rows : [.. list.Text.Split('\n').Index().Where(line => line.Item.Split('\t').Any(IsMarked)).Select(line => Number(line.Index))];
    }

    public static Refusal Refused(IReadOnlyList<string> rows) => new(
        "documents.classified-rows", $"清单第 {string.Join('、', rows.Take(MostNamed))} 行{(rows.Count > MostNamed ? $"等 {rows.Count} 行" : "")}带有国家秘密标志，整份清单没有导入，系统没有保存它的任何内容，只在日志里留下摘要值。请按保密规定处理，去掉这些行后再导入。",
        "Upload", "SECR 42");

    private static bool IsMarked(string cell) =>
        cell.Split('\n').Any(line => ClassificationMark.Plain(line) is var plain && plain.Contains('密', StringComparison.Ordinal)
            && (ClassificationMark.IsBeside(plain) || plain.Split([',', '，', '\t']).Any(part => ClassificationMark.IsBeside(part) || Entry().IsMatch(part.Trim()))));

    private static string Named(string? table, int at) => table is null ? Number(at) : $"「{table}」{Number(at)}";

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>秘密★1年 某件; 某件（机密★5年）; [秘密]某件; 秘密 1年 某件. In quotes it is spoken of.</summary>
    [GeneratedRegex("""(?<![“"'‘「『《])(?:绝\s*密|机\s*密|秘\s*密)\s*级?\s*★|^[\[【(〔](?:绝\s*密|机\s*密|秘\s*密)级?[\]】)〕]|[\[【(〔](?:绝密|机密|秘密)级?[\]】)〕]$|^(?:绝密|机密|秘密)\s*\d{1,2}\s*年(?:\s|$)|密级:?\s*(?:绝密|机密|秘密)""", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
