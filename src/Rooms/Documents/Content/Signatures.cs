using System.Text.RegularExpressions;

namespace Mingtang.Documents.Content;

/// <summary>落款: one to ten units, a line each, and the date under them.</summary>
internal static partial class Signatures
{
    private const int MostUnits = 10;
    private const int LongestUnit = 30;

    public static IReadOnlyList<TextBlock> Gather(List<TextBlock> blocks)
    {
        for (var at = blocks.Count - 1; at > 0; at--)
            if (IsDate(blocks[at]) && UnitsAbove(blocks, at) is var units and > 0)
            {
                var lines = blocks.GetRange(at - units, units + 1).Select(block => new TextItem(((TextBlock.Paragraph)block).Runs)).ToList();
                blocks.RemoveRange(at - units, units + 1);
                at -= units;
                blocks.Insert(at, new TextBlock.KeptLines(lines, IsSignature: true));
            }
        return blocks;
    }

    public static bool IsDate(string line) => Date().IsMatch(line);

    private static bool IsDate(TextBlock block) => block is TextBlock.Paragraph paragraph && IsDate(PlainRendering.Of(paragraph.Runs));

    private static int UnitsAbove(List<TextBlock> blocks, int date)
    {
        var units = 0;
        while (units < MostUnits && date - units > 0 && blocks[date - units - 1] is TextBlock.Paragraph line && IsUnit(PlainRendering.Of(line.Runs)))
            units++;
        return units;
    }

    public static bool IsUnit(string line) => line.Length is > 2 and <= LongestUnit && Unit().IsMatch(line);

    [GeneratedRegex(@"^\s*([0-9]{4}|[一二〇○零ＯO０-９九八七六五四三]{4})\s*年\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*日\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^[\p{L}\s（）()·]+(政府|办公厅|办公室|委员会|街道办事处|办事处|局|厅|部|委|办|院|会|署|处|科|中心|公司|总队|支队|大队|所|站|学校|大学|银行|协会|法院|检察院|党组)\s*(（章）|\(章\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
