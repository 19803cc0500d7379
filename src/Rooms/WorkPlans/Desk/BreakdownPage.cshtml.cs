using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

/// <summary>All tasks of a unit in one table: rows that say something new are stored together, in one act.</summary>
[Needs("workplans.break-down")]
internal sealed partial class BreakdownPage(TaskReading reading, TaskFolders folders, TaskDesk desk, CurrentPerson person) : PageModel
{
    private Dictionary<Guid, PlanTask> tasks = [];

    [BindProperty]
    public List<BreakdownRow> Rows { get; set; } = [];

    public WorkPlan Plan { get; private set; } = null!;

    public PlanTask TaskOf(Guid id) => tasks[id];

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        Rows = [.. tasks.Values.OrderBy(task => task.Clause!.Ordinal).Select(BreakdownRow.Of)];
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid planId, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        Rows.RemoveAll(row => !tasks.ContainsKey(row.TaskId));
        if (!ModelState.IsValid)
            return Page();
        var changed = Rows.Where(row => row.Changes(tasks[row.TaskId])).ToList();
        if (changed.Count == 0)
        {
            this.Done("没有需要保存的改动。");
            return Redirect($"/desk/workplans/breakdown/{planId}");
        }
        var outcome = await desk.DoAll("workplans.break-down", [.. changed.Select(row => row.ActOn(tasks[row.TaskId]))], person, $"批量分解{changed.Count}项任务", stop);
        if (!outcome.IsRefused)
        {
            this.Done($"已保存 {changed.Count} 项任务的分解。");
            return Redirect("/desk/workplans");
        }
        foreach (var refusal in outcome.Refusals)
            ModelState.AddModelError(FieldOf(refusal.Field, changed), refusal.Message);
        return Page();
    }

    /// <summary>From the place in the batch to the place on the page.</summary>
    private string FieldOf(string? field, List<BreakdownRow> changed)
    {
        if (Place().Match(field ?? "") is not { Success: true } place)
            return "";
        var row = Rows.IndexOf(changed[int.Parse(place.Groups["act"].Value)]);
        var name = place.Groups["field"].Value;
        return $"Rows[{row}].{(name.EndsWith(".DueOn", StringComparison.Ordinal) ? "MilestoneDueOn" : name.StartsWith("Milestones", StringComparison.Ordinal) ? "Milestone" : name)}";
    }

    private async Task<bool> Load(Guid planId, CancellationToken stop)
    {
        if (person.UnitId is not { } unit || await reading.PlanSeenBy(planId, person, stop) is not { } plan)
            return false;
        Plan = plan;
        tasks = (await folders.WithMilestones(unit, planId, stop)).Where(task => TaskLifecycle.Table.Allows(task.State, TaskAct.BreakDown)).ToDictionary(task => task.Id);
        return tasks.Count > 0;
    }

    [GeneratedRegex(@"^Acts\[(?<act>\d+)\]\.(?<field>.+)$")]
    private static partial Regex Place();
}

internal sealed class BreakdownRow
{
    public Guid TaskId { get; set; }

    [Display(Name = "责任科室")]
    public string? Section { get; set; }

    [Display(Name = "责任人")]
    public string? PersonInCharge { get; set; }

    [Display(Name = "工作举措")]
    public string? Measures { get; set; }

    public Guid? MilestoneId { get; set; }

    [Display(Name = "主要节点")]
    public string? Milestone { get; set; }

    [Display(Name = "节点日期")]
    public DateOnly? MilestoneDueOn { get; set; }

    public static BreakdownRow Of(PlanTask task)
    {
        var first = task.Milestones.MinBy(milestone => milestone.Position);
        return new()
        {
            TaskId = task.Id,
            Section = task.Section,
            PersonInCharge = task.PersonInCharge,
            Measures = task.Measures,
            MilestoneId = first?.Id,
            Milestone = first?.Title,
            MilestoneDueOn = first?.DueOn,
        };
    }

    /// <summary>An empty row is not a breakdown yet; a row left as it was is no act.</summary>
    public bool Changes(PlanTask task)
    {
        var stored = Of(task);
        return (Tidy(Section), Tidy(PersonInCharge), Tidy(Measures), Tidy(Milestone), MilestoneDueOn)
            != (stored.Section, stored.PersonInCharge, stored.Measures, stored.Milestone, stored.MilestoneDueOn);
    }

    /// <summary>Further milestones of the task's own page stay as they are.</summary>
    public BreakDown ActOn(PlanTask task) => new(TaskId, Section, PersonInCharge, Measures)
    {
        Milestones = [
            new(Milestone, MilestoneDueOn, MilestoneId),
            .. task.Milestones.Where(milestone => milestone.Id != MilestoneId).OrderBy(milestone => milestone.Position).Select(milestone => new MilestoneEntry(milestone.Title, milestone.DueOn, milestone.Id))],
    };

    private static string? Tidy(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
