using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>要点清单: the plans a person may see, newest year first. Drafts are shown to those who keep them.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class IndexModel(PlatformDb db, IUnits units, PlanKeepers keepers, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    public IReadOnlyList<PlanLine> Plans { get; private set; } = [];

    public bool MayImport => permissions.Allows(person.Role, PlanPermissions.Import);

    public string NameOf(Guid agency) => book.Find(agency)?.ShortName ?? "已撤销单位";

    public async Task OnGet(CancellationToken stop)
    {
        var keeper = await keepers.Now(stop);
        book = await units.On(Kernel.ChinaTime.Today(clock), stop);
        var plans = await db.Set<WorkPlan>().AsNoTracking().OrderByDescending(p => p.Year).ThenByDescending(p => p.Id)
            .Select(p => new PlanLine(p.Id, p.AgencyId, p.Year, p.Title, p.State, p.Edition, p.IssuedOn, p.RevisesId != null, p.Clauses.Count(c => !c.IsDropped)))
            .ToListAsync(stop);
        Plans = [.. plans.Where(p => p.State != PlanState.Draft || keeper.MayKeep(p.AgencyId) || keeper.MayPublish(p.AgencyId))];
    }
}

internal sealed record PlanLine(Guid Id, Guid AgencyId, int Year, string Title, PlanState State, int Edition, DateOnly? IssuedOn, bool IsRevision, int Clauses)
{
    public string Url => State == PlanState.Draft ? $"/desk/workplans/plans/{Id}/draft" : $"/desk/workplans/plans/{Id}";
}
