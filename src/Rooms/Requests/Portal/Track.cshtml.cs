using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Portal;

/// <summary>查询: number and code open the own case until the browser is closed. One answer for a wrong number and a wrong code; few tries a minute.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class TrackModel(OwnCases own, OwnRecords records) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "登记号"), StringLength(40)]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "查询码"), StringLength(20)]
    public string? Code { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var number = Number?.Trim().ToUpperInvariant();
        var who = await Visiting.At(HttpContext);
        if (await own.Open(number, Code, stop) is { } request)
        {
            await who.Open(HttpContext, request);
            return Redirect($"/requests/case/{number}");
        }
        if (await records.Open(number, Code, stop) is { } record)
        {
            await who.Open(HttpContext, record);
            return Redirect($"/requests/records/{number}");
        }
        this.Refuse(Outcome.Refused(RequestRefusals.CodeWrong));
        return Page();
    }
}
