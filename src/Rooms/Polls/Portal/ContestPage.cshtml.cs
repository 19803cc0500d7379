using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Portal;

internal sealed class ContestPageModel(IContests contests, DeviceCookie devices) : PageModel
{
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty, Display(Name = "您的身份")]
    public VoiceSide? Side { get; set; }

    public ContestRef Contest { get; private set; } = null!;

    /// <summary>Not by votes: a running count would lead the voters.</summary>
    public IEnumerable<ContestStanding> InOrder => Contest.Entries.OrderBy(entry => entry.Title, StringComparer.Ordinal);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await contests.Find(id, stop) is not { IsPublic: true } contest)
            return NotFound();
        Contest = contest;
        devices.Give(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is not PageResult)
            return NotFound();
        Outcome outcome = devices.VoiceOf(HttpContext) is { } voice ? await contests.Vote(voice with { Side = Side }, id, Chosen, stop) : VoiceRefusals.NoDevice;
        return this.Show(outcome, () =>
        {
            this.Done("已收到您的投票，谢谢。");
            return Redirect($"/polls/contests/{id}");
        });
    }
}
