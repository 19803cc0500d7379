using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Polls.Desk;

[Needs(PollPermissions.Moderate)]
internal sealed class WordsModel(Moderation moderation, CurrentPerson person) : PageModel
{
    public IReadOnlyList<WaitingWords> Waiting { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Waiting = await moderation.Waiting(person, stop);

    public async Task<IActionResult> OnPost(Guid id, bool show, string? why, CancellationToken stop)
    {
        var outcome = await moderation.Judge(person, id, show, why, stop);
        await OnGet(stop);
        return this.Show(outcome, () =>
        {
            this.Done(show ? "已显示。" : "已设为不显示。");
            return RedirectToPage();
        });
    }
}
