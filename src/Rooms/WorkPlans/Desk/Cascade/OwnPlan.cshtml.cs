using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Cascade;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk.Cascade;

/// <summary>A unit makes its own plan from the clauses that name it.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class OwnPlan(OwnPlans plans, DeriveOwnPlan derive, CurrentPerson person, PermissionBook permissions) : PageModel
{
    public IReadOnlyList<UpperPlan> Uppers { get; private set; } = [];

    public bool MayDerive => permissions.Allows(person.Role, CascadePermissions.Derive);

    public async Task OnGet(CancellationToken stop) => Uppers = person.UnitId is { } unit ? await plans.Of(unit, stop) : [];

    public async Task<IActionResult> OnPost(Guid upper, CancellationToken stop)
    {
        await OnGet(stop);
        var derived = await derive.Do(upper, person, stop);
        return this.Show(derived, () =>
        {
            this.Done("已按上级要点拟好草稿，请补充本单位自己的任务、填写印发日期后下达。");
            return Redirect($"/desk/workplans/plans/{derived.Value.Id}");
        });
    }
}
