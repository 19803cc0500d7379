using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;

namespace Mingtang.Agencies.Desk.Account;

/// <summary>What is left to do before the desk opens; with nothing left it leads on.</summary>
[AnyoneSignedIn]
internal sealed class Renew(CurrentPerson person, PlatformDb db, AccountSettings settings, TimeProvider clock) : PageModel
{
    public bool NeedsPassword { get; private set; }

    public bool NeedsSecondFactor { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var account = await db.Set<Accounts.Account>().AsNoTracking().FirstAsync(a => a.Id == person.Id, stop);
        if (!account.MustRenew(clock.GetUtcNow().UtcDateTime, settings))
            return LocalRedirect("/desk");
        NeedsSecondFactor = settings.NeedsSecondFactor && !account.HasSecondFactor;
        NeedsPassword = account.NeedsPassword(clock.GetUtcNow().UtcDateTime, settings);
        return Page();
    }
}
