using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

/// <summary>One clause: what it wants, how the figure stands, and every record the figure was counted from.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class ClausePage(PlatformDb db, TaskReading reading, PlanScope scope, ClauseFigures figures, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;
    private bool isOffice;

    public PlanClause Clause { get; private set; } = null!;

    public WorkPlan Plan { get; private set; } = null!;

    public IReadOnlyList<ClauseFigure> Figures { get; private set; } = [];

    /// <summary>The office sees all, a unit its own.</summary>
    public IReadOnlyList<PlanTask> Tasks { get; private set; } = [];

    public ClauseStanding Standing { get; private set; }

    public IReadOnlyList<TiedItem> Tied { get; private set; } = [];

    public IReadOnlyDictionary<Guid, LastWord> Words { get; private set; } = new Dictionary<Guid, LastWord>();

    public string NameOf(Guid? unit) => book.Find(unit)?.ShortName ?? "";

    /// <summary>A unit's list of tasks is the watching office's page; other records open for their own unit too.</summary>
    public bool MayOpen(CountedRow row) => row.Url?.StartsWith("/desk/workplans/unit-tasks", StringComparison.Ordinal) == true
        ? isOffice && person.Role == Role.Office
        : isOffice || row.UnitId is null || row.UnitId == person.UnitId;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await db.Set<PlanClause>().AsNoTracking().FirstOrDefaultAsync(clause => clause.Id == id, stop) is not { } clause
            || await reading.PlanSeenBy(clause.PlanId, person, stop) is not { } plan)
            return NotFound();
        (Clause, Plan) = (clause, plan);
        isOffice = await scope.IsOffice(person, plan.AgencyId, stop);
        book = await units.OfYear(plan.Year, stop);
        var tasks = await db.Set<PlanTask>().AsNoTracking().Where(task => task.ClauseId == id).OrderBy(task => task.Part).ThenBy(task => task.DueOn).ToListAsync(stop);
        Figures = await figures.OfClause(plan, id, stop);
        Standing = ClauseStandings.Of(Figures, tasks, clock.Today());
        Tasks = [.. tasks.Where(task => isOffice || task.UnitId == person.UnitId)];
        Words = await reading.LastWords([.. Tasks.Select(task => task.Id)], stop);
        Tied = await db.Set<TiedItem>().AsNoTracking().Where(tied => Tasks.Select(task => task.Id).Contains(tied.TaskId)).OrderBy(tied => tied.At).ToListAsync(stop);
        return Page();
    }
}
