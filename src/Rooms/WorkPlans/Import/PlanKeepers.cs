using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;

namespace Mingtang.WorkPlans.Import;

/// <summary>Tells who is asking, as a keeper of plans: the office of the district keeps all, an office elsewhere that of its own unit.</summary>
internal sealed class PlanKeepers(IUnits units, CurrentPerson person)
{
    public async Task<PlanKeeper> Now(CancellationToken stop = default)
    {
        var covers = person is { Role: Role.Office, UnitId: { } own } && await units.Find(own, stop) is { } unit && await IsOfDistrict(unit, stop);
        return new(person.Actor, person.Role) { CoversDistrict = covers };
    }

    private async Task<bool> IsOfDistrict(UnitRef unit, CancellationToken stop) =>
        unit.Kind == UnitKind.District
        || unit is { Kind: UnitKind.Department, ParentId: { } parent } && await units.Find(parent, stop) is { Kind: UnitKind.District };
}
