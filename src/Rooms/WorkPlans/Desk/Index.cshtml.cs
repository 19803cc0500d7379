using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

/// <summary>A unit's tasks by section; for the office all units, one line each.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class Index(TaskReading reading, IUnits units, CurrentPerson person, PermissionBook permissions, TimeProvider clock) : PageModel
{
    /// <summary>Who only signs sees how units stand, and urges nobody.</summary>
    public bool MayWatch => permissions.Allows(person.Role, "workplans.watch");

    [BindProperty(SupportsGet = true)]
    public bool Own { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public IReadOnlyList<WorkPlan> Plans { get; private set; } = [];

    public bool IsWatching => Plans.Count > 0 && !Own;

    public IReadOnlyList<PlanBoard> Boards { get; private set; } = [];

    public IReadOnlyList<ShowTab> Shows { get; private set; } = [];

    public IReadOnlyList<TaskSection> Sections { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> ToBreakDown { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyDictionary<Guid, LastWord> Words { get; private set; } = new Dictionary<Guid, LastWord>();

    public async Task OnGet(CancellationToken stop)
    {
        Plans = await reading.PlansOfOffice(person, stop);
        if (IsWatching)
            await Watch(stop);
        else
            await List(stop);
    }

    private async Task Watch(CancellationToken stop)
    {
        var (today, book, boards) = (clock.Today(), await units.On(clock.Today(), stop), new List<PlanBoard>());
        foreach (var plan in Plans)
        {
            var last = await reading.LastDays(plan.Id, stop);
            boards.Add(new(plan, [.. (await reading.CountsOf(plan.Id, today, stop))
                .Select(unit => new UnitLine(unit, book.Find(unit.UnitId)?.ShortName ?? "已撤销单位", last.TryGetValue(unit.UnitId, out var day) ? day : null))
                .OrderByDescending(unit => unit.Tasks.NotBrokenDown).ThenByDescending(unit => unit.Tasks.Overdue).ThenBy(unit => book.PlaceOf(unit.Tasks.UnitId))]));
        }
        Boards = boards;
    }

    private async Task List(CancellationToken stop)
    {
        if (person.UnitId is not { } unit)
            return;
        var (today, all) = (clock.Today(), await reading.OfUnit(unit, null, stop));
        var filters = Filters(today);
        Shows = [.. filters.Select(filter => new ShowTab(filter.Title, AddressOf(filter.Key), all.Count(filter.Fits), filter.Key == (Show ?? "")))];
        var shown = all.Where(filters.FirstOrDefault(filter => filter.Key == (Show ?? ""), filters[0]).Fits).ToList();
        Sections = [.. shown.GroupBy(task => (task.PlanId, task.Clause!.Section)).Select(section => new TaskSection(section.Key.Section ?? "其他", [.. section]))];
        ToBreakDown = all.Where(task => task.State == TaskState.Dispatched).GroupBy(task => task.PlanId).ToDictionary(plan => plan.Key, plan => plan.Count());
        Words = await reading.LastWords([.. shown.Select(task => task.Id)], stop);
    }

    private string AddressOf(string show) => "/desk/workplans" + (Plans.Count > 0 ? "?own=true&" : "?") + $"show={show}";

    private static (string Key, string Title, Func<PlanTask, bool> Fits)[] Filters(DateOnly today) =>
    [
        ("", "未办结", task => !TaskLifecycle.IsSettled(task.State)),
        ("new", "待分解", task => task.State == TaskState.Dispatched),
        ("near", "30天内到期", task => !TaskLifecycle.IsSettled(task.State) && task.DueOn >= today && task.DueOn <= today.AddDays(30)),
        ("late", "逾期", task => task.IsOverdue(today)),
        ("returned", "被退回", task => task.ReturnedAt is not null && task.State == TaskState.Underway),
        ("done", "已办结", task => TaskLifecycle.IsSettled(task.State)),
    ];
}

internal sealed record ShowTab(string Title, string Url, int Count, bool IsCurrent);

internal sealed record TaskSection(string Title, IReadOnlyList<PlanTask> Tasks);

internal sealed record PlanBoard(WorkPlan Plan, IReadOnlyList<UnitLine> Units);

/// <param name="LastOn">The last day the unit reported anything.</param>
internal sealed record UnitLine(UnitTally Tasks, string Name, DateOnly? LastOn);
