using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>核对与订正: the rows beside the source they were read from. Where somebody edits is in the address, so nothing needs a script.</summary>
[Needs(TaskPermissions.Read)]
internal sealed partial class DraftModel(PlatformDb db, DraftReading reading, PlanKeepers keepers, PlanSourceFiles sources) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Doubtful { get; set; }

    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    /// <summary>The row that stands open as a form.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Edit { get; set; }

    /// <summary>The row being parted in two.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Split { get; set; }

    /// <summary>The place after which a new row is written.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Add { get; set; }

    [BindProperty]
    public ClauseInput Input { get; set; } = new();

    public WorkPlan Plan { get; private set; } = null!;

    public DraftView View { get; private set; } = null!;

    public FileRef? Source { get; private set; }

    public bool MayChange { get; private set; }

    public bool MayPublish { get; private set; }

    public string Here => Address(After, null);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        ModelState.Clear();
        if (await Load(stop) is { } elsewhere)
            return elsewhere;
        if (View.Rows.FirstOrDefault(row => row.Id == Edit) is { } edited)
            Input = ClauseInput.Of(edited);
        return Page();
    }

    public async Task<IActionResult> OnGetSource(CancellationToken stop) =>
        await Load(stop) ?? (Source is { } file ? new FileDownload(file) : NotFound());

    public string Address(int after, string? more) =>
        $"/desk/workplans/plans/{Id}/draft?after={after}{(Doubtful ? "&doubtful=true" : "")}{(more is null ? "" : "&" + more)}";

    public IEnumerable<string> DoubtsOf(PlanClause row, params string[] fields) =>
        row.Doubts.Where(doubt => fields.Contains(doubt.Field)).Select(doubt => doubt.Message).Distinct();

    private async Task<IActionResult?> Load(CancellationToken stop)
    {
        if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id, stop) is not { } plan)
            return NotFound();
        if (plan.State != PlanState.Draft)
            return Redirect($"/desk/workplans/plans/{Id}");
        var keeper = await keepers.Now(stop);
        (MayChange, MayPublish) = (keeper.MayKeep(plan.AgencyId), keeper.MayPublish(plan.AgencyId));
        if (!MayChange && !MayPublish)
            return Forbid();
        (Plan, Source) = (plan, await sources.Of(plan.SourceFileHash, plan.SourceFileName, stop));
        View = await reading.Read(plan, new(Doubtful, After), stop);
        return null;
    }
}
