using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Account;

/// <summary>Setting the authenticator up, confirming it, its recovery codes, and changing the phone.</summary>
[AnyoneSignedIn, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SecondFactor(CurrentPerson person, OwnAccount account, PlatformDb db) : PageModel
{
    [BindProperty, Display(Name = "验证码")]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "当前密码")]
    public string? Password { get; set; }

    public bool IsOn { get; private set; }

    public string? Key { get; private set; }

    public FreshCodes? Codes { get; private set; }

    public string Spaced(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));

    public async Task OnGet(CancellationToken stop)
    {
        IsOn = await db.Set<Accounts.Account>().AnyAsync(a => a.Id == person.Id && a.HasSecondFactor, stop);
        Key = await account.KeyUnderSetUp(person.Id!.Value, stop);
    }

    public async Task<IActionResult> OnPostBegin(CancellationToken stop)
    {
        var outcome = await account.BeginSecondFactor(person.Actor, stop);
        return await Shown(outcome, stop) ?? RedirectToPage();
    }

    public async Task<IActionResult> OnPostConfirm(CancellationToken stop)
    {
        var outcome = await account.ConfirmSecondFactor(person.Actor, HttpContext.SessionId(), Code ?? "", stop);
        return await WithCodes(outcome, stop);
    }

    public async Task<IActionResult> OnPostCodes(CancellationToken stop)
    {
        var outcome = await account.RenewRecoveryCodes(person.Actor, Password ?? "", stop);
        return await WithCodes(outcome, stop);
    }

    public async Task<IActionResult> OnPostRemove(CancellationToken stop)
    {
        var outcome = await account.RemoveSecondFactor(person.Actor, HttpContext.SessionId(), Password ?? "", Code ?? "", stop);
        return await Shown(outcome, stop) ?? RedirectToPage();
    }

    private async Task<IActionResult> WithCodes(Outcome<FreshCodes> outcome, CancellationToken stop)
    {
        if (await Shown(outcome, stop) is { } refused)
            return refused;
        Codes = outcome.Value;
        return Page();
    }

    private async Task<IActionResult?> Shown(Outcome outcome, CancellationToken stop)
    {
        if (!outcome.IsRefused)
            return null;
        this.Refuse(outcome);
        await OnGet(stop);
        return Page();
    }
}
