using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.PageCache;
using Mingtang.Requests.Conversions;

namespace Mingtang.Requests.Portal;

[CachedPage]
internal sealed class AnswerModel(PlatformDb db, IUnits units) : PageModel
{
    public PublishedAnswer Answer { get; private set; } = null!;

    public string Agency { get; private set; } = "";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await db.Set<PublishedAnswer>().AsNoTracking().FirstOrDefaultAsync(answer => answer.Id == id && answer.State != AnswerState.HandedIn, stop) is not { } found)
            return NotFound();
        (Answer, Agency) = (found, (await units.Find(found.UnitId, stop))?.Name ?? "");
        return Page();
    }
}
