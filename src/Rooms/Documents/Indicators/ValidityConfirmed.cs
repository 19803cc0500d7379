using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Documents.Indicators;

/// <summary>Normative documents whose validity somebody confirmed in the year, and quoted regulations found equal to the official text in it (S1 tasks 1, 2).</summary>
internal sealed class ValidityConfirmed(PlatformDb db, QuotedTexts quoted, TimeProvider clock) : DocumentIndicator(
    "documents.validity_confirmed_share", "有效性确认率", IndicatorPeriod.Year, "本年度已确认有效性、或者与国家正式版本核对一致的，占现行规范性文件和被引用的法规文本的比例。")
{
    protected override async Task<IReadOnlyList<CountedRow>> Rows(Period period, Guid? unitId, CancellationToken stop)
    {
        var normative = await db.Set<Document>().AsNoTracking().Where(d => d.Kind == DocumentKind.Normative && d.PublicEditionId != null && (unitId == null || d.UnitId == unitId)).ToListAsync(stop);
        var today = clock.Today();
        var day = period.To < today ? period.To : today;
        var noted = await db.Set<ValidityNote>().AsNoTracking().Where(n => n.On >= period.From && n.On <= period.To).Select(n => n.DocumentId).ToListAsync(stop);
        var known = noted.ToHashSet();
        return
        [
            .. normative.Where(d => d.On(day) is Validity.InForce or Validity.NotYetEffective || known.Contains(d.Id)).Select(d => Row(d, d.Title, d.ExpiresOn, known.Contains(d.Id) ? null : "本年度没有确认")),
            .. (await quoted.Of(unitId, period, stop)).Select(text => Row(text.Document, text.Document.Title, text.VersionOn, text.Lack)),
        ];
    }
}
