using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>制定单位 as a list to choose from.</summary>
internal static class PlanMakerChoices
{
    /// <param name="first">Stands first, also where it has ended since: an old plan stays with its unit.</param>
    public static IReadOnlyList<SelectListItem> PlanMakers(this UnitBook book, PlanKeeper keeper, Guid? first) =>
        [.. book.All.Where(unit => keeper.MayKeep(unit.Id) && unit.Kind is not (UnitKind.Upper or UnitKind.Section or UnitKind.Village or UnitKind.Neighbourhood))
            .Union(new[] { book.Find(first) }.OfType<UnitRef>())
            .OrderBy(unit => unit.Id != first)
            .Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()))];
}
