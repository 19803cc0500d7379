using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;

namespace Mingtang.Foundation.Pages.Reviews;

/// <summary>保密审查: what waits for a reviewer, oldest first.</summary>
[Needs(FoundationPermissions.Review)]
internal sealed class IndexModel(PlatformDb db, CurrentPerson person) : PageModel
{
    public IReadOnlyList<ReleaseCase> Open { get; private set; } = [];

    public IReadOnlyList<ReleaseCase> Settled { get; private set; } = [];

    public bool IsMine(ReleaseCase handed) => handed.DraftedBy == person.Id;

    public async Task OnGet(CancellationToken stop)
    {
        Open = await db.Set<ReleaseCase>().AsNoTracking().Where(c => c.State == ReleaseState.Proposed || c.State == ReleaseState.Referred)
            .OrderBy(c => c.ProposedAt).ToListAsync(stop);
        Settled = await db.Set<ReleaseCase>().AsNoTracking().Where(c => c.ReviewedAt != null && c.State != ReleaseState.Referred)
            .OrderByDescending(c => c.ReviewedAt).Take(20).ToListAsync(stop);
    }
}
