using System.Globalization;
using Mingtang.Kernel.Numbers;
using Mingtang.Reading;

namespace Mingtang.Documents.Backlog;

internal sealed record ListedDocument(string Title, string? Number, DateOnly? SignedOn);

/// <summary>A list of old documents as people keep it: a table with a head, or a line each.</summary>
internal static class BacklogText
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    public static IEnumerable<ListedDocument> Lines(ReadDocument read) =>
        read.Blocks.OfType<Table>().SelectMany(OfTable).ToList() is { Count: > 0 } tabled ? tabled : read.Text.Split('\n').Select(OfLine).OfType<ListedDocument>();

    private static IEnumerable<ListedDocument> OfTable(Table table)
    {
        var rows = table.Rows.Select(row => row.Cells.ToDictionary(cell => cell.Column, cell => cell.Text.Trim())).ToList();
        var at = rows.FindIndex(row => row.Values.Any(cell => cell is "标题" or "文件名称" or "文件标题"));
        if (at < 0)
            return [];
        int? Column(params string[] heads) => rows[at].Where(cell => heads.Contains(cell.Value)).Select(cell => (int?)cell.Key).FirstOrDefault();
        var (title, number, signed) = (Column("标题", "文件名称", "文件标题"), Column("发文字号", "文号"), Column("成文日期", "印发日期", "日期"));
        string? Cell(Dictionary<int, string> row, int? column) => column is { } known && row.GetValueOrDefault(known) is { Length: > 0 } text ? text : null;
        return rows.Skip(at + 1).Where(row => Cell(row, title) is not null).Select(row => new ListedDocument(Short(Cell(row, title)!), NumberOf(Cell(row, number)), DayOf(Cell(row, signed))));
    }

    private static ListedDocument? OfLine(string line)
    {
        var parts = line.Split(['\t', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0 || parts[0].Length < 4 ? null
            : new(Short(parts[0]), parts.Skip(1).Select(NumberOf).FirstOrDefault(number => number is not null), parts.Skip(1).Select(DayOf).FirstOrDefault(day => day is not null));
    }

    private static string Short(string title) => title.Length > 300 ? title[..300] : title;

    private static string? NumberOf(string? text) => DocumentNumber.TryParse(text, out var number) ? number.ToString() : null;

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
