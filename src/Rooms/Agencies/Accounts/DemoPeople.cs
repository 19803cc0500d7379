using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Accounts;

/// <param name="PostId">Says who one signs in as, and as what.</param>
internal sealed record DemoPerson(Guid PostId, Guid PersonId, string Name, Role Role, string? Unit, string? Title);

/// <summary>The one-click sign-ins of the demo: one of each role, three clerks, and the heads who sign for them.</summary>
internal sealed class DemoPeople(PlatformDb db, HouseSettings house, TimeProvider clock)
{
    private static readonly UnitKind[] ClerksOf = [UnitKind.Department, UnitKind.Street, UnitKind.Town];

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
            select new { post.Id, post.PersonId, person.Name, post.Role, post.UnitId, post.Title }).ToListAsync(stop);
        var units = await db.Set<Unit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, stop);
        UnitKind? KindOf(Guid? id) => id is { } known ? units[known].Kind : null;
        var others = holders.Where(holder => holder.Role != Role.Clerk).Select(holder => holder.PersonId).ToHashSet();
        var clerks = ClerksOf.Select(kind => holders.FirstOrDefault(h => h.Role == Role.Clerk && KindOf(h.UnitId) == kind && !others.Contains(h.PersonId))).ToList();
        var heads = clerks.Select(clerk => holders.FirstOrDefault(holder => holder.Role == Role.Approver && holder.UnitId == clerk?.UnitId));
        return [.. clerks
            .Concat(Enum.GetValues<Role>().Where(role => role != Role.Clerk).Select(role => holders.FirstOrDefault(holder => holder.Role == role)))
            .Concat(heads).Where(holder => holder is not null).DistinctBy(holder => holder!.Id)
            .Select(holder => new DemoPerson(
                holder!.Id, holder.PersonId, holder.Name, holder.Role, holder.UnitId is { } id ? units[id].ShortName : null, holder.Title))];
    }
}
