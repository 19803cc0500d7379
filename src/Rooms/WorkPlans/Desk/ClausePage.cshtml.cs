using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
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

    /// <summary>What the units showed for it, newest first, without what a later entry corrected.</summary>
    public IReadOnlyList<ProgressEntry> Reported { get; private set; } = [];

    public IReadOnlyDictionary<Guid, ShownChart> Courses { get; private set; } = new Dictionary<Guid, ShownChart>();

    public IReadOnlyDictionary<Guid, LastWord> Words { get; private set; } = new Dictionary<Guid, LastWord>();

    public string NameOf(Guid? unit) => book.Find(unit)?.ShortName ?? "";

    public string UnitOf(ProgressEntry entry) => NameOf(Tasks.First(task => task.Id == entry.TaskId).UnitId);

    /// <summary>谁说了算: who bound the figure, and whose word stands where none is bound.</summary>
    public string Says(ClauseFigure figure) => figure.AwaitsRoom ? "平台计量前由责任单位填报"
        : $"平台按记录计数，单位不填数{(figure.Binding.DecidedByName is { } name ? $"；{name}于{ChinaTime.DayOf(figure.Binding.DecidedAt!.Value):yyyy年M月d日}确定用此指标" : "")}";

    /// <summary>Whose record it is; whether the role may open the page is asked where the link is drawn.</summary>
    public bool MayOpen(CountedRow row) => isOffice || row.UnitId is null || row.UnitId == person.UnitId;

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
        Courses = await CourseOf(plan, stop);
        Standing = ClauseStandings.Of(Figures, tasks, clock.Today());
        Tasks = [.. tasks.Where(task => isOffice || task.UnitId == person.UnitId)];
        Words = await reading.LastWords([.. Tasks.Select(task => task.Id)], stop);
        var shown = Tasks.Select(task => task.Id).ToList();
        Tied = await db.Set<TiedItem>().AsNoTracking().Where(tied => shown.Contains(tied.TaskId)).OrderBy(tied => tied.At).ToListAsync(stop);
        Reported = await ReportedOf(shown, stop);
        return Page();
    }

    private async Task<Dictionary<Guid, ShownChart>> CourseOf(WorkPlan plan, CancellationToken stop)
    {
        var courses = new Dictionary<Guid, ShownChart>();
        foreach (var figure in Figures)
            if (await figures.Course(plan, figure, stop) is { Count: > 0 } course)
                courses[figure.Binding.Id] = CourseChart.Of(figure, course);
        return courses;
    }

    private async Task<IReadOnlyList<ProgressEntry>> ReportedOf(IReadOnlyList<Guid> tasks, CancellationToken stop)
    {
        var entries = await db.Set<ProgressEntry>().AsNoTracking().Where(entry => tasks.Contains(entry.TaskId)).ToListAsync(stop);
        var corrected = entries.Select(entry => entry.Corrects).ToHashSet();
        return [.. entries.Where(entry => entry.Evidence.Count > 0 && !corrected.Contains(entry.Id)).OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.EnteredAt)];
    }
}
