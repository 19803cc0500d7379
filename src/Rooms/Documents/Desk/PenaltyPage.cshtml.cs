using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Documents.Penalties;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

/// <summary>A published penalty that was changed, revoked, found unlawful or void: noted, and the three days counted out.</summary>
[Needs(DocumentPermissions.Read)]
internal sealed class PenaltyPage(DocumentShelf shelf, PenaltyBook book, PermissionBook permissions, CurrentPerson person) : PageModel
{
    public static IEnumerable<SelectListItem> Fates { get; } = Enum.GetValues<PenaltyFate>().Select(fate => new SelectListItem(fate.Title(), fate.ToString()));

    [BindProperty, Display(Name = "发生的情况"), Required]
    public PenaltyFate? Fate { get; set; }

    [BindProperty, Display(Name = "决定日期"), Required]
    public DateOnly? DecidedOn { get; set; }

    [BindProperty, Display(Name = "依据文书"), Required, StringLength(300)]
    public string? Basis { get; set; }

    public DocumentFolder Folder { get; private set; } = null!;

    public PenaltyDuty? Duty { get; private set; }

    public DateTime? WithdrawnAt => Duty is { } duty ? Folder.Editions.FirstOrDefault(e => e.Id == duty.Change.EditionId)?.WithdrawnAt : null;

    public bool MayNote => Folder.Public is not null && Duty?.Change.EditionId != Folder.Public.Id && permissions.Allows(person.Role, DocumentPermissions.Draft);

    public bool MayWithdraw => Duty is not null && WithdrawnAt is null && Folder.Public is not null && permissions.Allows(person.Role, DocumentPermissions.Withdraw);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return this.Show(await book.Note(id, Fate, DecidedOn, Basis, person, stop), () =>
        {
            this.Done("已登记，请负责人在时限内撤下。");
            return Redirect($"/desk/documents/{id}/penalty");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await shelf.Open(id, person, stop) is not { } folder)
            return false;
        Folder = folder;
        Duty = await book.Of(id, stop);
        return true;
    }
}
