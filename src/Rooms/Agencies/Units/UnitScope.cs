using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Units;

/// <summary>The office enters for every unit, everybody else for the unit of the post in use.</summary>
internal static class UnitScope
{
    public static readonly Refusal NotYourUnit = new("agencies.not-your-unit", "只能为本单位登记，区府办可以为各单位登记。", "UnitId");

    public static bool MayWriteFor(this CurrentPerson person, Guid unitId) => person.Role == Role.Office || person.UnitId == unitId;

    /// <summary>And the post in use holds the permission: pages offer by it, the act decides by it.</summary>
    public static bool MayWriteFor(this PermissionBook permissions, CurrentPerson person, string permission, Guid unitId) => permissions.Allows(person.Role, permission) && person.MayWriteFor(unitId);
}
