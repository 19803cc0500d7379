using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Tasks;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Desk;

/// <summary>One unit before the office: its tasks, and urging several at once.</summary>
[Needs("workplans.watch")]
internal sealed class UnitTasksPage(TaskReading reading, TaskDesk desk, PlatformDb db, IUnits units, CurrentPerson person) : PageModel
{
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    public WorkPlan Plan { get; private set; } = null!;

    public Guid UnitId { get; private set; }

    public string UnitName { get; private set; } = "";

    public IReadOnlyList<PlanTask> Tasks { get; private set; } = [];

    public IReadOnlyDictionary<Guid, LastWord> Words { get; private set; } = new Dictionary<Guid, LastWord>();

    public IReadOnlyDictionary<Guid, int> Urged { get; private set; } = new Dictionary<Guid, int>();

    public bool MayUrge(PlanTask task) => Plan.State == PlanState.Published && task.WaitsForUnit;

    public async Task<IActionResult> OnGet(Guid plan, Guid unit, CancellationToken stop)
    {
        Text = UrgingWords.ForMany;
        return await Load(plan, unit, stop) ? Page()
            // The office of a unit that is itself asked by this plan sees its own tasks among its own.
            : unit == person.UnitId ? Redirect("/desk/workplans?own=true")
            : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid plan, Guid unit, CancellationToken stop)
    {
        if (!await Load(plan, unit, stop))
            return NotFound();
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError("Chosen", UrgingRefusals.NobodyChosen.Message);
            return Page();
        }
        var outcome = await desk.DoAll("workplans.urge", [.. Chosen.Distinct().Select(task => new Urge(task, Text))], person, $"催办{UnitName}{Chosen.Count}项任务", stop);
        foreach (var words in outcome.Refusals.Select(refusal => refusal.Message).Distinct())
            ModelState.AddModelError("Text", words);
        if (outcome.IsRefused)
            return Page();
        this.Done($"已催办 {outcome.Value} 项任务。");
        return Redirect($"/desk/workplans/unit-tasks?plan={plan}&unit={unit}");
    }

    private async Task<bool> Load(Guid planId, Guid unitId, CancellationToken stop)
    {
        if (await reading.PlanOfOffice(planId, person, stop) is not { } plan || await units.Find(unitId, stop) is not { } unit)
            return false;
        (Plan, UnitId, UnitName) = (plan, unitId, unit.ShortName);
        Tasks = [.. await reading.OfUnitInPlan(unitId, planId, stop)];
        var ids = Tasks.Select(task => task.Id).ToList();
        Words = await reading.LastWords(ids, stop);
        Urged = await db.Set<Urging>().Where(urging => ids.Contains(urging.TaskId)).GroupBy(urging => urging.TaskId).ToDictionaryAsync(task => task.Key, task => task.Count(), stop);
        return Tasks.Count > 0;
    }
}
