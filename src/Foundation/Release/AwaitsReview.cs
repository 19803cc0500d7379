using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;

namespace Mingtang.Foundation.Release;

/// <summary>Versions waiting for a reviewer; never for the one who drafted them.</summary>
internal sealed class AwaitsReview(PlatformDb db, PermissionBook permissions) : IAssignsWork
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (!permissions.Allows(person.Role, FoundationPermissions.Review))
            return [];
        var cases = await db.Set<ReleaseCase>().AsNoTracking()
            .Where(c => c.State == ReleaseState.Proposed && (c.DraftedBy == null || c.DraftedBy != person.Id))
            .OrderBy(c => c.ProposedAt).ToListAsync(stop);
        return [.. cases.Select(c => new WaitingWork(c.Item, "待审查", c.Title, $"/desk/reviews/{c.Id}", null, null))];
    }
}
