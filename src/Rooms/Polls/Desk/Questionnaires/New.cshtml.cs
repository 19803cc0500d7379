using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Polls.Questionnaires;
using Mingtang.Polls.Ratings;

namespace Mingtang.Polls.Desk.Questionnaires;

[Needs(PollPermissions.Draft)]
internal sealed class New(QuestionnaireRegister register, RatingBook items, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty]
    public QuestionnaireForm Input { get; set; } = new();

    /// <param name="about">Kind and id, where another room's page leads here.</param>
    public void OnGet(string? about) => Input = new() { OpensOn = clock.Today(), ClosesOn = clock.Today().AddDays(14), About = about };

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var about = Input.Item is { } item ? await items.Find(item, stop) : null;
        if (!string.IsNullOrWhiteSpace(Input.About) && about is null)
            ModelState.AddModelError("Input.About", RatingRefusals.NotPublic.Message);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await register.Draft(person, new(Input.Title ?? "", Input.Lead, Input.OpensOn, Input.ClosesOn) { About = about }, stop);
        return this.Show((Outcome)outcome, () => Redirect($"/desk/polls/questionnaires/{outcome.Value}"));
    }
}
