using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

/// <summary>What is written of a unit on its form or its row of an import.</summary>
internal sealed record UnitEntry(string Code, UnitKind Kind, string Name, string ShortName, Guid? ParentId)
{
    public string? OrganisationCode { get; init; }

    public bool AcceptsRequests { get; init; }

    public Guid? ReconsiderationId { get; init; }

    public DateOnly? ValidFrom { get; init; }
}

/// <summary>The acts on units: found, amend, rename, end, merge, remember a name.</summary>
internal sealed class UnitRegister(ActBook acts, PlatformDb db, TimeProvider clock)
{
    /// <summary>Where no date of founding is known.</summary>
    private static readonly DateOnly LongAgo = new(1949, 10, 1);

    public Task<Outcome<UnitRef>> Found(Actor who, UnitEntry entry, CancellationToken stop = default) =>
        acts.Do<UnitRef>("agencies.found-unit", who, async doing =>
        {
            var refusals = await Check(entry, null, stop);
            if (refusals.Count > 0)
                return refusals;
            var unit = New(entry);
            doing.About("agencies.unit", unit.Id, $"设立单位 {unit.Name}");
            db.Add(unit);
            Tell(doing, unit, UnitChangeKind.Founded, unit.ValidFrom, $"设立：{unit.Name}");
            return unit.Ref;
        }, stop);

    /// <summary>Everything that is no event in the unit's life; a new name comes through <see cref="Rename"/>.</summary>
    public Task<Outcome<UnitRef>> Amend(Actor who, Guid id, UnitEntry entry, int revision, CancellationToken stop = default) =>
        acts.Do<UnitRef>("agencies.amend-unit", who, async doing =>
        {
            if (await Stored(id, stop) is not { } unit)
                return UnitRefusals.NoSuchUnit;
            var refusals = await Check(entry with { Code = unit.Code, Name = unit.Name }, unit, stop);
            if (refusals.Count > 0)
                return refusals;
            doing.About("agencies.unit", id, $"修改单位 {unit.Name}");
            db.Entry(unit).Property(u => u.Revision).OriginalValue = revision;
            if (unit.ParentId != entry.ParentId)
                Tell(doing, unit, UnitChangeKind.Moved, doing.Today, $"上级变更为：{(await Stored(entry.ParentId, stop))?.Name}");
            (unit.Kind, unit.ShortName, unit.ParentId) = (entry.Kind, entry.ShortName.Trim(), entry.ParentId);
            unit.OrganisationCode = UnitRules.TidyCode(entry.OrganisationCode);
            (unit.AcceptsRequests, unit.ReconsiderationId) = (entry.AcceptsRequests, entry.ReconsiderationId);
            unit.Revision = revision + 1;
            doing.Note(PublishedUnits.ItemOf(id), isPublic: true);
            return unit.Ref;
        }, stop);

    /// <summary>The name so far stays known as another name of the unit.</summary>
    public Task<Outcome<UnitRef>> Rename(Actor who, Guid id, string name, string shortName, DateOnly on, string? why, CancellationToken stop = default) =>
        acts.Do<UnitRef>("agencies.rename-unit", who, why, async doing =>
        {
            if (await Stored(id, stop) is not { } unit)
                return UnitRefusals.NoSuchUnit;
            var refusals = await Check(new(unit.Code, unit.Kind, name, shortName, unit.ParentId), unit, stop);
            if (string.IsNullOrWhiteSpace(why))
                refusals.Add(UnitRefusals.ChangeNeedsReason);
            if (refusals.Count > 0)
                return refusals;
            doing.About("agencies.unit", id, $"{unit.Name} 更名为 {name.Trim()}");
            Tell(doing, unit, UnitChangeKind.Renamed, on, $"{unit.Name}（{unit.ShortName}）更名为 {name.Trim()}（{shortName.Trim()}）");
            await Keep(doing, unit, unit.Name, stop);
            await Keep(doing, unit, unit.ShortName, stop);
            (unit.Name, unit.ShortName) = (name.Trim(), shortName.Trim());
            unit.Revision++;
            return unit.Ref;
        }, stop);

    /// <param name="lastDay">The unit still exists on it.</param>
    /// <param name="intoId">The unit that takes over its duties and is known by its names from now on, or null.</param>
    public Task<Outcome<UnitRef>> End(Actor who, Guid id, DateOnly lastDay, Guid? intoId, string? why, CancellationToken stop = default) =>
        acts.Do<UnitRef>(intoId is null ? "agencies.end-unit" : "agencies.merge-unit", who, why, async doing =>
        {
            if (await Stored(id, stop) is not { } unit)
                return UnitRefusals.NoSuchUnit;
            var into = await Stored(intoId, stop);
            if (intoId is not null && into is null)
                return UnitRefusals.CannotMergeIntoThat;
            if (string.IsNullOrWhiteSpace(why))
                return UnitRefusals.ChangeNeedsReason;
            if (await db.Set<Unit>().AnyAsync(child => child.ParentId == id && (child.ValidTo == null || child.ValidTo > lastDay), stop))
                return UnitRefusals.HasLivingChildren;
            if (unit.End(lastDay, into) is { IsRefused: true } refused)
                return Outcome<UnitRef>.Refused(refused.Refusals);
            await Close(doing, unit, into, lastDay, stop);
            return unit.Ref;
        }, stop);

