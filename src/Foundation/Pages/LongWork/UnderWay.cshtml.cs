using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.Pages.LongWork;

/// <summary>How far a piece of work is. Script asks every half second; without it the link asks. When it is done the page leads on.</summary>
[AnyoneSignedIn]
internal sealed class UnderWay(LongWorks works, CurrentPerson person) : PageModel
{
    public WorkUnderWay Work { get; private set; } = null!;

    public bool IsRefused => Work.Outcome is { IsRefused: true };

    public IActionResult OnGet(Guid id)
    {
        if (works.Find(id, person) is not { } work)
            return NotFound();
        Work = work;
        Response.Headers.CacheControl = "no-store";
        if (work.Outcome is not { } outcome)
            return Page();
        return this.Show(outcome, () =>
        {
            this.Done(outcome.Value.Sentence);
            return Redirect(outcome.Value.Url);
        });
    }

    public IActionResult OnGetState(Guid id)
    {
        if (works.Find(id, person) is not { } work)
            return NotFound();
        Response.Headers.CacheControl = "no-store";
        var step = work.Progress.Now;
        return new JsonResult(new { step.What, step.Done, step.Whole, Over = work.Outcome is not null });
    }
}
