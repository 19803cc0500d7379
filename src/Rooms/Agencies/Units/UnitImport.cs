using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.LongWork;
using Mingtang.Kernel;
using Mingtang.Reading;

namespace Mingtang.Agencies.Units;

/// <param name="Number">As the file counts its rows, heading included.</param>
/// <param name="Refusals">Why this row cannot be stored; empty for a good one.</param>
internal sealed record ImportRow(int Number, UnitEntry Entry, string ParentCode, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Its title; what was written where that names none.</summary>
    public string Kind { get; init; } = "";

    public bool IsGood => Refusals.Count == 0;
}

internal sealed record ImportPreview(IReadOnlyList<ImportRow> Rows);

/// <summary>Units from a table: looked at row by row first; stored all together, or only the good ones where the person says so.</summary>
internal sealed class UnitImport(PlatformDb db, UnitRegister register, ActBook acts)
{
    private const int MostRows = 5000;

    public async Task<Outcome<ImportPreview>> Preview(Stream file, string name, CancellationToken stop = default)
    {
        var read = FileReader.Read(file, name);
        if (!read.TryGet(out var document))
            return read.Refusals.Select(refusal => refusal.On("Upload")).ToList();
        var units = await db.Set<Unit>().AsNoTracking().ToListAsync(stop);
        return UnitTable.Find(document) is not { } table ? UnitImportRefusals.NoTable
            : table.Rows.Count == 0 ? UnitImportRefusals.NoRows
            : table.Rows.Count > MostRows ? UnitImportRefusals.TooManyRows
            : new ImportPreview(new Previewing(table, units).Rows());
    }

    /// <summary>Reads the file again, so that what is stored is what the file says and not what a form carried.</summary>
    public async Task<Outcome<int>> Store(Actor who, Stream file, string name, bool onlyGoodOnes, WorkProgress? progress = null, CancellationToken stop = default)
    {
        var preview = await Preview(file, name, stop);
        if (!preview.TryGet(out var looked))
            return preview.Refusals.ToList();
        var rows = looked.Rows;
        if (!onlyGoodOnes && rows.Any(row => !row.IsGood))
            return UnitImportRefusals.RowsRefused(rows.Count(row => !row.IsGood));
        return await acts.Do<int>("agencies.import-units", who, async doing =>
        {
            var ids = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, StringComparer.OrdinalIgnoreCase, stop);
            var good = rows.Where(row => row.IsGood).ToList();
            foreach (var (row, place) in good.Select((row, place) => (row, place)))
            {
                progress?.Say($"写入{row.Entry.ShortName}", place, good.Count);
                var parent = row.ParentCode.Length == 0 ? (Guid?)null : ids.GetValueOrDefault(row.ParentCode);
                var founded = await register.Found(who, row.Entry with { ParentId = parent }, stop);
                if (!founded.TryGet(out var unit))
                    return founded.Refusals.ToList();
                ids[unit.Code] = unit.Id;
            }
            doing.About("agencies.units", name, $"导入{good.Count}个单位");
            return good.Count;
        }, stop);
    }
}
