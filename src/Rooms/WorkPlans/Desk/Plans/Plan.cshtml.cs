using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Import.Export;
using Mingtang.WorkPlans.Import.Publishing;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>A plan in force: its clauses by section, how each stands, and its way to the public.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class PlanModel(PlatformDb db, IUnits units, PlanKeepers keepers, PlanSourceFiles sources, ReleaseBook releases, ClauseFigures figures, TimeProvider clock) : PageModel
{
    private const int PageSize = 120;

    private UnitBook book = null!;

    private IReadOnlyDictionary<Guid, IReadOnlyList<ClauseFigure>> measured = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The last place of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    public int Total { get; private set; }

    public WorkPlan Plan { get; private set; } = null!;

    public IReadOnlyList<IGrouping<string, PlanClause>> Sections { get; private set; } = [];

    public ILookup<Guid, PlanTask> Tasks { get; private set; } = null!;

    public IReadOnlyList<PlanEdition> Editions { get; private set; } = [];

    public FileRef? Source { get; private set; }

    public ReleaseStatus? Review { get; private set; }

    public ReleaseStatus? Public { get; private set; }

    public int? Next => Sections is [.., var section] && section.Last().Ordinal is var last && last < Total ? last : null;

    public Guid? RevisionDraft { get; private set; }

    public bool MaySendSheets { get; private set; }

    public bool MayKeep { get; private set; }

    public bool MayPublish { get; private set; }

    public string AgencyName => book.Find(Plan.AgencyId)?.Name ?? "";

    public string PublicUrl => $"/workplans/{book.Find(Plan.AgencyId)?.Code.ToLowerInvariant()}/{Plan.Year}";

    public string NameOf(Guid unit) => book.Find(unit)?.ShortName ?? "已撤销单位";

    public ClauseStanding StandingOf(PlanClause clause) => ClauseStandings.Of(measured.GetValueOrDefault(clause.Id, []), [.. Tasks[clause.Id]], clock.Today());

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ?? Page();

    public async Task<IActionResult> OnGetExport([FromServices] ExportPlan export, ExportKind kind, CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
            return elsewhere;
        var file = (await export.Do(Id, kind, stop)).Value;
        return File(file.Content, MediaTypes.Of(kind), file.Name);
    }

    /// <summary>The print as it was uploaded; of an edition replaced since where one is named.</summary>
    public async Task<IActionResult> OnGetSource(int? edition, CancellationToken stop)
    {
        if (await Load(stop) is { } elsewhere)
            return elsewhere;
        var earlier = Editions.FirstOrDefault(one => one.Edition == edition);
        var file = earlier is null ? Source : await sources.Of(earlier.SourceFileHash, earlier.SourceFileName, stop);
        return file is null ? NotFound() : new FileDownload(file);
    }

    public async Task<IActionResult> OnPostPropose([FromServices] ProposePlan act, CancellationToken stop) =>
        await Answer(await act.Do(await keepers.Now(stop), Id, stop), "已送保密审查，审查通过后可以公开。", stop);

    public async Task<IActionResult> OnPostRelease([FromServices] ReleasePlan act, CancellationToken stop) =>
        await Answer(await act.Do(await keepers.Now(stop), Id, stop), "已向社会公开。", stop);

    public async Task<IActionResult> OnPostWithdraw([FromServices] ReleasePlan act, string? why, CancellationToken stop) =>
        await Answer(await act.Withdraw(await keepers.Now(stop), Id, why, stop), "已撤下。", stop);

    private async Task<IActionResult> Answer(Outcome outcome, string done, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            if (await Load(stop) is { } elsewhere)
                return elsewhere;
            this.Refuse(outcome);
            return Page();
        }
        this.Done(done);
        return Redirect($"/desk/workplans/plans/{Id}");
    }

    private async Task<IActionResult?> Load(CancellationToken stop)
    {
        if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id, stop) is not { } plan)
            return NotFound();
        if (plan.State == PlanState.Draft)
            return Redirect($"/desk/workplans/plans/{Id}/draft");
        Plan = plan;
        book = await units.OfYear(plan.Year, stop);
        var keeper = await keepers.Now(stop);
        MaySendSheets = keeper.CoversDistrict;
        (MayKeep, MayPublish) = (keeper.MayKeep(plan.AgencyId), keeper.MayPublish(plan.AgencyId));
        Total = await db.Set<PlanClause>().CountAsync(c => c.PlanId == Id && !c.IsDropped, stop);
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == Id && !c.IsDropped && c.Ordinal > After)
            .OrderBy(c => c.Ordinal).Take(PageSize).ToListAsync(stop);
        var shown = clauses.Select(c => c.Id).ToList();
        Sections = [.. clauses.GroupBy(c => string.Join(" › ", new[] { c.Section, c.Subsection }.OfType<string>()))];
        Tasks = (await db.Set<PlanTask>().AsNoTracking().Where(t => t.PlanId == Id && shown.Contains(t.ClauseId)).ToListAsync(stop)).ToLookup(t => t.ClauseId);
        measured = await figures.OfPlan(plan, stop);
        Editions = await db.Set<PlanEdition>().AsNoTracking().Where(e => e.PlanId == Id).OrderByDescending(e => e.Edition).ToListAsync(stop);
        RevisionDraft = await db.Set<WorkPlan>().Where(p => p.RevisesId == Id && p.State == PlanState.Draft).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(stop);
        Source = await sources.Of(plan.SourceFileHash, plan.SourceFileName, stop);
        Review = await releases.StatusOf(ProposePlan.ItemOf(Id), stop);
        Public = await releases.PublicVersionOf(ProposePlan.ItemOf(Id), stop);
        return null;
    }
}

internal static class MediaTypes
{
    public static string Of(ExportKind kind) => kind == ExportKind.Docx
        ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
