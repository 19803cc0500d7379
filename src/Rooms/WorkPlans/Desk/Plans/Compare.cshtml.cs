using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Import.Revision;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>对照: the revised print beside the plan in force, row by row; taken over as one act.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class CompareModel(PlatformDb db, PlanKeepers keepers, RevisionDiff diff, ApplyRevision apply) : PageModel
{
    private const int PageSize = 60;

    private Guid planId;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Also rows without a change.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    /// <summary>Clauses in force whose extensions give way to the revised print.</summary>
    public IReadOnlyCollection<Guid> Shortened { get; private set; } = [];

    public Comparison Compared { get; private set; } = null!;

    public IReadOnlyList<Refusal> Reasons { get; private set; } = [];

    public IReadOnlyList<RevisionRow> Rows { get; private set; } = [];

    public int? Next { get; private set; }

    public int Count(RowKind kind) => Compared.Rows.Count(row => row.Kind == kind);

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ?? Page();

    public async Task<IActionResult> OnPost(string seen, Guid[] shortened, CancellationToken stop)
    {
        Shortened = shortened;
        planId = await db.Set<WorkPlan>().Where(p => p.Id == Id).Select(p => p.RevisesId ?? Guid.Empty).FirstOrDefaultAsync(stop);
        var outcome = await apply.Do(await keepers.Now(stop), Id, seen ?? "", shortened, stop);
        if (outcome.IsRefused)
        {
            if (await Load(stop) is { } elsewhere)
                return elsewhere;
            this.Refuse(outcome);
            return Page();
        }
        var done = outcome.Value;
        this.Done($"已采用修订文本（第 {done.Edition} 版）：修改 {done.Changed} 条，新增 {done.Added} 条，删去 {done.Dropped} 条；新派 {done.Tasks.Begun} 项，终止 {done.Tasks.Stopped} 项，调整时限 {done.Tasks.DeadlinesChanged} 项{Besides(done.Tasks)}。原有进展全部保留。");
        return Redirect($"/desk/workplans/plans/{planId}");
    }

    private static string Besides(TaskEffects tasks) =>
        (tasks.DeadlinesKept > 0 ? $"，保留经批准的延期 {tasks.DeadlinesKept} 项" : "") + (tasks.MilestonesLate > 0 ? $"；有 {tasks.MilestonesLate} 个节点晚于新的时限，请单位调整" : "");

    private async Task<IActionResult?> Load(CancellationToken stop)
    {
        var draft = await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id && p.State == PlanState.Draft, stop);
        if (draft?.RevisesId is not { } revised || await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == revised, stop) is not { } inForce)
            return NotFound();
        var keeper = await keepers.Now(stop);
        if (!keeper.MayKeep(inForce.AgencyId) && !keeper.MayPublish(inForce.AgencyId))
            return Forbid();
        planId = revised;
        Compared = await diff.Of(inForce, draft, stop);
        Reasons = await apply.Objections(keeper, Compared, stop);
        var shown = Compared.Rows.Where(row => All || row.Kind != RowKind.Unchanged).ToList();
        Rows = [.. shown.Skip(From).Take(PageSize)];
        Next = shown.Count > From + PageSize ? From + PageSize : null;
        return null;
    }
}
