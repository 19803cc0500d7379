using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Desk.Faqs;

/// <summary>The unit's FAQ, or every unit's for those who judge.</summary>
[Needs(LibraryPermissions.ReadFaqs)]
internal sealed class IndexModel(PlatformDb db, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int PerPage = 50;

    private UnitBook book = null!;

    [BindProperty(SupportsGet = true, Name = "state")]
    public FaqState? Chosen { get; set; }

    public IReadOnlyList<FaqAtHand> Found { get; private set; } = [];

    public string? After { get; private set; }

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public async Task OnGet(string? after, CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        var all = from faq in db.Set<Faq>().AsNoTracking() join edition in db.Set<FaqEdition>().AsNoTracking() on faq.EditionId equals edition.Id select new { faq, edition };
        if (person.Role is Role.Clerk or Role.Approver)
            all = all.Where(one => one.faq.UnitId == person.UnitId);
        if (Chosen is { } state)
            all = all.Where(one => one.edition.State == state);
        if (Guid.TryParse(after, out var last))
            all = all.Where(one => one.faq.Id < last);
        var found = await all.OrderByDescending(one => one.faq.Id).Take(PerPage + 1).ToListAsync(stop);
        Found = [.. found.Take(PerPage).Select(one => new FaqAtHand(one.faq, one.edition))];
        After = found.Count > PerPage ? Found[^1].Faq.Id.ToString("N") : null;
    }
}
