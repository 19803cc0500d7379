using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Terms;

/// <summary>A normative document as the yearly clean-up looks at it.</summary>
/// <param name="Next">What its running out asks for now; null where nothing is due.</param>
internal sealed record NormativeLine(Document Document, string? Number, Validity Validity, ValidityNote? ThisYear, ExpiryStep? Next);

/// <summary>Normative documents of a unit and how they stand.</summary>
internal sealed class ValidityReading(PlatformDb db, BeforeExpiry expiry, TimeProvider clock)
{
    public async Task<IReadOnlyList<NormativeLine>> Of(Guid? unitId, int year, CancellationToken stop)
    {
        var today = clock.Today();
        var found = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where document.Kind == DocumentKind.Normative && (unitId == null || document.UnitId == unitId)
            orderby document.ExpiresOn
            select new { document, edition.DocumentNumber }).ToListAsync(stop);
        var ids = found.Select(f => f.document.Id).ToList();
        var notes = (await db.Set<ValidityNote>().AsNoTracking().Where(n => ids.Contains(n.DocumentId)).OrderBy(n => n.At).ToListAsync(stop)).ToLookup(n => n.DocumentId);
        List<NormativeLine> lines = [];
        foreach (var one in found)
        {
            List<ValidityNote> known = [.. notes[one.document.Id]];
            lines.Add(new(one.document, one.DocumentNumber, one.document.On(today), known.FindLast(n => n.On.Year == year), await expiry.Next(one.document, known, today, stop)));
        }
        return lines;
    }
}
