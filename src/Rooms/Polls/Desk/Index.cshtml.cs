using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Polls.Contests;
using Mingtang.Polls.Questionnaires;

namespace Mingtang.Polls.Desk;

[Needs(PollPermissions.Read)]
internal sealed class IndexModel(PlatformDb db) : PageModel
{
    public IReadOnlyList<Questionnaire> Asked { get; private set; } = [];

    public IReadOnlyList<Contest> Contests { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Asked = await db.Set<Questionnaire>().AsNoTracking().OrderByDescending(asked => asked.OpensOn).Take(200).ToListAsync(stop);
        Contests = await db.Set<Contest>().AsNoTracking().OrderByDescending(contest => contest.OpensOn).Take(100).ToListAsync(stop);
    }
}
