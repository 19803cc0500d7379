using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.People;

internal sealed class PeopleDirectory(PlatformDb db, TimeProvider clock) : IPeople
{
    public async Task<PersonRef?> Find(Guid personId, CancellationToken stop)
    {
        var held = await Held(clock.Today(), (person, _) => person.Id == personId, stop);
        if (held.Count > 0)
            return held[0];
        var name = await db.Set<Person>().Where(person => person.Id == personId).Select(person => person.Name).FirstOrDefaultAsync(stop);
        return name is null ? null : new(personId, name, null, null, null);
    }

    public Task<IReadOnlyList<PersonRef>> AtUnit(Guid unitId, Role? role, CancellationToken stop) =>
        Held(clock.Today(), (_, post) => post.UnitId == unitId && (role == null || post.Role == role), stop);

    public Task<IReadOnlyList<PersonRef>> Holding(Role role, CancellationToken stop) => Held(clock.Today(), (_, post) => post.Role == role, stop);

    public Task<string?> AddressForMail(Guid personId, CancellationToken stop) =>
        db.Set<Person>().Where(person => person.Id == personId && person.SuspendedAt == null).Select(person => person.Email).FirstOrDefaultAsync(stop);

    /// <summary>A district has hundreds of posts, so all that are held are read and the question is asked in memory.</summary>
    private async Task<IReadOnlyList<PersonRef>> Held(DateOnly today, Func<Person, Post, bool> which, CancellationToken stop)
    {
        var rows = await (
            from person in db.Set<Person>().AsNoTracking()
            join post in db.Set<Post>().AsNoTracking() on person.Id equals post.PersonId
            where post.BeginsOn <= today && (post.EndsOn == null || post.EndsOn >= today) && person.SuspendedAt == null
            orderby post.Role, person.Name
            select new { person, post }).ToListAsync(stop);
        return [.. rows.Where(row => which(row.person, row.post)).Select(row => new PersonRef(row.person.Id, row.person.Name, row.post.UnitId, row.post.Role, row.post.Title))];
    }
}
