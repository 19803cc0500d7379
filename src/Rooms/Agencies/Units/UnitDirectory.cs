using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

internal sealed class UnitDirectory(PlatformDb db, UnitRegister register, IEnumerable<IPlanUnits> plans) : IUnits
{
    public Task<UnitBook> On(DateOnly day, CancellationToken stop) => Book(unit => unit.IsValidOn(day), stop);

    public Task<UnitBook> OfYear(int year, CancellationToken stop) =>
        Book(unit => unit.ValidFrom.Year <= year && (unit.ValidTo is not { } last || last.Year >= year), stop);

    public async Task<IReadOnlyCollection<Guid>?> InPlan(int year, CancellationToken stop)
    {
        foreach (var plan in plans)
            if (await plan.UnitsInPlan(year, db.Set<Unit>().Select(unit => unit.Id), stop) is { Count: > 0 } named)
                return named;
        return null;
    }

    public async Task<UnitRef?> Find(Guid id, CancellationToken stop) =>
        (await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id, stop))?.Ref;

    public Task<Outcome<UnitRef>> Remember(Actor who, string printedName, Guid unitId, CancellationToken stop) =>
        register.Remember(who, printedName, unitId, stop);

    public async Task<UnitRef?> ReconsiderationBodyOf(Guid unitId, CancellationToken stop)
    {
        var units = await db.Set<Unit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, stop);
        return units.TryGetValue(unitId, out var asked) ? Reconsideration.BodyOf(asked, units)?.Ref : null;
    }

    private async Task<UnitBook> Book(Func<UnitRef, bool> isIn, CancellationToken stop)
    {
        var units = await db.Set<Unit>().AsNoTracking().OrderBy(unit => unit.Position).ThenBy(unit => unit.Code).ToListAsync(stop);
        var aliases = await db.Set<UnitAlias>().AsNoTracking().OrderBy(alias => alias.Id).ToListAsync(stop);
        return new UnitBook([.. units.Select(unit => unit.Ref)], isIn, aliases.Select(alias => (alias.UnitId, alias.Name)));
    }
}
