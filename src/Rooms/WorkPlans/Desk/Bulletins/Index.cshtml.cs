using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Bulletins;

namespace Mingtang.WorkPlans.Desk.Bulletins;

/// <summary>Bulletins of the office's plans by quarter, and those issued to the unit.</summary>
[Needs(BulletinPermissions.Read)]
internal sealed class Index(BulletinBook book, BulletinDesk desk, CurrentPerson person, PermissionBook permissions, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PlanBulletins> Watched { get; private set; } = [];

    public IReadOnlyList<IssuedBulletin> Issued { get; private set; } = [];

    /// <summary>Who only signs does not run the plan.</summary>
    public bool MayWatch => permissions.Allows(person.Role, BulletinPermissions.Write);

    public bool MayWrite(PlanBulletins plan, Quarter quarter) =>
        plan.Plan.State == PlanState.Published && clock.Today() >= quarter.Start && permissions.Allows(person.Role, BulletinPermissions.Write);

    public async Task OnGet(CancellationToken stop)
    {
        Watched = await book.OfOffice(person, stop);
        Issued = person.UnitId is { } unit ? await book.IssuedTo(unit, stop) : [];
    }

    public async Task<IActionResult> OnPostDraft(Guid plan, string quarter, bool ranks, CancellationToken stop)
    {
        await OnGet(stop);
        if (!Quarter.TryParse(quarter, out var asked))
            return NotFound();
        var drafted = await desk.Draft(plan, asked, ranks, person, stop);
        return this.Show(drafted, () =>
        {
            this.Done("已按平台数据写好初稿，请修改后送签。");
            return Redirect($"/desk/workplans/bulletins/{drafted.Value.Id}");
        });
    }
}
