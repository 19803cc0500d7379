using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Portal;

/// <summary>Name and password; the code, where there is one, on the next page.</summary>
[AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignIn(SigningIn signingIn, DemoPeople demo, PlatformDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public Credentials Input { get; set; } = new();

    public IReadOnlyList<DemoPerson> Demo { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        Demo = HttpContext.IsLocal() ? await demo.Offered(HttpContext.RequestAborted) : [];
        await next();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        var outcome = await signingIn.WithPassword(Input.LoginName, Input.Password, HttpContext.Caller(), stop);
        if (!outcome.TryGet(out var signedIn))
            return this.Show(outcome, Page);
        if (signedIn.Stage != SessionStage.AwaitsCode)
            return await Entering.Go(this, signedIn, ReturnUrl);
        Response.Cookies.Append(Entering.CodeCookie, signedIn.Key, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, Path = "/sign-in" });
        return RedirectToPage("./SignInCode", new { ReturnUrl });
    }

    public async Task<IActionResult> OnPostDemo(Guid postId, CancellationToken stop)
    {
        ModelState.Clear();
        var chosen = Demo.FirstOrDefault(person => person.PostId == postId);
        if (chosen is null || await db.FindAsync<Account>([chosen.PersonId], stop) is not { } account)
            return this.Show(Kernel.Outcome.Refused(AccountRefusals.DemoOnly), Page);
        var outcome = await signingIn.ForDemo(account, postId, HttpContext.Caller(), stop);
        return outcome.TryGet(out var signedIn) ? await Entering.Go(this, signedIn, ReturnUrl) : this.Show(outcome, Page);
    }

    internal sealed record Credentials
    {
        [Required, Display(Name = "登录名"), StringLength(40)]
        public string LoginName { get; init; } = "";

        [Required, Display(Name = "密码"), StringLength(200)]
        public string Password { get; init; } = "";
    }
}
