using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Settings;
using Mingtang.Kernel;

namespace Mingtang.Documents.Terms;

/// <summary>A normative document as the yearly clean-up looks at it.</summary>
/// <param name="Evaluate">Its term ends within the warning time and nobody has evaluated it.</param>
internal sealed record NormativeLine(Document Document, string? Number, Validity Validity, ValidityNote? ThisYear, bool Evaluate);

/// <summary>Normative documents of a unit and how they stand.</summary>
internal sealed class ValidityReading(PlatformDb db, SettingBook settings, TimeProvider clock)
{
    public async Task<IReadOnlyList<NormativeLine>> Of(Guid? unitId, int year, CancellationToken stop)
    {
        var today = clock.Today();
        var warnFrom = today.AddMonths(await settings.Get(NormativeTerm.WarnMonths, stop: stop));
        var found = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where document.Kind == DocumentKind.Normative && (unitId == null || document.UnitId == unitId)
            orderby document.ExpiresOn
            select new { document, edition.DocumentNumber }).ToListAsync(stop);
        var ids = found.Select(f => f.document.Id).ToList();
        var notes = (await db.Set<ValidityNote>().AsNoTracking().Where(n => ids.Contains(n.DocumentId)).OrderBy(n => n.At).ToListAsync(stop)).ToLookup(n => n.DocumentId);
        return [.. found.Select(f => new NormativeLine(
            f.document, f.DocumentNumber, f.document.On(today), notes[f.document.Id].LastOrDefault(n => n.On.Year == year),
            f.document.On(today) == Validity.InForce && f.document.ExpiresOn <= warnFrom
                && !notes[f.document.Id].Any(n => n.Act is ValidityAct.EvaluateAmend or ValidityAct.EvaluateEnd or ValidityAct.EvaluateExtend && n.On > warnFrom.AddYears(-1))))];
    }
}
