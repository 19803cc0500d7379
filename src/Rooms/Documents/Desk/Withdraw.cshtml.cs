using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Penalties;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Withdraw)]
internal sealed class Withdraw(DocumentShelf shelf, WithdrawEdition withdraw, PenaltyBook penalties, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "撤下的理由"), Required, StringLength(1000)]
    public string? Why { get; set; }

    public DocumentFolder Folder { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        ModelState.Clear();
        if (!await Load(id, stop))
            return NotFound();
        Why = await penalties.Of(id, stop) is { } duty && duty.Change.EditionId == Folder.Public!.Id ? duty.PublicReason : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return this.Show(await withdraw.Do(id, Why, person, stop), () =>
        {
            this.Done("已撤下。");
            return Redirect($"/desk/documents/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Folder = (await shelf.Open(id, person, stop))!;
        return Folder?.Public is not null;
    }
}
