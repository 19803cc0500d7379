using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>弃置草稿: asks before a whole import goes away.</summary>
[Needs(PlanPermissions.Discard)]
internal sealed class DiscardModel(PlatformDb db, PlanKeepers keepers, DiscardDraft act) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public WorkPlan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
            return NotFound();
        return this.Show(await act.Do(await keepers.Now(stop), Id, stop), () =>
        {
            this.Done("草稿已弃置。");
            return Redirect("/desk/workplans/plans");
        });
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        var plan = await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id && p.State == PlanState.Draft, stop);
        Plan = plan!;
        return plan is not null && (await keepers.Now(stop)).MayKeep(plan.AgencyId);
    }
}
