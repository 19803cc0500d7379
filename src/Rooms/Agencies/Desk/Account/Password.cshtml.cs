using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Desk.Account;

[AnyoneSignedIn, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class Password(CurrentPerson person, OwnAccount account) : PageModel
{
    [BindProperty, Required, Display(Name = "当前密码")]
    public string Current { get; set; } = "";

    [BindProperty, Required, Display(Name = "新密码")]
    public string New { get; set; } = "";

    [BindProperty, Required, Display(Name = "再输入一次新密码")]
    public string Repeated { get; set; } = "";

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var outcome = await account.ChangePassword(person.Actor, HttpContext.SessionId(), Current, New, Repeated, stop);
        return this.Show(outcome, () =>
        {
            this.Done("密码已修改，其他设备上的登录已结束。");
            return LocalRedirect(RenewFirst.Pages);
        });
    }
}
