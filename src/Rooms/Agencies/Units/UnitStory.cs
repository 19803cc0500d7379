using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Agencies.Units;

/// <summary>All that the page of one unit tells.</summary>
internal sealed record UnitStory(Unit Unit, IReadOnlyList<UnitAlias> Aliases, IReadOnlyList<UnitChange> Changes, UnitRef? ReconsiderationBody)
{
    public static async Task<UnitStory?> Read(PlatformDb db, IUnits units, Guid id, CancellationToken stop)
    {
        if (await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, stop) is not { } unit)
            return null;
        var aliases = await db.Set<UnitAlias>().AsNoTracking().Where(alias => alias.UnitId == id).OrderBy(alias => alias.Id).ToListAsync(stop);
        var changes = await db.Set<UnitChange>().AsNoTracking().Where(change => change.UnitId == id).OrderBy(change => change.EffectiveOn).ThenBy(change => change.Id).ToListAsync(stop);
        return new(unit, aliases, changes, await units.ReconsiderationBodyOf(id, stop));
    }
}
