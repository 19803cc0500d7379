using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>Policy documents in force whose relations were confirmed, "none" included (S2 64).</summary>
internal sealed class RelationsComplete(PlatformDb db, TimeProvider clock) : DocumentIndicator(
    "documents.relations_complete_share", "政策关联完整率", IndicatorPeriod.Now, "已确认政策依据、配套文件、解读等关联（或者确认没有）的，占现行政策性文件的比例。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        var today = clock.Today();
        var shown = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where edition.IsPolicy && (document.Kind == DocumentKind.Official || document.Kind == DocumentKind.Normative) && (unitId == null || document.UnitId == unitId)
            select new { document, edition.Title, edition.SignedOn }).ToListAsync(stop);
        return [.. shown.Where(s => s.document.On(today) is Validity.InForce or Validity.NotYetEffective)
            .Select(s => Row(s.document, s.Title, s.SignedOn, s.document.RelationsConfirmedAt is null ? "关联关系未确认" : null))];
    }
}
