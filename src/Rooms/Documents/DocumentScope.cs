using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>Whose documents a person may touch: the office every unit's, a reviewer what was handed in, everybody else the own unit's and those below it.</summary>
internal sealed class DocumentScope(IUnits units, PermissionBook permissions, TimeProvider clock)
{
    public async Task<bool> Covers(CurrentPerson who, Document document, CancellationToken stop)
    {
        if (who.Role is Role.Office or Role.Reviewer or Role.LegalReviewer)
            return true;
        return who.UnitId is { } unit && (document.UnitId == unit || document.AgencyId == unit || await IsAbove(unit, document.UnitId, stop));
    }

    public async Task<bool> MayWriteFor(CurrentPerson who, Guid unitId, CancellationToken stop) =>
        permissions.Allows(who.Role, DocumentPermissions.Draft)
        && (who.Role == Role.Office || who.UnitId is { } unit && (unit == unitId || await IsAbove(unit, unitId, stop)));

    public bool May(CurrentPerson who, string permission) => permissions.Allows(who.Role, permission);

    private async Task<bool> IsAbove(Guid above, Guid unitId, CancellationToken stop) =>
        (await units.On(clock.Today(), stop)).Above(unitId).Any(unit => unit.Id == above);
}
