using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Staffing;

/// <param name="Gap">What is missing, one Chinese phrase; null for a unit with both.</param>
internal sealed record UnitStaffing(Guid UnitId, NamedStaff? Officer, NamedStaff? Deputy, string? Gap);

/// <param name="HasLeft">Named still, but without a post at the unit, or suspended.</param>
internal sealed record NamedStaff(Guid PersonId, string Name, bool HasLeft);

/// <summary>Names officer and deputy, hands work over, and says where somebody is missing.</summary>
internal sealed class StaffingBook(ActBook acts, PlatformDb db, PermissionBook permissions, TimeProvider clock)
{
    private const string Permission = "agencies.name-staff";

    public Task<Outcome<bool>> Name(CurrentPerson person, Guid unitId, Guid? officerId, Guid? deputyId, CancellationToken stop = default) =>
        acts.Do<bool>(Permission, person.Actor, async doing =>
        {
            if (await Check(person, unitId, officerId, deputyId, doing.Today, stop) is { Count: > 0 } refusals)
                return refusals;
            await Put(doing, unitId, StaffDuty.Officer, officerId, stop);
            await Put(doing, unitId, StaffDuty.Deputy, deputyId, stop);
            doing.About("agencies.unit", unitId, "确定政务公开专职人员和后备人员");
            return true;
        }, stop);

    public Task<Outcome<bool>> HandOver(CurrentPerson person, Guid unitId, Guid fromId, Guid toId, CancellationToken stop = default) =>
        acts.Do<bool>("agencies.hand-over", person.Actor, async doing =>
        {
            if (!permissions.MayWriteFor(person, Permission, unitId))
                return UnitScope.NotYourUnit;
            if (fromId == toId || !await IsAtUnit(toId, unitId, doing.Today, stop))
                return StaffingRefusals.NothingToHandOver;
            doing.Raise(new DutyHandedOver(unitId, fromId, toId));
            doing.About("agencies.unit", unitId, "交接在办工作");
            return true;
        }, stop);

    public async Task<IReadOnlyList<UnitStaffing>> Of(IEnumerable<Guid> unitIds, DateOnly day, CancellationToken stop)
    {
        var namings = (await db.Set<StaffNaming>().AsNoTracking().Where(n => n.BeginsOn <= day && (n.EndsOn == null || n.EndsOn > day)).ToListAsync(stop))
            .ToLookup(naming => (naming.UnitId, naming.Duty));
        var here = (await db.Set<Post>().AsNoTracking().Where(p => p.BeginsOn <= day && (p.EndsOn == null || p.EndsOn >= day)).ToListAsync(stop))
            .Select(post => (post.PersonId, post.UnitId)).ToHashSet();
        var people = await db.Set<Person>().AsNoTracking().ToDictionaryAsync(person => person.Id, stop);
        NamedStaff? Named(Guid unitId, StaffDuty duty) => namings[(unitId, duty)].FirstOrDefault() is { } naming && people.GetValueOrDefault(naming.PersonId) is { } person
            ? new(person.Id, person.Name, person.IsSuspended || !here.Contains((person.Id, unitId)))
            : null;
        return [.. unitIds.Select(id => Describe(id, Named(id, StaffDuty.Officer), Named(id, StaffDuty.Deputy)))];
    }

    private static UnitStaffing Describe(Guid unitId, NamedStaff? officer, NamedStaff? deputy)
    {
        string? Missing(string duty, NamedStaff? staff) => staff switch
        {
            null => $"未确定{duty}",
            { HasLeft: true } => $"{duty}{staff.Name}已离岗",
            _ => null,
        };
        var gaps = new[] { Missing("专职人员", officer), Missing("后备人员", deputy) }.OfType<string>().ToList();
        return new(unitId, officer, deputy, gaps.Count == 0 ? null : string.Join('，', gaps));
    }

    private async Task<List<Refusal>> Check(CurrentPerson person, Guid unitId, Guid? officerId, Guid? deputyId, DateOnly today, CancellationToken stop)
    {
        var refusals = new List<Refusal>();
        if (!permissions.MayWriteFor(person, Permission, unitId))
            refusals.Add(UnitScope.NotYourUnit);
        if (officerId is null)
            refusals.Add(StaffingRefusals.OfficerMissing);
        if (officerId is not null && officerId == deputyId)
            refusals.Add(StaffingRefusals.SamePersonTwice);
        foreach (var (id, field) in new[] { (officerId, "OfficerId"), (deputyId, "DeputyId") })
            if (id is { } named && !await IsAtUnit(named, unitId, today, stop))
                refusals.Add(StaffingRefusals.NotAtThisUnit.On(field));
        return refusals;
    }

    private Task<bool> IsAtUnit(Guid personId, Guid unitId, DateOnly today, CancellationToken stop) => db.Set<Post>().AnyAsync(
        post => post.PersonId == personId && post.UnitId == unitId && post.BeginsOn <= today && (post.EndsOn == null || post.EndsOn >= today), stop);

    private async Task Put(Doing doing, Guid unitId, StaffDuty duty, Guid? personId, CancellationToken stop)
    {
        var current = await db.Set<StaffNaming>().Where(n => n.UnitId == unitId && n.Duty == duty && n.EndsOn == null).FirstOrDefaultAsync(stop);
        if (current?.PersonId == personId)
            return;
        current?.End(doing.Today);
        if (personId is { } id)
            db.Add(new StaffNaming { Id = Ids.New(clock), UnitId = unitId, Duty = duty, PersonId = id, BeginsOn = doing.Today });
    }
}
