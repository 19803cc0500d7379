using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>下达: every reason against it at once, and the button when there is none.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class PublishModel(PlatformDb db, PlanKeepers keepers, PublishPlan publish, ConfirmDoubts confirm) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public WorkPlan Plan { get; private set; } = null!;

    public int Clauses { get; private set; }

    public IReadOnlyList<Refusal> Reasons { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public bool HasDoubts => Reasons.Any(reason => reason.Code is "workplans.doubts-open" or "workplans.head-doubts-open");

    /// <summary>Where the point can be settled; null where no page of the plan helps.</summary>
    public (string What, string Where)? PlaceOf(Refusal reason)
    {
        var plan = $"/desk/workplans/plans/{Id}";
        return reason.Code switch
        {
            "workplans.doubts-open" => ("看存疑条目", $"{plan}/draft?doubtful=true"),
            "workplans.head-doubts-open" => ("核对基本信息", $"{plan}/draft"),
            "workplans.names-unmapped" => ("对应责任单位", $"{plan}/names"),
            "workplans.clauses-without-lead" or "workplans.clauses-without-unit" => ("指定承办单位", $"{plan}/names"),
            "workplans.title-missing" or "workplans.not-issued" or "workplans.issued-in-future" => ("填写基本信息", $"{plan}/head"),
            "workplans.clauses-without-text" or "workplans.no-clauses" => ("看全部条目", $"{plan}/draft"),
            "workplans.year-already-published" => ("看各年要点", "/desk/workplans/plans"),
            _ => null,
        };
    }

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ?? Page();

    public async Task<IActionResult> OnPostPublish(CancellationToken stop)
    {
        var outcome = await publish.Do(await keepers.Now(stop), Id, stop);
        if (outcome.IsRefused)
            return await Again(outcome, stop);
        this.Done($"已下达，{outcome.Value} 项任务分到各单位。");
        return Redirect($"/desk/workplans/plans/{Id}");
    }

    public async Task<IActionResult> OnPostConfirmAll(CancellationToken stop)
    {
        var outcome = await confirm.All(await keepers.Now(stop), Id, Why, stop);
        if (outcome.IsRefused)
            return await Again(outcome, stop);
        this.Done($"已确认 {outcome.Value} 条存疑内容。");
        return Redirect($"/desk/workplans/plans/{Id}/publish");
    }

    private async Task<IActionResult> Again(Outcome refused, CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
            return elsewhere;
        this.Refuse(refused);
        return Page();
    }

    private async Task<IActionResult?> Load(CancellationToken stop)
    {
        if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id, stop) is not { } plan)
            return NotFound();
        if (plan.State != PlanState.Draft)
            return Redirect($"/desk/workplans/plans/{Id}");
        var keeper = await keepers.Now(stop);
        if (!keeper.MayKeep(plan.AgencyId) && !keeper.MayPublish(plan.AgencyId))
            return Forbid();
        (Plan, MayKeep) = (plan, keeper.MayKeep(plan.AgencyId));
        Clauses = await db.Set<PlanClause>().CountAsync(c => c.PlanId == Id && !c.IsDropped, stop);
        Reasons = await publish.Objections(keeper, plan, stop);
        return null;
    }
}
