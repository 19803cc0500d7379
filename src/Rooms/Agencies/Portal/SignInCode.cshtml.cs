using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Portal;

/// <summary>The second step of the sign-in: a code of the authenticator, or a recovery code.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInCode(SigningIn signingIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty, Required, Display(Name = "验证码"), StringLength(40)]
    public string? Code { get; set; }

    public void OnGet() => ModelState.Clear();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var outcome = await signingIn.WithCode(Request.Cookies[Entering.CodeCookie], Code!, HttpContext.Caller(), stop);
        if (!outcome.TryGet(out var signedIn))
            return this.Show(outcome, Page);
        Response.Cookies.Delete(Entering.CodeCookie, new() { Path = "/sign-in" });
        return await Entering.Go(this, signedIn, ReturnUrl);
    }
}
