using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

/// <summary>Goes down the table as the import would, so that a row may name a parent that stands above it.</summary>
internal sealed class Previewing(UnitTable table, IReadOnlyList<Unit> stored)
{
    private readonly List<Unit> known = [.. stored];
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);

    public List<ImportRow> Rows() => [.. table.Rows.Select(at => Look(at.Number, column => table[at.Row, column]))];

    private ImportRow Look(int number, Func<int, string> cell)
    {
        var refusals = new List<Refusal>();
        var kind = UnitKinds.FromTitle(cell(3));
        var parentCode = cell(4);
        var parent = known.FirstOrDefault(unit => unit.Code.Equals(parentCode, StringComparison.OrdinalIgnoreCase));
        var entry = new UnitEntry(cell(0), kind ?? UnitKind.Department, cell(1), cell(2), parent?.Id)
        {
            OrganisationCode = cell(5) is { Length: > 0 } code ? code : null,
            AcceptsRequests = YesNo(cell(6), refusals),
            ValidFrom = Date(cell(7), refusals),
        };
        if (kind is null)
            refusals.Add(UnitImportRefusals.KindUnknown(cell(3)));
        if (!seen.Add(entry.Code) && entry.Code.Length > 0)
            refusals.Add(UnitImportRefusals.CodeTwice);
        refusals.AddRange(UnitRules.Check(entry, null, known).Where(refusal => kind is not null || refusal.Field != "ParentId"));
        if (parentCode.Length > 0 && parent is null)
            refusals = [.. refusals.Where(refusal => refusal != UnitRefusals.ParentMissing), UnitImportRefusals.ParentUnknown];
        if (refusals.Count == 0)
            known.Add(Imagined(entry));
        return new(number, entry, parentCode, refusals) { Kind = kind?.Title() ?? cell(3) };
    }

    private static Unit Imagined(UnitEntry entry) => new()
    {
        Id = Guid.CreateVersion7(),
        Code = entry.Code,
        Kind = entry.Kind,
        Name = entry.Name,
        ShortName = entry.ShortName,
        ParentId = entry.ParentId,
    };

    private static bool YesNo(string text, List<Refusal> refusals)
    {
        if (text is not ("" or "是" or "否"))
            refusals.Add(UnitImportRefusals.YesNoUnreadable);
        return text == "是";
    }

    private static DateOnly? Date(string text, List<Refusal> refusals)
    {
        if (text.Length == 0)
            return null;
        string[] forms = ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy年M月d日", "yyyy.M.d"];
        if (DateOnly.TryParseExact(text, forms, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day))
            return day;
        refusals.Add(UnitImportRefusals.DateUnreadable);
        return null;
    }
}
