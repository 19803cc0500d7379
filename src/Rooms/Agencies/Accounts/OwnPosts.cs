using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

internal sealed record OwnPost(Guid Id, Role Role, Guid? UnitId, string? UnitName, string? Title);

/// <summary>Between which posts a person may switch.</summary>
internal sealed class OwnPosts(PlatformDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<OwnPost>> Of(Guid personId, CancellationToken stop)
    {
        var today = clock.Today();
        return await (
            from post in db.Set<Post>().AsNoTracking()
            join unit in db.Set<Unit>().AsNoTracking() on post.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            where post.PersonId == personId && post.BeginsOn <= today && (post.EndsOn == null || post.EndsOn >= today)
            orderby post.BeginsOn
            select new OwnPost(post.Id, post.Role, post.UnitId, unit == null ? null : unit.ShortName, post.Title)).ToListAsync(stop);
    }
}
