using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Accounts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.People;

internal sealed record PersonLine(Person Person, IReadOnlyList<Post> Posts, Account? Account)
{
    public string? Phone => Masked.Phone(Person.Phone);

    public string? Email => Masked.Email(Person.Email);
}

/// <summary>The list of people, as far as the reader may see it: administrators and the office everybody, others their own unit.</summary>
internal sealed class PeopleList(PlatformDb db, CurrentPerson reader, AccountSettings settings, TimeProvider clock)
{
    public async Task<IReadOnlyList<PersonLine>> Read(Guid? unitId, Role? role, string? name, CancellationToken stop)
    {
        var today = clock.Today();
        var posts = await db.Set<Post>().AsNoTracking().Where(post => post.EndsOn == null || post.EndsOn >= today).ToListAsync(stop);
        var accounts = await db.Set<Account>().AsNoTracking().ToDictionaryAsync(account => account.Id, stop);
        var people = await db.Set<Person>().AsNoTracking().OrderBy(person => person.LoginName).ToListAsync(stop);
        return [.. people
            .Select(person => new PersonLine(person, [.. posts.Where(post => post.PersonId == person.Id).OrderBy(post => post.Role)], accounts.GetValueOrDefault(person.Id)))
            .Where(line => MaySee(line))
            .Where(line => unitId is null || line.Posts.Any(post => post.UnitId == unitId))
            .Where(line => role is null || line.Posts.Any(post => post.Role == role))
            .Where(line => string.IsNullOrWhiteSpace(name) || line.Person.Name.Contains(name.Trim(), StringComparison.Ordinal)
                || line.Person.LoginName.Contains(name.Trim(), StringComparison.OrdinalIgnoreCase))];
    }

    public async Task<PersonLine?> Find(Guid id, CancellationToken stop)
    {
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == id, stop) is not { } person)
            return null;
        var posts = await db.Set<Post>().AsNoTracking().Where(post => post.PersonId == id).OrderByDescending(post => post.BeginsOn).ToListAsync(stop);
        var line = new PersonLine(person, posts, await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(account => account.Id == id, stop));
        return MaySee(line) ? line : null;
    }

    /// <summary>Nobody signed in for so long that the account ought to be suspended.</summary>
    public bool IsIdle(PersonLine line) => !line.Person.IsSuspended
        && (line.Account?.LastSignInAt ?? line.Person.AddedAt) < clock.GetUtcNow().UtcDateTime.AddDays(-settings.IdleAccountDays);

    private bool MaySee(PersonLine line) =>
        reader.Role is Role.SecurityAdministrator or Role.SystemAdministrator or Role.Office
        || (reader.UnitId is { } own && line.Posts.Any(post => post.UnitId == own));
}
