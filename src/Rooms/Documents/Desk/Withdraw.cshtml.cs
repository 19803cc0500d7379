using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Documents.Penalties;
using Mingtang.Documents.Relations;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Withdraw)]
internal sealed class Withdraw(DocumentShelf shelf, WithdrawEdition withdraw, Revive revive, PenaltyBook penalties, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "撤下的理由"), Required, StringLength(1000)]
    public string? Why { get; set; }

    [BindProperty]
    public List<FateInput> Fates { get; set; } = [];

    /// <summary>Documents that ended because of this one.</summary>
    public IReadOnlyList<Document> Ended { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Choices { get; } = [new("恢复有效", bool.TrueString), new("仍然失效", bool.FalseString)];

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
        return this.Show(await withdraw.Do(id, Why, [.. Fates.Select(fate => new EndedFate(fate.DocumentId, fate.Revives, fate.Why))], person, stop), () =>
        {
            this.Done("已撤下。");
            return Redirect($"/desk/documents/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Folder = (await shelf.Open(id, person, stop))!;
        if (Folder?.Public is null)
            return false;
        Ended = await revive.EndedBy(id, stop);
        // In the order shown, with what was said of them.
        Fates = [.. Ended.Select(one => new FateInput { DocumentId = one.Id, Revives = Said(one.Id)?.Revives, Why = Said(one.Id)?.Why })];
        return true;
    }

    private FateInput? Said(Guid documentId) => Fates.FirstOrDefault(fate => fate.DocumentId == documentId);
}

internal sealed class FateInput
{
    public Guid DocumentId { get; set; }

    [Display(Name = "它的效力")]
    public bool? Revives { get; set; }

    [Display(Name = "恢复或者不恢复的理由"), StringLength(500)]
    public string? Why { get; set; }
}
