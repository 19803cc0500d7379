using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Desk.Account;

/// <summary>One's own account: posts, password, second factor, sessions.</summary>
[AnyoneSignedIn]
internal sealed class Index(
    CurrentPerson person, PlatformDb db, SessionBook sessions, OwnPosts posts, UserManager<Accounts.Account> accounts, AccountSettings settings) : PageModel
{
    public CurrentPerson Person => person;

    public Accounts.Account Account { get; private set; } = null!;

    public int RecoveryCodesLeft { get; private set; }

    public IReadOnlyList<OwnPost> Posts { get; private set; } = [];

    public IReadOnlyList<Session> Sessions { get; private set; } = [];

    public Guid ThisSession => HttpContext.SessionId();

    public async Task OnGet(CancellationToken stop)
    {
        Account = await db.Set<Accounts.Account>().AsNoTracking().FirstAsync(account => account.Id == person.Id, stop);
        RecoveryCodesLeft = await accounts.CountRecoveryCodesAsync(Account);
        Posts = await posts.Of(Account.Id, stop);
        Sessions = await sessions.LiveOf(Account.Id, settings, stop);
    }

    public async Task<IActionResult> OnPostEnd(Guid id, CancellationToken stop)
    {
        var outcome = await sessions.End(person.Actor, person.Id!.Value, id, "本人远程结束登录", stop);
        if (outcome.IsRefused)
        {
            this.Refuse(outcome);
            await OnGet(stop);
            return Page();
        }
        this.Done("已结束该设备的登录。");
        return RedirectToPage();
    }
}
