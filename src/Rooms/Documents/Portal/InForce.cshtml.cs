using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>A normative document in force.</summary>
/// <param name="ConfirmedOn">When the clean-up last found it still in force.</param>
internal sealed record InForceLine(string Title, string? Number, string? IndexNumber, DateOnly? EffectiveOn, DateOnly? ExpiresOn, Validity Validity, DateOnly? ConfirmedOn);

/// <summary>现行规范性文件目录: every normative document in force, by the unit that made it (S1 task 2; rules 7.12).</summary>
internal sealed class InForce(PlatformDb db, IUnits units, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(UnitRef Unit, IReadOnlyList<InForceLine> Lines)> Groups { get; private set; } = [];

    public int Count => Groups.Sum(group => group.Lines.Count(line => line.Validity == Validity.InForce));

    /// <summary>Made public, and not yet in force: listed with its day, and not counted.</summary>
    public int Coming => Groups.Sum(group => group.Lines.Count) - Count;

    public async Task OnGet(CancellationToken stop)
    {
        var today = clock.Today();
        var found = await (
            from document in db.Set<Document>().AsNoTracking()
            join edition in db.Set<Edition>().AsNoTracking() on document.PublicEditionId equals edition.Id
            where document.Kind == DocumentKind.Normative && edition.Reach == Reach.Open && (document.ExpiresOn == null || document.ExpiresOn >= today) && (document.EndedOn == null || document.EndedOn > today)
            orderby edition.SignedOn descending
            select new { document, edition.Title, edition.DocumentNumber, Confirmed = db.Set<ValidityNote>().Where(n => n.DocumentId == document.Id && n.Act == ValidityAct.Confirm).Max(n => (DateOnly?)n.On) }).ToListAsync(stop);
        var book = await units.On(today, stop);
        Groups =
        [
            .. found.GroupBy(f => f.document.AgencyId).Select(group => (Unit: book.Find(group.Key), Lines: group)).Where(group => group.Unit is not null).OrderBy(group => group.Unit!.Code, StringComparer.Ordinal)
                .Select(group => (group.Unit!, (IReadOnlyList<InForceLine>)[.. group.Lines.Select(f => new InForceLine(
                    f.Title, f.DocumentNumber, f.document.IndexNumber, f.document.EffectiveOn, f.document.ExpiresOn, f.document.On(today), f.Confirmed))])),
        ];
    }
}
