using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Exchanges;
using Mingtang.WorkPlans.Supervision;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

/// <summary>One task: what is asked, how it stands, and the forms for what this person may do now.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class TaskPage(
    TaskFolders folders, TaskDesk desk, TieableItems items, EvidenceKeeper keeper, CurrentPerson person, PermissionBook permissions, TimeProvider clock) : PageModel
{
    private const int SpareMilestones = 3;

    [BindProperty]
    public BreakdownInput Breakdown { get; set; } = new();

    [BindProperty]
    public EntryInput Entry { get; set; } = new();

    [BindProperty]
    public RemarkInput Remark { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public TaskFolder Folder { get; private set; } = null!;

    public IReadOnlyList<TaskButton> Buttons => TaskButtons.For(Folder, person, permissions);

    public bool MayBreakDown => TaskButtons.MayBreakDown(Folder, person, permissions);

    public bool MayReport => TaskButtons.MayReport(Folder, person, permissions);

    public bool MayTie => Folder.IsOwn && !TaskLifecycle.IsSettled(Folder.Task.State) && permissions.Allows(person.Role, "workplans.tie");

    public bool MayAnswer => Folder.IsOwn && permissions.Allows(person.Role, "workplans.answer");

    /// <summary>Where a clause has one unit and nobody has spoken, there is nobody to speak to but the office.</summary>
    public bool MayRemark => (Folder.IsOwn || Folder.IsOffice) && Folder.Plan.State == PlanState.Published && permissions.Allows(person.Role, "workplans.remark");

    /// <summary>A refused report or remark is no reason to unfold this form.</summary>
    public bool IsBreakdownRefused => ModelState.Any(one => one.Key.StartsWith(nameof(Breakdown), StringComparison.Ordinal) && one.Value?.Errors.Count > 0);

    public IReadOnlyList<SelectListItem> Askable =>
        [new("不指定", ""), .. Folder.Partners.Where(unit => unit.Key != person.UnitId).OrderBy(unit => unit.Value, StringComparer.Ordinal).Select(unit => new SelectListItem(unit.Value, $"{unit.Key}"))];

    public DateOnly Today => clock.Today();

    public IReadOnlyList<TieableItem> Tieable { get; private set; } = [];

    public IEnumerable<Milestone> OpenMilestones => Folder.Milestones.Where(milestone => milestone.ReachedOn is null);

    public IEnumerable<string> KeptNames => keeper.Open(Entry.Kept).Select(file => file.Title);

    public Guid? AnsweringNote { get; private set; }

    public string? AnswerTyped { get; private set; }

    public async Task<IActionResult> OnGet(Guid id, Guid? corrects, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Breakdown = BreakdownInput.Of(Folder.Task);
        Breakdown.Spare(SpareMilestones);
        Entry = new() { On = Today, Corrects = corrects, Text = Folder.Task.Progress.FirstOrDefault(entry => entry.Id == corrects)?.Text };
        return Page();
    }

    public Task<IActionResult> OnPostBreakDown(Guid id, CancellationToken stop) =>
        After(id, nameof(Breakdown), () => desk.Do(Breakdown.Of(id), person, stop), "分解已保存。", stop);

    public async Task<IActionResult> OnPostReport(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (MayReport)
            await Keep(stop);
        return await After(id, nameof(Entry), () => desk.Do(Entry.Of(id, keeper.Open(Entry.Kept)), person, stop), "进展已填报。", stop);
    }

    public Task<IActionResult> OnPostTie(Guid id, string kind, string item, CancellationToken stop) => After(
        id, nameof(Tie), async () => await desk.Do(new Tie(id, await items.Get(Folder.Task, Folder.Plan.Year, new(kind, item), stop)), person, stop), "已关联。", stop);

    public Task<IActionResult> OnPostUntie(Guid id, Guid tied, CancellationToken stop) =>
        After(id, nameof(Untie), () => desk.Do(new Untie(id, tied), person, stop), "已取消关联。", stop);

    public Task<IActionResult> OnPostAnswer(Guid id, Guid note, string? answer, CancellationToken stop)
    {
        (AnsweringNote, AnswerTyped) = (note, answer);
        return After(id, nameof(AnswerSupervision), () => desk.Do(new AnswerSupervision(id, note, answer), person, stop), "已答复。", stop);
    }

    public Task<IActionResult> OnPostRemark(Guid id, CancellationToken stop) => After(
        id, nameof(Remark), () => desk.Do(new Remark(id, Remark.Text, Remark.AskedUnitId, Folder.IsOwn ? Party.Unit : Party.Office, Folder.Partners), person, stop), "已发出。", stop);

    public IReadOnlyList<ShownFile> FilesOf(ProgressEntry entry) => [.. entry.Evidence
        .Where(proof => proof.FileHash is not null)
        .Select(proof => new ShownFile(proof.Title, $"/desk/workplans/tasks/{entry.TaskId}/evidence/{entry.Id}/{Uri.EscapeDataString(proof.FileHash!)}", proof.Size ?? 0))];

    /// <summary>Files are kept whatever else is wrong with the form, so that nobody uploads twice.</summary>
    private async Task Keep(CancellationToken stop)
    {
        var kept = await keeper.Keep(Entry.Files, stop);
        if (kept.IsRefused)
            this.Refuse(kept);
        else
            Entry.Kept = [.. Entry.Kept, .. kept.Value.Select(keeper.Mark)];
        // The marks in the posted form are older than the files kept just now.
        ModelState.Remove("Entry.Kept");
    }

    /// <param name="form">The one of the page's forms that was posted; the others are not asked.</param>
    private async Task<IActionResult> After(Guid id, string form, Func<Task<Outcome<PlanTask>>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        foreach (var other in ModelState.Keys.Where(key => !key.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
            ModelState.Remove(other);
        var outcome = ModelState.IsValid ? await act() : null;
        if (outcome is { IsRefused: false })
        {
            this.Done(done);
            return Redirect($"/desk/workplans/tasks/{id}");
        }
        if (outcome is not null)
            this.Refuse(outcome);
        FillOtherForms();
        return Page();
    }

    /// <summary>The form that was not posted shows what is stored; the posted one what was typed.</summary>
    private void FillOtherForms()
    {
        if (!ModelState.Keys.Any(key => key.StartsWith("Breakdown.", StringComparison.Ordinal)))
            Breakdown = BreakdownInput.Of(Folder.Task);
        Breakdown.Spare(SpareMilestones);
        Entry.On ??= Today;
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await folders.Open(id, person, stop) is not { } folder)
            return false;
        Folder = folder;
        if (MayTie)
            Tieable = [.. (await items.Find(folder.Task, folder.Plan.Year, Find, stop)).Where(item => !folder.Tied.Any(tied => tied.Kind == item.Item.Kind && tied.ItemId == item.Item.Id))];
        return true;
    }
}
