using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Bulletins;

namespace Mingtang.WorkPlans.Desk.Bulletins;

/// <summary>The case shelf: offered by units, chosen by the office.</summary>
[Needs(BulletinPermissions.Read)]
internal sealed class Cases(CaseShelf shelf, PlatformDb db, IUnits units, CurrentPerson person, PermissionBook permissions, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty]
    public CaseInput Input { get; set; } = new();

    public IReadOnlyList<GoodCase> Shown { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public bool MayChoose => permissions.Allows(person.Role, BulletinPermissions.ChooseCase);

    public string UnitName(GoodCase shown) => book.Find(shown.UnitId)?.ShortName ?? "已撤销单位";

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(Kernel.ChinaTime.Today(clock), stop);
        Shown = await shelf.SeenBy(person, stop);
        if (permissions.Allows(person.Role, BulletinPermissions.OfferCase))
            Plans = [.. (await db.Set<WorkPlan>().AsNoTracking()
                .Where(plan => plan.State == PlanState.Published && db.Set<PlanTask>().Any(task => task.PlanId == plan.Id && task.UnitId == person.UnitId && task.State != TaskState.Stopped))
                .OrderByDescending(plan => plan.Year).Select(plan => new { plan.Id, plan.Title }).ToListAsync(stop)).Select(plan => new SelectListItem(plan.Title, plan.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostOffer(CancellationToken stop)
    {
        await OnGet(stop);
        return this.Show(await shelf.Offer(Input.PlanId, Input.Said, person, stop), () => Again("已报送，等待选用。"));
    }

    public async Task<IActionResult> OnPostDecide(Guid id, bool choose, string? answer, CancellationToken stop)
    {
        await OnGet(stop);
        return this.Show(await shelf.Decide(id, choose, answer, person, stop), () => Again(choose ? "已选用，将进入下一期通报初稿。" : "已答复单位。"));
    }

    private RedirectResult Again(string done)
    {
        this.Done(done);
        return Redirect("/desk/workplans/cases");
    }
}

internal sealed class CaseInput
{
    [Display(Name = "工作要点")]
    public Guid PlanId { get; set; }

    [Display(Name = "做法名称")]
    public string? Title { get; set; }

    [Display(Name = "做法和成效")]
    public string? Text { get; set; }

    [Display(Name = "佐证链接")]
    public string? Links { get; set; }

    internal OfferedCase Said => new(
        Title, Text, [.. (Links ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => new Evidence(url, null, url))]);
}
