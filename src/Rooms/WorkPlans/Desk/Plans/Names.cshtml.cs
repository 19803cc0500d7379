using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>责任单位: what each printed name means, the open ones first.</summary>
[Needs(PlanPermissions.MapName)]
internal sealed class NamesModel(PlatformDb db, PlanKeepers keepers, NameBook names, MapName act) : PageModel
{
    private static readonly Refusal NothingChosen = new("workplans.no-unit-chosen", "请选定单位；如果不是责任单位，请按“不派任务”。");

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The name whose units are being chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Choose { get; set; }

    public WorkPlan Plan { get; private set; } = null!;

    public IReadOnlyList<NameUse> Uses { get; private set; } = [];

    public IReadOnlyList<UnitRef> Units { get; private set; } = [];

    /// <summary>Sections with clauses that print no unit, and how many.</summary>
    public IReadOnlyList<(string? Section, int Clauses)> Bare { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostMap(string printed, Guid[] units, bool remember, CancellationToken stop) =>
        Do(async keeper => units.Length == 0 ? NothingChosen : await act.Do(keeper, Id, printed, units, remember && units.Length == 1, stop), stop);

    public Task<IActionResult> OnPostNobody(string printed, CancellationToken stop) =>
        Do(keeper => act.Do(keeper, Id, printed, [], remember: false, stop), stop);

    /// <summary>Names still open, as printed.</summary>
    public IReadOnlyList<string> Open => [.. Uses.Where(use => use.Meaning.IsOpen).Select(use => use.Meaning.Printed)];

    public async Task<IActionResult> OnPostNobodyElse(CancellationToken stop) => await Load(stop)
        ? await Do(async keeper =>
        {
            foreach (var printed in Open)
                if (await act.Do(keeper, Id, printed, [], remember: false, stop) is { IsRefused: true } refused)
                    return refused;
            return Id;
        }, stop)
        : NotFound();

    public Task<IActionResult> OnPostUndo(string printed, CancellationToken stop) => Do(keeper => act.Undo(keeper, Id, printed, stop), stop);

    /// <param name="section">The number of the section in <see cref="Bare"/>; null for every clause without a unit.</param>
    public async Task<IActionResult> OnPostAssign([FromServices] AssignLead assign, string? lead, int? section, CancellationToken stop)
    {
        if (!await Load(stop))
            return NotFound();
        var only = section is { } at && at >= 0 && at < Bare.Count ? Bare[at].Section : null;
        return await Do(async keeper => await assign.Do(keeper, Id, (lead ?? "").Split('\n'), only, stop) is { IsRefused: true } refused
            ? Outcome<Guid>.Refused(refused.Refusals)
            : Id, stop);
    }

    /// <summary>Candidates first, each unit once.</summary>
    public IEnumerable<UnitRef> Offered(Meaning meaning) => meaning.Offered.Concat(Units).DistinctBy(unit => unit.Id);

    private async Task<IActionResult> Do(Func<PlanKeeper, Task<Outcome<Guid>>> work, CancellationToken stop)
    {
        ModelState.Clear();
        var outcome = await work(await keepers.Now(stop));
        if (!outcome.IsRefused)
        {
            this.Done("已保存。");
            return Redirect($"/desk/workplans/plans/{Id}/names");
        }
        if (!await Load(stop))
            return NotFound();
        this.Refuse(outcome);
        return Page();
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id && p.State == PlanState.Draft, stop) is not { } plan
            || !(await keepers.Now(stop)).MayKeep(plan.AgencyId))
            return false;
        Plan = plan;
        var meanings = await names.Of(plan, stop);
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(c => c.PlanId == Id && !c.IsDropped).ToListAsync(stop);
        Uses = NameBook.Uses(clauses, meanings);
        Bare = [.. clauses.Where(c => c.Lead.Count == 0).OrderBy(c => c.Ordinal).GroupBy(c => c.Section).Select(group => (group.Key, group.Count()))];
        Units = [.. meanings.Book.All.Where(unit => unit.Kind != UnitKind.Upper)];
        return true;
    }
}
