using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;
using Mingtang.Polls.Contests;
using Mingtang.Polls.Questionnaires;

namespace Mingtang.Polls.Portal;

internal sealed record ListedPoll(string Kind, string Title, string Url, DateOnly ClosesOn, bool IsOver);

internal sealed class IndexModel(PlatformDb db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ListedPoll> Open { get; private set; } = [];

    public IReadOnlyList<ListedPoll> Over { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var today = clock.Today();
        var asked = await db.Set<Questionnaire>().AsNoTracking().Where(one => one.State != PollState.Draft && one.OpensOn <= today).ToListAsync(stop);
        var contests = await db.Set<Contest>().AsNoTracking().Where(one => one.State != PollState.Draft && one.OpensOn <= today).ToListAsync(stop);
        var all = asked.Select(one => new ListedPoll("问卷", one.Title, $"/polls/{one.Id}", one.ClosesOn, one.IsOver(today)))
            .Concat(contests.Select(one => new ListedPoll("评选", one.Title, $"/polls/contests/{one.Id}", one.ClosesOn, one.IsOver(today)))).ToLookup(one => one.IsOver);
        Open = [.. all[false].OrderBy(one => one.ClosesOn)];
        Over = [.. all[true].OrderByDescending(one => one.ClosesOn).Take(50)];
    }
}