    public Task<Outcome<UnitRef>> Remember(Actor who, string printedName, Guid unitId, CancellationToken stop = default) =>
        acts.Do<UnitRef>("agencies.remember-name", who, async doing =>
        {
            var name = printedName.Trim();
            if (name.Length is 0 or > 100)
                return UnitRefusals.AliasMissing;
            if (await Stored(unitId, stop) is not { } unit)
                return UnitRefusals.NoSuchUnit;
            if (await db.Set<Unit>().AnyAsync(other => other.Id != unitId && other.ValidTo == null && (other.Name == name || other.ShortName == name), stop))
                return UnitRefusals.AliasMeansAnother;
            doing.About("agencies.unit", unitId, $"记住名称「{name}」即 {unit.Name}");
            await Keep(doing, unit, name, stop);
            doing.Note(PublishedUnits.ItemOf(unitId), isPublic: true);
            return unit.Ref;
        }, stop);

    public Task<Outcome<UnitRef>> Forget(Actor who, Guid unitId, Guid aliasId, CancellationToken stop = default) =>
        acts.Do<UnitRef>("agencies.forget-name", who, async doing =>
        {
            var alias = await db.Set<UnitAlias>().FirstOrDefaultAsync(a => a.Id == aliasId && a.UnitId == unitId, stop);
            if (alias is null || await Stored(unitId, stop) is not { } unit)
                return UnitRefusals.NoSuchUnit;
            doing.About("agencies.unit", unitId, $"不再用名称「{alias.Name}」");
            db.Remove(alias);
            doing.Note(PublishedUnits.ItemOf(unitId), isPublic: true);
            return unit.Ref;
        }, stop);

    /// <summary>All reasons at once; <paramref name="stored"/> is null for a new unit.</summary>
    internal async Task<List<Refusal>> Check(UnitEntry entry, Unit? stored, CancellationToken stop)
    {
        var units = await db.Set<Unit>().ToListAsync(stop);
        return UnitRules.Check(entry, stored, [.. units, .. db.Set<Unit>().Local.Except(units)]);
    }

    private Unit New(UnitEntry entry) => new()
    {
        Id = Ids.New(clock),
        Code = entry.Code.Trim().ToUpperInvariant(),
        Kind = entry.Kind,
        Name = entry.Name.Trim(),
        ShortName = entry.ShortName.Trim(),
        ParentId = entry.ParentId,
        OrganisationCode = UnitRules.TidyCode(entry.OrganisationCode),
        AcceptsRequests = entry.AcceptsRequests,
        ReconsiderationId = entry.ReconsiderationId,
        ValidFrom = entry.ValidFrom ?? LongAgo,
        Position = db.Set<Unit>().Local.Count + 1,
    };

    private async Task Close(Doing doing, Unit unit, Unit? into, DateOnly lastDay, CancellationToken stop)
    {
        var what = into is null ? $"撤销：{unit.Name}" : $"{unit.Name} 并入 {into.Name}";
        doing.About("agencies.unit", unit.Id, what);
        Tell(doing, unit, into is null ? UnitChangeKind.Ended : UnitChangeKind.Merged, lastDay, what);
        if (into is null)
            return;
        Tell(doing, into, UnitChangeKind.Merged, lastDay.AddDays(1), what);
        await Keep(doing, into, unit.Name, stop);
        await Keep(doing, into, unit.ShortName, stop);
    }

    private async Task Keep(Doing doing, Unit unit, string name, CancellationToken stop)
    {
        if (!await db.Set<UnitAlias>().AnyAsync(alias => alias.UnitId == unit.Id && alias.Name == name, stop))
            db.Add(new UnitAlias
            {
                Id = Ids.New(clock),
                UnitId = unit.Id,
                Name = name,
                RememberedBy = doing.Act.Who.PersonId,
                RememberedByName = doing.Act.Who.Name,
                RememberedAt = doing.Now,
            });
    }

    private void Tell(Doing doing, Unit unit, UnitChangeKind kind, DateOnly on, string what)
    {
        doing.Note(PublishedUnits.ItemOf(unit.Id), isPublic: true);
        db.Add(new UnitChange
        {
            Id = Ids.New(clock),
            UnitId = unit.Id,
            Kind = kind,
            EffectiveOn = on,
            What = what,
            Why = doing.Act.Why,
            ByName = doing.Act.Who.Name,
            At = doing.Now,
        });
    }

    private async Task<Unit?> Stored(Guid? id, CancellationToken stop) => id is null ? null : await db.Set<Unit>().FindAsync([id], stop);
}
