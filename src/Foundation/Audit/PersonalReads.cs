using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Audit;

/// <summary>The second log: every look at unmasked personal data, with its reason (rules 12.2).</summary>
public sealed class PersonalReads(PlatformDb db, WriteGate gate, TimeProvider clock)
{
    /// <summary>Written before the data is shown.</summary>
    /// <param name="fields">As the page names them: 「姓名、电话」.</param>
    public async Task Note(Actor person, ItemRef item, string fields, string why, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        using var turn = db.Database.CurrentTransaction is null ? await gate.Enter(stop) : null;
        await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO foundation_reads (id, at, person_id, person_name, unit_id, item_kind, item_id, fields, why)
             VALUES ({Ids.New(clock)}, {now}, {person.PersonId}, {person.Name}, {person.UnitId}, {item.Kind}, {item.Id}, {fields}, {why})
             """,
            stop);
    }

    /// <summary>Newest first.</summary>
    public Task<List<ReadLine>> Find(ReadQuery query, CancellationToken stop = default)
    {
        var reads = db.Set<PersonalRead>().AsNoTracking();
        if (query.PersonId is { } person)
            reads = reads.Where(r => r.PersonId == person);
        if (query.Item is { } item)
            reads = reads.Where(r => r.ItemKind == item.Kind && r.ItemId == item.Id);
        if (query.Before is { } before)
            reads = reads.Where(r => r.At < before);
        return reads.OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(query.Take)
            .Select(r => new ReadLine(r.At, r.PersonId, r.PersonName, new ItemRef(r.ItemKind, r.ItemId), r.Fields, r.Why)).ToListAsync(stop);
    }
}

/// <param name="Before">UTC; the time of the last line of the page before.</param>
public sealed record ReadQuery(Guid? PersonId = null, ItemRef? Item = null, DateTime? Before = null, int Take = 50);

public sealed record ReadLine(DateTime At, Guid? PersonId, string PersonName, ItemRef Item, string Fields, string Why);
