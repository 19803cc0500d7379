using System.Text;
using System.Text.RegularExpressions;
using Mingtang.Reading;

namespace Mingtang.WorkPlans.Dispatch;

/// <summary>A row of a file that came back, by the titles of its columns.</summary>
internal sealed record ReturnedRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    public bool Has(string column) => Cells.ContainsKey(column);

    public bool IsEmpty => Cells.Values.All(string.IsNullOrWhiteSpace);
}

/// <summary>Finds the sheet in a returned file. Columns are told by their titles, so their order and additions do no harm.</summary>
internal sealed partial record ReturnedTable(IReadOnlyList<ReturnedRow> Rows, string? Code)
{
    private static readonly Dictionary<string, string> Known = TaskColumns.All.Select(column => column.Title).Append(TaskColumns.Key).ToDictionary(Plain);

    /// <summary>Null where no table has the titles of ours.</summary>
    public static ReturnedTable? In(ReadDocument document)
    {
        var tables = document.Blocks.OfType<Table>().Select(RowsOf).Where(rows => rows is not null).ToList();
        var code = CodeLine().Match(document.Text) is { Success: true } found ? found.Groups["code"].Value : null;
        return tables.Count == 0 ? null : new([.. tables.SelectMany(rows => rows!)], code);
    }

    private static List<ReturnedRow>? RowsOf(Table table)
    {
        var head = table.Rows.Select((row, at) => (Titles: Titles(row), At: at)).FirstOrDefault(row => row.Titles.Count >= 4 && row.Titles.ContainsValue(TaskColumns.Section));
        if (head.Titles is null)
            return null;
        return [.. table.Rows.Skip(head.At + 1)
            .Select((row, index) => new ReturnedRow(head.At + index + 2, Cells(row, head.Titles)))
            .Where(row => !row.IsEmpty && row[TaskColumns.Section] != TaskColumns.Section)];
    }

    /// <summary>By grid column. A title that was reworded a little ("责任科室(必填)") is still known by its beginning.</summary>
    private static Dictionary<int, string> Titles(TableRow row)
    {
        var titles = new Dictionary<int, string>();
        foreach (var cell in row.Cells)
            if (Known.Keys.Where(known => Plain(cell.Text).StartsWith(known, StringComparison.Ordinal)).MaxBy(known => known.Length) is { } title && !titles.ContainsValue(Known[title]))
                titles[cell.Column] = Known[title];
        return titles;
    }

    private static Dictionary<string, string> Cells(TableRow row, Dictionary<int, string> titles) => titles.ToDictionary(
        title => title.Value,
        title => row.Cells.FirstOrDefault(cell => cell.Column == title.Key)?.Text.Trim() ?? "");

    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character)))
            plain.Append(character);
        return plain.ToString();
    }

    [GeneratedRegex(@"回收码\s*[:：]\s*(?<code>[A-Za-z0-9_-]{43})")]
    private static partial Regex CodeLine();
}
