using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.People;

namespace Mingtang.Agencies.Desk.Account;

[AnyoneSignedIn]
internal sealed class SignOut(CurrentPerson person, SessionBook sessions) : PageModel
{
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await sessions.End(person.Actor, person.Id!.Value, HttpContext.SessionId(), "退出登录", stop);
        await HttpContext.SignOutAsync(DeskCookie.Scheme);
        return LocalRedirect("/");
    }
}
