using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <param name="Clauses">In how many clauses the name stands.</param>
internal sealed record NameUse(Meaning Meaning, int Clauses);

/// <summary>Loads what the printed names of a plan mean.</summary>
internal sealed class NameBook(PlatformDb db, IUnits units, TimeProvider clock)
{
    public async Task<UnitMeanings> Of(WorkPlan plan, CancellationToken stop = default)
    {
        var chosen = await db.Set<NameChoice>().AsNoTracking().Where(c => c.PlanId == plan.Id).ToListAsync(stop);
        var book = await units.On(PlanYear.DayOfUnits(plan.Year, clock.Today()), stop);
        return new(book, plan.AgencyId, chosen.ToDictionary(c => c.Printed, IReadOnlyList<Guid> (c) => c.UnitIds));
    }

    /// <summary>Every name of the clauses, the open ones first, then by how often it stands.</summary>
    public static IReadOnlyList<NameUse> Uses(IEnumerable<PlanClause> clauses, UnitMeanings meanings) =>
        [.. clauses.SelectMany(c => c.Lead.Union(c.Support))
            .GroupBy(name => name)
            .Select(group => new NameUse(meanings.Of(group.Key), group.Count()))
            .OrderBy(use => !use.Meaning.IsOpen)
            .ThenByDescending(use => use.Clauses)
            .ThenBy(use => use.Meaning.Printed, StringComparer.Ordinal)];
}
