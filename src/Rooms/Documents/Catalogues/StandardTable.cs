using System.Text.RegularExpressions;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Catalogues;

/// <summary>One line of a printed catalogue.</summary>
/// <param name="Matter">一级事项 › 二级事项, where there are two.</param>
/// <param name="Former">The second alone, as lines imported before were called.</param>
internal sealed record PrintedLine(string Field, string Matter, string Former, string Content, string? Basis, string? Term, string? Channel, string? Audience, string? Manner, string? Level, int? StaleAfterDays);

/// <summary>
/// 标准目录 as ministries print it: a title that names the field, a head of one row or two, joined cells, a sheet a field; and as units keep
/// it, with a column for the field.
/// </summary>
internal sealed partial class StandardTable
{
    private const int MostHeadRows = 3;

    public static readonly Refusal NoTable = new("documents.catalogue-no-table", "没有找到标准目录的表格：表头须有「公开内容」一列，还须有「公开事项」「公开依据」「公开时限」等列中的至少一列。", "Upload", "S1 task 25");

    private readonly List<PrintedLine> lines = [];
    private readonly List<Refusal> missing = [];
    private string? title;

    /// <summary>Every line of every table, or what a table lacks.</summary>
    public static Outcome<List<PrintedLine>> Read(ReadDocument read)
    {
        var all = new StandardTable();
        foreach (var block in read.Blocks)
            if (block is Paragraph paragraph)
                all.title = CatalogueField.InTitle(paragraph.Text) ?? all.title;
            else if (block is Table table)
                all.Take(table);
        if (all.missing.Count > 0)
            return all.missing;
        return all.lines.Count > 0 ? all.lines : NoTable;
    }

    private void Take(Table table)
    {
        var grid = CatalogueGrid.Of(table);
        if (Head(grid) is not { } head)
            return;
        var named = grid.TextAbove(head.First).Select(CatalogueField.InTitle).OfType<string>().LastOrDefault() ?? title ?? CatalogueField.InSheetName(table.Caption);
        if (!head.Columns.Has(CatalogueColumn.Content))
            missing.Add(Missing(table, "表头没有「公开内容」一列"));
        else if (named is null && !head.Columns.Has(CatalogueColumn.Field))
            missing.Add(Missing(table, "看不出属于哪个领域。请在表格上方写标题（如「社会救助领域基层政务公开标准目录」），或者用领域作工作表名，或者加「领域」一列"));
        else
            lines.AddRange(Lines(grid, head, named));
    }

    private static IEnumerable<PrintedLine> Lines(CatalogueGrid grid, CatalogueHead head, string? named)
    {
        var (field, first, second) = (named ?? "", "", "");
        for (var row = head.First + head.Rows; row < grid.Rows; row++)
        {
            string? Cell(CatalogueColumn column) => head.Columns.Cell(grid, row, column);
            // What stands once is meant for the lines below it, also where a file does not join the cells.
            field = Cell(CatalogueColumn.Field) ?? field;
            var (nextFirst, nextSecond) = (Cell(CatalogueColumn.First) ?? first, Cell(CatalogueColumn.Second));
            (first, second) = (nextFirst, nextSecond is not null ? Dash().IsMatch(nextSecond) ? "" : nextSecond : nextFirst == first ? second : "");
            if (Cell(CatalogueColumn.Content) is not { } content || CatalogueHead.IsHead(content) || field.Length == 0)
                continue;
            string[] matters = [.. new[] { first, second }.Where(matter => matter.Length > 0)];
            var matter = matters.Length > 0 ? string.Join(" › ", matters) : field;
            yield return new(
                Cut(field, 100)!, Cut(matter, 200)!, Cut(matters.LastOrDefault() ?? field, 200)!, Cut(content, 500)!, Cut(Cell(CatalogueColumn.Basis), 1000), Cut(Cell(CatalogueColumn.Term), 200),
                Cut(Cell(CatalogueColumn.Channel), 200), Cut(Audience(grid, row, head), 200),
                Cut(Told(grid, row, head, CatalogueColumn.Manner, CatalogueColumn.Proactive, CatalogueColumn.OnRequest), 100),
                Cut(Told(grid, row, head, CatalogueColumn.Level, CatalogueColumn.Upper, CatalogueColumn.Lower), 100), int.TryParse(Cell(CatalogueColumn.Stale), out var days) && days > 0 ? days : null);
        }
    }

    /// <summary>A tick says yes to the head above it; words are more exact than the head.</summary>
    private static string? Audience(CatalogueGrid grid, int row, CatalogueHead head)
    {
        if (head.Columns.Cell(grid, row, CatalogueColumn.Audience) is { } told)
            return told;
        List<string> all = [];
        if (head.Columns.Cell(grid, row, CatalogueColumn.Everybody) is { } everybody && !Dash().IsMatch(everybody))
            all.Add("全社会");
        if (head.Columns.Cell(grid, row, CatalogueColumn.Group) is { } group && !Dash().IsMatch(group))
            all.Add(Tick().IsMatch(group) ? "特定群体" : group);
        return all.Count > 0 ? string.Join('、', all) : null;
    }

    /// <summary>公开方式 and 公开层级: in words, or ticked in columns of their own.</summary>
    private static string? Told(CatalogueGrid grid, int row, CatalogueHead head, CatalogueColumn whole, params CatalogueColumn[] parts)
    {
        if (head.Columns.Cell(grid, row, whole) is { } told)
            return Dash().IsMatch(told) ? null : told;
        List<string> all = [.. parts.Where(part => head.Columns.Cell(grid, row, part) is { } cell && !Dash().IsMatch(cell)).Select(part => head.NameOf(grid, part))];
        return all.Count > 0 ? string.Join('、', all) : null;
    }

    /// <summary>The first row that heads a catalogue, with those below that part its heads.</summary>
    private static CatalogueHead? Head(CatalogueGrid grid)
    {
        for (var row = 0; row < grid.Rows; row++)
            if (CatalogueHead.At(grid, row) is { } single)
            {
                var best = single;
                for (var rows = 2; rows <= MostHeadRows && row + rows <= grid.Rows && CatalogueHead.GoesOn(grid, row + rows - 1); rows++)
                    best = CatalogueHead.At(grid, row, rows) ?? best;
                return best;
            }
        return null;
    }

    private static Refusal Missing(Table table, string what) =>
        new("documents.catalogue-lacks", $"{(table.Caption is { Length: > 0 } name ? $"工作表「{name}」" : "表格")}{what}。", "Upload", "S1 task 25");

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;

    [GeneratedRegex(@"^[\s/／\\—–-]*$|^无$|^[×✕✗✘]$|^否$", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^\s*(?:[√✓✔☑■●▲○]|是|有|特定群[体众])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tick();
}
