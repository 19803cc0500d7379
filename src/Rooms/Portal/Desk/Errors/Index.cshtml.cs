using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Portal.Errors;

namespace Mingtang.Portal.Desk.Errors;

/// <summary>What readers found wrong: open ones first, then the last answered.</summary>
[Needs(ErrorDesk.Permission)]
internal sealed class IndexModel(PlatformDb db) : PageModel
{
    private const int MostAnswered = 50;

    public IReadOnlyList<ErrorReport> Open { get; private set; } = [];

    public IReadOnlyList<ErrorReport> Answered { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var all = db.Set<ErrorReport>().AsNoTracking();
        Open = await all.Where(r => r.State == ErrorState.Received).OrderBy(r => r.DueOn).ThenBy(r => r.Id).ToListAsync(stop);
        Answered = await all.Where(r => r.State != ErrorState.Received).OrderByDescending(r => r.AnsweredAt).Take(MostAnswered).ToListAsync(stop);
    }
}
