using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Agencies.People;

internal sealed record Contacts(string? Phone, string? Email);

/// <summary>Somebody's contacts in full, for a reason that is noted before they are shown.</summary>
internal sealed class ContactReading(PlatformDb db, PersonalReads reads)
{
    public async Task<Outcome<Contacts>> Read(Actor who, Guid personId, string? why, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(why))
            return PeopleRefusals.ReadingNeedsReason;
        if (await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(person => person.Id == personId, stop) is not { } person)
            return PeopleRefusals.NoSuchPerson;
        await reads.Note(who, new ItemRef("agencies.person", personId.ToString()), "电话、邮箱", why, stop);
        return new Contacts(person.Phone, person.Email);
    }
}
