using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Documents.Catalogues;

/// <summary>标准目录 from a table (xlsx, csv, docx): lines that stay keep their documents, lines left out end, new ones begin.</summary>
internal sealed class StandardImport(UnitActs acts, PlatformDb db, IntakeGate gate, TimeProvider clock)
{
    public static readonly Refusal NoTable = new("documents.catalogue-no-table", "没有找到含「领域、事项、公开内容」三列的表格，请核对表头。", "Upload", "S1 task 25");

    public static readonly Refusal FileMissing = new("documents.catalogue-file-missing", "请选择要导入的表格。", "Upload");

    private static readonly (string Column, string[] Heads)[] Columns =
    [
        ("field", ["领域", "试点领域", "类别"]), ("matter", ["二级事项", "公开事项", "事项", "一级事项"]), ("content", ["公开内容", "内容", "内容要素"]), ("basis", ["公开依据", "依据"]),
        ("term", ["公开时限", "时限"]), ("channel", ["公开渠道", "公开渠道和载体", "渠道"]), ("audience", ["公开对象", "对象"]), ("stale", ["更新周期", "更新周期(天)", "更新周期（天）"]),
    ];

    public async Task<Outcome<ImportedCatalogue>> Do(Guid unitId, byte[] content, string fileName, CurrentPerson who, CancellationToken stop = default)
    {
        var read = await gate.TakeList(content, fileName, null, who, stop);
        if (read.IsRefused)
            return read.Refusals.Select(refusal => refusal.On("Upload")).ToList();
        if (read.Value.Blocks.OfType<Table>().SelectMany(Lines).ToList() is not { Count: > 0 } lines)
            return NoTable;
        return await acts.Do<ImportedCatalogue>(DocumentPermissions.Catalogue, who, unitId, $"导入标准目录{lines.Count}行", async doing =>
        {
            var known = await db.Set<StandardItem>().Where(i => i.UnitId == unitId && i.EndedAt == null).ToListAsync(stop);
            var (kept, added) = (0, 0);
            foreach (var (line, position) in lines.DistinctBy(line => (line.Field, line.Matter, line.Content)).Select((line, position) => (line, position)))
            {
                var item = known.FirstOrDefault(i => i.Field == line.Field && i.Matter == line.Matter && i.Content == line.Content);
                _ = item is null ? added++ : kept++;
                item ??= db.Add(new StandardItem { Id = Ids.New(clock), UnitId = unitId, Field = line.Field, Matter = line.Matter, Content = line.Content, SinceAt = doing.Now }).Entity;
                known.Remove(item);
                (item.Basis, item.Term, item.Channel, item.Audience, item.StaleAfterDays, item.Position) = (line.Basis, line.Term, line.Channel, line.Audience, line.StaleAfterDays, position);
            }
            foreach (var left in known)
                left.EndedAt = doing.Now;
            return new ImportedCatalogue(added, kept, known.Count);
        }, stop);
    }

    private static IEnumerable<CatalogueLine> Lines(Table table)
    {
        var rows = table.Rows.Select(row => row.Cells.ToDictionary(cell => cell.Column, cell => cell.Text.Trim())).ToList();
        var at = rows.FindIndex(row => Heads(row) is { } heads && heads.ContainsKey("field") && heads.ContainsKey("content"));
        if (at < 0)
            yield break;
        var columns = Heads(rows[at]);
        var (field, matter) = ("", "");
        foreach (var row in rows.Skip(at + 1))
        {
            string? Cell(string name) => columns.TryGetValue(name, out var column) && row.GetValueOrDefault(column) is { Length: > 0 } text ? text : null;
            // A merged cell stands for the lines below it.
            (field, matter) = (Cell("field") ?? field, Cell("matter") ?? matter);
            if (Cell("content") is { } content && field.Length > 0)
                yield return new(
                    Cut(field, 100)!, Cut(matter.Length > 0 ? matter : field, 200)!, Cut(content, 500)!, Cut(Cell("basis"), 1000), Cut(Cell("term"), 200), Cut(Cell("channel"), 200),
                    Cut(Cell("audience"), 200), int.TryParse(Cell("stale"), out var days) && days > 0 ? days : null);
        }
    }

    /// <summary>Which column is which; the most telling head wins where several fit.</summary>
    private static Dictionary<string, int> Heads(Dictionary<int, string> row)
    {
        var found = new Dictionary<string, int>();
        foreach (var (column, heads) in Columns)
            foreach (var head in heads)
                if (!found.ContainsKey(column) && row.Where(cell => cell.Value == head).Select(cell => (int?)cell.Key).FirstOrDefault() is { } at)
                    found[column] = at;
        return found;
    }

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;

    private sealed record CatalogueLine(string Field, string Matter, string Content, string? Basis, string? Term, string? Channel, string? Audience, int? StaleAfterDays);
}

internal sealed record ImportedCatalogue(int Added, int Kept, int Ended);
