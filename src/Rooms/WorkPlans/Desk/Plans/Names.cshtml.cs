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

    public UnitBook Book { get; private set; } = null!;

    /// <summary>Every clause nobody leads, by section: none is printed, or what is printed is handed no work.</summary>
    public IReadOnlyList<IGrouping<string?, PlanClause>> Leaderless { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostMap(string printed, Guid[] units, bool remember, CancellationToken stop) =>
        Do(async keeper => units.Length == 0 ? NothingChosen : await act.Do(keeper, Id, printed, units, remember && units.Length == 1, stop), stop);

    public Task<IActionResult> OnPostNobody(string printed, CancellationToken stop) =>
        Do(keeper => act.Do(keeper, Id, printed, [], remember: false, stop), stop);

    /// <summary>Many names in one go; those left at 待选定 stay open.</summary>
    public Task<IActionResult> OnPostMapAll(List<NamePick> picks, bool remember, CancellationToken stop) => Do(async keeper =>
    {
        var made = picks.Where(pick => pick.IsMade).ToList();
        foreach (var pick in made)
            if (await act.Do(keeper, Id, pick.Printed, pick.Units, remember && pick.Units.Count == 1, stop) is { IsRefused: true } refused)
                return refused;
        return made.Count == 0 ? NothingChosen : Id;
    }, stop);

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

    /// <param name="section">The number of the section in <see cref="Leaderless"/>; null for every clause nobody leads.</param>
    public async Task<IActionResult> OnPostAssign([FromServices] AssignLead assign, string? lead, int? section, CancellationToken stop)
    {
        if (!await Load(stop))
            return NotFound();
        var only = section is { } at && at >= 0 && at < Leaderless.Count ? Leaderless[at].Key : null;
        return await Do(async keeper => await assign.Do(keeper, Id, (lead ?? "").Split('\n'), only, stop) is { IsRefused: true } refused
            ? Outcome<Guid>.Refused(refused.Refusals)
            : Id, stop);
    }

    /// <summary>Candidates first, each unit once.</summary>
    public IEnumerable<UnitRef> Offered(Meaning meaning) => meaning.Offered.Concat(Book.All.Where(unit => unit.Kind != UnitKind.Upper)).DistinctBy(unit => unit.Id);

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
        Leaderless = [.. clauses.Where(meanings.LeadsNobody).OrderBy(c => c.Ordinal).GroupBy(c => c.Section)];
        Book = meanings.Book;
        return true;
    }
}

/// <summary>One line of the list: a printed name and what was picked for it.</summary>
internal sealed class NamePick
{
    public const string Nobody = "nobody";

    public string Printed { get; set; } = "";

    /// <summary>A unit's id, <see cref="Nobody"/>, or nothing where the name stays open.</summary>
    public string? Unit { get; set; }

    public bool IsMade => Unit == Nobody || Guid.TryParse(Unit, out _);

    public IReadOnlyList<Guid> Units => Guid.TryParse(Unit, out var unit) ? [unit] : [];
}
