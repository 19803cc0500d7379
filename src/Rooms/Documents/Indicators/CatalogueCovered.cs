using Mingtang.Agencies.Units;
using Mingtang.Documents.Catalogues;
using Mingtang.Documents.Enterprises;
using Mingtang.Foundation;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>Lines of the statutory and the standard catalogue with at least one live, current item, and public enterprises whose catalogue was compared this year.</summary>
internal sealed class CatalogueCovered(CatalogueReading catalogue, KeepEnterprises enterprises, IUnits units, TimeProvider clock) : DocumentIndicator(
    "documents.catalogue_covered_share", "公开目录覆盖率", IndicatorPeriod.Now, "有现行公开内容的，占本单位法定公开目录和标准目录条目、所主管公共企事业单位目录（本年度核对过的计入）的比例；已说明不涉及的除外。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        List<UnitRef> asked = unitId is { } one ? [.. new[] { book.Find(one) }.OfType<UnitRef>()] : [.. book.OfKind([UnitKind.District, .. UnitKinds.Agencies])];
        List<CountedRow> rows = [];
        foreach (var unit in asked)
        {
            // Whole-district figures leave out units that keep nothing here yet: their lines are theirs to begin.
            var standard = await catalogue.Standard(unit.Id, stop);
            var statutory = (await catalogue.Statutory(unit, stop)).Where(line => line.NotApplicable is null).ToList();
            if (unitId is null && standard.Count == 0 && statutory.All(line => line.IsEmpty))
                continue;
            rows.AddRange(statutory.Concat(standard).Select(line => new CountedRow(
                new ItemRef("documents.catalogue", $"{unit.Code}:{line.Key}"), $"{line.Field}：{line.Title}", unit.Id, null, line.IsCovered, $"/desk/documents/catalogue?unitId={unit.Id}",
                line.IsEmpty ? "没有内容" : line.IsStale ? "内容超过更新周期" : null)));
        }
        rows.AddRange((await enterprises.Of(unitId, stop)).Select(one => new CountedRow(
            new ItemRef("documents.enterprise", one.Id.ToString("N")), $"公共企事业单位：{one.Name}", one.AuthorityId, one.CheckedOn, one.CheckedOn.Year >= period.To.Year, "/desk/documents/enterprises",
            one.CheckedOn.Year >= period.To.Year ? null : "公开目录本年度没有核对")));
        return rows;
    }
}
