using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.Pages.Reviews;

/// <summary>One version under review: looked at point by point, then passed, refused or referred.</summary>
[Needs(FoundationPermissions.Review)]
internal sealed class CaseModel(PlatformDb db, ActBook acts, ReleaseBook book, CurrentPerson person) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public ReleaseCase Case { get; private set; } = null!;

    public bool IsOpen => Case.State is ReleaseState.Proposed or ReleaseState.Referred;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        ModelState.Clear();
        return await Load(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var verdict = new ReviewVerdict(Input.Result!.Value, Input.Checked, Input.Note);
        var outcome = await acts.Do(FoundationPermissions.Review, person.Actor, Input.Note, doing => book.Review(doing, Id, verdict, stop), stop);
        return this.Show(outcome, () =>
        {
            this.Done($"「{Case.Title}」：{outcome.Value.Title()}。");
            return Redirect("/desk/reviews");
        });
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        var found = await db.Set<ReleaseCase>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == Id, stop);
        Case = found!;
        return found is not null;
    }
}

internal sealed class ReviewInput
{
    [Display(Name = "逐项核对")]
    public List<string> Checked { get; set; } = [];

    [Display(Name = "审查结论"), Required]
    public ReleaseState? Result { get; set; }

    [Display(Name = "意见"), StringLength(1000)]
    public string? Note { get; set; }
}
