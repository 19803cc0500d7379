using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Drafts;

namespace Mingtang.Requests.Portal;

/// <summary>A guest's draft on another machine, by its code.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class DraftModel(DraftBook drafts, DraftKey key) : PageModel
{
    [BindProperty, Display(Name = "草稿码"), Required, StringLength(40)]
    public string? Code { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return Page();
        if (await drafts.Find(drafts.OwnerOf(Visiting.Nobody, Code), stop) is null)
        {
            this.Refuse(Outcome.Refused(DraftBook.NoSuchDraft));
            return Page();
        }
        key.Hold(Code!, lasting: false);
        return Redirect("/requests/apply");
    }
}
