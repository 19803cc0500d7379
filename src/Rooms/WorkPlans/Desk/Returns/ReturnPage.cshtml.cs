using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Desk.Returns;

/// <summary>One unit's return: prefilled, completed, handed in; looked at by the office.</summary>
[Needs(ReturnPermissions.Read)]
internal sealed class ReturnPage(ReturnBook book, ReturnReading reading, ReturnDesk desk, CurrentPerson person, PermissionBook permissions, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ReturnInput Input { get; set; } = new();

    [BindProperty]
    public VerdictInput Verdict { get; set; } = new();

    public ReturnFolder Folder { get; private set; } = null!;

    public ReturnContent Said { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public bool IsFrozen => !Folder.Return.WaitsForUnit;

    public bool MayWrite => Folder.IsOwn && Folder.Allows(ReturnAct.Submit) && permissions.Allows(person.Role, ReturnPermissions.Submit);

    public bool MayDecide => Folder.IsOffice && Folder.Allows(ReturnAct.Accept) && permissions.Allows(person.Role, ReturnPermissions.Accept);

    /// <summary>After a refused post what was typed, else what is stored.</summary>
    public string? WordsOf(ReturnLine line) => Input.Lines.Find(typed => typed.TaskId == line.TaskId) is { } posted ? posted.Words : line.Words;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Input = new() { Words = Folder.Return.Words };
        return Page();
    }

    public Task<IActionResult> OnPostSave(Guid id, CancellationToken stop) => After(id, () => desk.Save(id, Input.Said, person, stop), "已暂存。", stop);

    public Task<IActionResult> OnPostSubmit(Guid id, CancellationToken stop) => After(id, () => desk.Submit(id, Input.Said, person, stop), "已报送，等待审核。", stop);

    public Task<IActionResult> OnPostAccept(Guid id, CancellationToken stop) => After(id, () => desk.Accept(id, person, stop), "已审核通过。", stop);

    public Task<IActionResult> OnPostSendBack(Guid id, CancellationToken stop) => After(id, () => desk.SendBack(id, Verdict.Why, person, stop), "已退回。", stop);

    private async Task<IActionResult> After(Guid id, Func<Task<Outcome<UnitReturn>>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/workplans/returns/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await book.Open(id, person, stop) is not { } folder)
            return false;
        Folder = folder;
        Said = IsFrozen ? (await reading.HandedIn(folder.Return, stop))! : await reading.Now(folder.Return, folder.Round.Quarter, stop);
        return true;
    }
}

internal sealed class ReturnInput
{
    [Display(Name = "总体说明")]
    public string? Words { get; set; }

    public List<LineInput> Lines { get; set; } = [];

    internal ReturnWords Said => new(Words, [.. Lines.Select(line => new LineWords(line.TaskId, line.Words ?? ""))]);
}

internal sealed class LineInput
{
    public Guid TaskId { get; set; }

    public string? Words { get; set; }
}

internal sealed class VerdictInput
{
    [Display(Name = "退回理由")]
    public string? Why { get; set; }
}
