using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <param name="PersonId">Who one signs in as.</param>
internal sealed record DemoPerson(Guid PersonId, string Name, Role Role, string? Unit, string? Title);

/// <summary>The one-click sign-ins of the demo: one of each role, three clerks.</summary>
internal sealed class DemoPeople(PlatformDb db, HouseSettings house, TimeProvider clock)
{
    private const int Clerks = 3;

    public async Task<IReadOnlyList<DemoPerson>> Offered(CancellationToken stop)
    {
        if (!house.IsDemo)
            return [];
        var today = clock.Today();
        var holders = await (
            from post in db.Set<Post>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on post.PersonId equals person.Id
            where post.BeginsOn <= today && (post.EndsOn == null || post.EndsOn >= today) && person.SuspendedAt == null
            orderby person.Id
            select new { post.PersonId, person.Name, post.Role, post.UnitId, post.Title }).ToListAsync(stop);
        var units = await db.Set<Unit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, stop);
        return [.. holders
            .GroupBy(holder => holder.Role).OrderBy(role => role.Key)
            .SelectMany(role => role
                .DistinctBy(holder => holder.UnitId is { } id ? units[id].Kind : (UnitKind?)null)
                .Take(role.Key == Role.Clerk ? Clerks : 1))
            .Select(holder => new DemoPerson(holder.PersonId, holder.Name, holder.Role, holder.UnitId is { } id ? units[id].ShortName : null, holder.Title))];
    }
}
