using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>Who belongs to a plan: a unit sees and works on its own tasks, the office of the plan's agency on all.</summary>
internal sealed class PlanScope(IUnits units)
{
    private readonly Dictionary<Guid, UnitRef?> asked = [];

    /// <summary>The office at the agency itself or, for the district's plan, at the department that acts for it (区府办).</summary>
    public async Task<bool> IsOffice(CurrentPerson who, Guid agencyId, CancellationToken stop = default)
    {
        if (who is not { Role: Role.Office, UnitId: { } own })
            return false;
        if (own == agencyId)
            return true;
        return await Find(own, stop) is { } unit && unit.ParentId == agencyId && await Find(agencyId, stop) is { Kind: UnitKind.District };
    }

    /// <summary>
    /// Sheets sent by hand and taken in: also the district's competent department, for the plan of any unit of the district. It may
    /// publish such a plan, and the unit may have nobody at the desk yet.
    /// </summary>
    public async Task<bool> SendsSheetsOf(CurrentPerson who, Guid agencyId, CancellationToken stop = default) =>
        await IsOffice(who, agencyId, stop)
        || who is { Role: Role.Office, UnitId: { } own } && await Find(own, stop) is { Kind: UnitKind.Department, ParentId: { } district }
            && await Find(agencyId, stop) is { } agency && agency.ParentId == district && await Find(district, stop) is { Kind: UnitKind.District };

    public async Task<bool> MaySee(CurrentPerson who, PlanTask task, Guid agencyId, CancellationToken stop = default) =>
        who.UnitId == task.UnitId || await IsOffice(who, agencyId, stop);

    public Task<bool> May(CurrentPerson who, Party by, PlanTask task, WorkPlan plan, CancellationToken stop) => by switch
    {
        Party.Unit => Task.FromResult(who.UnitId == task.UnitId),
        Party.OfficeForUnit => SendsSheetsOf(who, plan.AgencyId, stop),
        _ => IsOffice(who, plan.AgencyId, stop),
    };

    private async Task<UnitRef?> Find(Guid id, CancellationToken stop) =>
        asked.TryGetValue(id, out var known) ? known : asked[id] = await units.Find(id, stop);
}
