using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Accounts;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.People;

internal sealed record PersonEntry(string Name, string LoginName, string? Email, string? Phone);

internal sealed record PostEntry(Guid? UnitId, Role Role, string? Title, DateOnly? BeginsOn = null);

/// <summary>The acts on people and posts: add, amend, appoint, relieve.</summary>
internal sealed partial class PeopleRegister(ActBook acts, PlatformDb db, AccountRegister accounts, SessionBook sessions, TimeProvider clock)
{
    /// <summary>A person, the first post and the account come together, so that nobody stands in the list without being able to do anything.</summary>
    public Task<Outcome<FirstPassword>> Add(Actor who, PersonEntry entry, PostEntry post, CancellationToken stop = default) =>
        acts.Do<FirstPassword>("agencies.add-person", who, async doing =>
        {
            var refusals = await Check(entry, isNew: true, stop);
            refusals.AddRange(await Check(post, [], stop));
            if (refusals.Count > 0)
                return refusals;
            var person = new Person
            {
                Id = Ids.New(clock),
                Name = entry.Name.Trim(),
                LoginName = entry.LoginName.Trim(),
                Email = Tidy(entry.Email),
                Phone = Tidy(entry.Phone),
                AddedAt = doing.Now,
            };
            db.Add(person);
            db.Add(New(person.Id, post, doing));
            doing.About("agencies.person", person.Id, $"新增人员 {person.Name}");
            return await accounts.Open(person);
        }, stop);

    public Task<Outcome<Guid>> Amend(Actor who, Guid personId, PersonEntry entry, int revision, CancellationToken stop = default) =>
        acts.Do<Guid>("agencies.amend-person", who, async doing =>
        {
            if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == personId, stop) is not { } person)
                return PeopleRefusals.NoSuchPerson;
            var refusals = await Check(entry, isNew: false, stop);
            if (refusals.Count > 0)
                return refusals;
            db.Entry(person).Property(p => p.Revision).OriginalValue = revision;
            (person.Name, person.Email, person.Phone) = (entry.Name.Trim(), Tidy(entry.Email), Tidy(entry.Phone));
            person.Revision = revision + 1;
            doing.About("agencies.person", personId, $"修改人员 {person.Name}");
            return personId;
        }, stop);

    public Task<Outcome<Guid>> Appoint(Actor who, Guid personId, PostEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>("agencies.appoint", who, async doing =>
        {
            if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == personId, stop) is not { } person)
                return PeopleRefusals.NoSuchPerson;
            var refusals = await Check(entry, await Held(personId, doing.Today, stop), stop);
            if (who.PersonId == personId)
                refusals.Add(PeopleRefusals.OwnPost);
            if (refusals.Count > 0)
                return refusals;
            var post = db.Add(New(personId, entry, doing)).Entity;
            doing.About("agencies.person", personId, $"{person.Name} 任{entry.Role.Title()}");
            return post.Id;
        }, stop);

    /// <summary>The person is signed out; duties the post carried are warned of.</summary>
    public Task<Outcome<Guid>> Relieve(Actor who, Guid personId, Guid postId, DateOnly lastDay, CancellationToken stop = default) =>
        acts.Do<Guid>("agencies.relieve", who, async doing =>
        {
            var post = await db.Set<Post>().FirstOrDefaultAsync(p => p.Id == postId && p.PersonId == personId, stop);
            if (post is null || !post.IsHeldOn(doing.Today))
                return PeopleRefusals.NoSuchPost;
            if (who.PersonId == personId)
                return PeopleRefusals.OwnPost;
            if (post.Role == Role.SecurityAdministrator && !await OtherSecurityAdministrator(post.Id, doing.Today, stop))
                return PeopleRefusals.LastSecurityAdministrator;
            post.End(lastDay);
            await sessions.EndAll(doing, personId, "岗位已变动", stop: stop);
            doing.Raise(new PostEnded(personId, postId, post.UnitId));
            doing.About("agencies.person", personId, $"免去{post.Role.Title()}");
            return postId;
        }, stop);

    internal Task<List<Post>> Held(Guid personId, DateOnly day, CancellationToken stop) => db.Set<Post>()
        .Where(post => post.PersonId == personId && (post.EndsOn == null || post.EndsOn >= day)).ToListAsync(stop);

    private Task<bool> OtherSecurityAdministrator(Guid postId, DateOnly today, CancellationToken stop) => (
        from post in db.Set<Post>()
        join person in db.Set<Person>() on post.PersonId equals person.Id
        where post.Id != postId && post.Role == Role.SecurityAdministrator && post.BeginsOn <= today
            && (post.EndsOn == null || post.EndsOn > today) && person.SuspendedAt == null
        select post.Id).AnyAsync(stop);

    private Post New(Guid personId, PostEntry entry, Doing doing) => new()
    {
        Id = Ids.New(clock),
        PersonId = personId,
        UnitId = entry.UnitId,
        Role = entry.Role,
        Title = Tidy(entry.Title),
        BeginsOn = entry.BeginsOn ?? doing.Today,
    };

    private async Task<List<Refusal>> Check(PersonEntry entry, bool isNew, CancellationToken stop)
    {
        var login = entry.LoginName.Trim();
        var refusals = new List<Refusal?>
        {
            string.IsNullOrWhiteSpace(entry.Name) ? PeopleRefusals.NameMissing : null,
            isNew && !Login().IsMatch(login) ? PeopleRefusals.LoginMalformed : null,
            isNew && await db.Set<Person>().AnyAsync(person => person.LoginName == login, stop) ? PeopleRefusals.LoginTaken : null,
            Tidy(entry.Email) is { } email && !Email().IsMatch(email) ? PeopleRefusals.EmailMalformed : null,
            Tidy(entry.Phone) is { } phone && !Phone().IsMatch(phone) ? PeopleRefusals.PhoneMalformed : null,
        };
        return [.. refusals.OfType<Refusal>()];
    }

    private async Task<List<Refusal>> Check(PostEntry entry, IReadOnlyCollection<Post> held, CancellationToken stop)
    {
        List<Refusal> refusals = [.. PostRules.Check(entry.Role, entry.UnitId, held)];
        if (entry.UnitId is { } id && await db.Set<Unit>().FirstOrDefaultAsync(unit => unit.Id == id, stop) is not { ValidTo: null })
            refusals.Add(UnitRefusals.NoSuchUnit.On("UnitId"));
        return refusals;
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("^[a-z][a-z0-9._-]{2,39}$")]
    private static partial Regex Login();

    [GeneratedRegex(@"^[^@\s]{1,60}@[^@\s]{1,60}$")]
    private static partial Regex Email();

    [GeneratedRegex("^[0-9 -]{5,20}$")]
    private static partial Regex Phone();
}
