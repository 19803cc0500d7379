using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

/// <summary>The second page of an act that asks for a reason or cannot be undone lightly.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class TaskActPage(TaskFolders folders, TaskDesk desk, CurrentPerson person, PermissionBook permissions, TimeProvider clock) : PageModel
{
    [BindProperty]
    public TaskActInput Input { get; set; } = new();

    public TaskFolder Folder { get; private set; } = null!;

    public TaskActForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, string act, DateOnly? to, CancellationToken stop)
    {
        if (!await Load(id, act, stop))
            return NotFound();
        Input = new() { To = to, Text = Form.Proposed?.Invoke(Folder, clock.Today()) };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, string act, CancellationToken stop)
    {
        if (!await Load(id, act, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return this.Show(await desk.Do(Form.Of(Folder, Input), person, stop), () =>
        {
            this.Done($"已{Form.Title}。");
            return Redirect($"/desk/workplans/tasks/{id}");
        });
    }

    /// <summary>Not there for whom the act is not meant; the act itself refuses once more.</summary>
    private async Task<bool> Load(Guid id, string act, CancellationToken stop)
    {
        if (await folders.Open(id, person, stop) is not { } folder || TaskActForm.Find(act) is not { } form)
            return false;
        (Folder, Form) = (folder, form);
        return permissions.Allows(person.Role, $"workplans.{act}") && (form.IsOffices ? folder.IsOffice : folder.IsOwn);
    }
}
