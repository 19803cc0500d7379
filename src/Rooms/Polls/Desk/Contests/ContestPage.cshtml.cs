using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Foundation;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Polls.Desk.Contests;

/// <summary>A contest on the desk: open, jury, close, result.</summary>
[Needs(PollPermissions.Read)]
internal sealed class ContestPage(IContests contests, ReleaseBook releases, PermissionBook permissions, CurrentPerson person) : PageModel
{
    [BindProperty]
    public ScoreForm Input { get; set; } = new();

    [BindProperty, Display(Name = "结束说明"), StringLength(300)]
    public string? Why { get; set; }

    [BindProperty]
    public Dictionary<Guid, string?> Awards { get; set; } = [];

    public ContestRef Contest { get; private set; } = null!;

    public ReleaseStatus? Review { get; private set; }

    public IEnumerable<SelectListItem> Entries => Contest.Entries.OrderBy(entry => entry.Title, StringComparer.Ordinal).Select(entry => new SelectListItem($"{entry.Title}（{entry.UnitName}）", entry.EntryId.ToString()));

    public bool MayOpen => permissions.Allows(person.Role, PollPermissions.Open) && person.ActsFor(Contest.UnitId);

    public bool MayJudge => permissions.Allows(person.Role, PollPermissions.Judge) && Contest is { IsPublic: true, AnnouncedAt: null };

    public bool MayAnnounce => permissions.Allows(person.Role, PollPermissions.Announce) && Contest.State == PollState.Closed.Title();

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await contests.Find(id, stop) is not { } contest)
            return NotFound();
        Contest = contest;
        Review = await releases.StatusOf(new ItemRef(Polls.Contests.Contest.Kind, id.ToString()), stop);
        return Page();
    }

    public Task<IActionResult> OnPostOpen(Guid id, CancellationToken stop) => Do(id, () => contests.Open(person, id, stop), "投票已经开放。", stop);

    public Task<IActionResult> OnPostClose(Guid id, CancellationToken stop) => Do(id, () => contests.Close(person, id, Why, stop), "投票已经结束。", stop);

    public Task<IActionResult> OnPostScore(Guid id, CancellationToken stop) => Do(id, () => contests.Score(person, id, Input.EntryId, Input.Points ?? -1, Input.Note, stop), "已记录分数。", stop);

    public Task<IActionResult> OnPostAnnounce(Guid id, CancellationToken stop) => Do(id, () => contests.Announce(person, id, Awards, stop), "结果已经公布。", stop);

    private async Task<IActionResult> Do(Guid id, Func<Task<Outcome<Guid>>> act, string done, CancellationToken stop)
    {
        if (await contests.Find(id, stop) is null)
            return NotFound();
        var outcome = await act();
        if (outcome.IsRefused)
            await OnGet(id, stop);
        return this.Show(outcome, () =>
        {
            this.Done(done);
            return Redirect($"/desk/polls/contests/{id}");
        });
    }

    internal sealed class ScoreForm
    {
        [Display(Name = "作品")]
        public Guid EntryId { get; set; }

        [Display(Name = "分数")]
        public int? Points { get; set; }

        [Display(Name = "评语"), StringLength(500)]
        public string? Note { get; set; }
    }
}
