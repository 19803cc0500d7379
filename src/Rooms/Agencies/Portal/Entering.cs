using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Accounts;

namespace Mingtang.Agencies.Portal;

/// <summary>What both steps of the sign-in end with.</summary>
internal static class Entering
{
    /// <summary>Carries the session that waits for its code; good for nothing else.</summary>
    public const string CodeCookie = "mt-code";

    /// <summary>On to where the person wanted to go, if that is here.</summary>
    public static async Task<IActionResult> Go(PageModel page, SignedIn signedIn, string? returnUrl)
    {
        await DeskCookie.SignIn(page.HttpContext, signedIn.Key);
        return signedIn.Stage == SessionStage.MustRenew ? new LocalRedirectResult(RenewFirst.Pages)
            : page.Url.IsLocalUrl(returnUrl) ? new LocalRedirectResult(returnUrl!)
            : new LocalRedirectResult("/desk");
    }
}
