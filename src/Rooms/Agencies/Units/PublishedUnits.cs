using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

/// <summary>Units are found by every name they go by, and lead to what they made public. They are no news and stand in no feed.</summary>
internal sealed class PublishedUnits(PlatformDb db, TimeProvider clock) : IPublishes
{
    public const string ItemKind = "agencies.unit";

    public IReadOnlyList<string> Kinds { get; } = [ItemKind];

    public static ItemRef ItemOf(Guid id) => new(ItemKind, id.ToString("N"));

    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop)
    {
        if (!Guid.TryParse(item.Id, out var id) || await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id, stop) is not { } unit || !IsShown(unit))
            return null;
        return Item(unit, await db.Set<UnitAlias>().AsNoTracking().Where(alias => alias.UnitId == id).Select(alias => alias.Name).ToListAsync(stop));
    }

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        var names = (await db.Set<UnitAlias>().AsNoTracking().ToListAsync(stop)).ToLookup(alias => alias.UnitId, alias => alias.Name);
        foreach (var unit in await db.Set<Unit>().AsNoTracking().ToListAsync(stop))
            if (IsShown(unit))
                yield return Item(unit, names[unit.Id]);
    }

    /// <summary>Bodies above the district publish elsewhere.</summary>
    private bool IsShown(Unit unit) => unit.Kind != UnitKind.Upper && unit.Ref.IsValidOn(clock.Today());

    private static PublicItem Item(Unit unit, IEnumerable<string> names)
    {
        var since = unit.ValidFrom.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new(ItemOf(unit.Id), unit.Name, $"{unit.Name}（{unit.ShortName}），{unit.Kind.Title()}。", "机构", unit.Id, unit.Name, since, since, [unit.Kind.Title()],
            $"/portal/agencies/{unit.Code.ToLowerInvariant()}")
        {
            IsListed = false,
            Facts = new(() => new() { OtherNames = [.. names.Order(StringComparer.Ordinal).Prepend(unit.ShortName).Distinct()] }),
        };
    }
}
