using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Desk.Returns;

/// <summary>The office looks over one quarter: who has reported, who is late.</summary>
[Needs(ReturnPermissions.SetRounds)]
internal sealed class RoundPage(ReturnBook book, ReturnRounds rounds, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty]
    public UrgeReturnInput Input { get; set; } = new();

    public RoundFolder Folder { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public int Waiting => Folder.Round.Returns.Count(one => one.WaitsForUnit);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Input = new() { Text = $"请于{Folder.Round.DueOn:M月d日}前核对、报送{Folder.Round.Quarter}工作要点进展。" };
        return Page();
    }

    public async Task<IActionResult> OnPostUrge(Guid id, CancellationToken stop) => await Load(id, stop)
        ? this.Show(await rounds.Urge(id, Input.Text, person, stop), () => Again(id, "已催报。"))
        : NotFound();

    public async Task<IActionResult> OnPostClose(Guid id, CancellationToken stop) => await Load(id, stop)
        ? this.Show(await rounds.Close(Folder.Plan.Id, Folder.Round.Quarter, person, stop), () => Again(id, "已截止。"))
        : NotFound();

    private RedirectResult Again(Guid id, string done)
    {
        this.Done(done);
        return Redirect($"/desk/workplans/returns/rounds/{id}");
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Folder = (await book.Round(id, person, stop))!;
        return Folder is not null;
    }
}

internal sealed class UrgeReturnInput
{
    [Display(Name = "催报内容")]
    public string? Text { get; set; }
}
