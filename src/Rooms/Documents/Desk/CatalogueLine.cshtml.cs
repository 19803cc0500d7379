using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Catalogues;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>One line of a standard catalogue, changed or ended.</summary>
[Needs(DocumentPermissions.Catalogue)]
internal sealed class CatalogueLine(KeepCatalogue keep, PlatformDb db, DocumentScope scope, CurrentPerson person) : PageModel
{
    [BindProperty]
    public LineInput Line { get; set; } = new();

    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Why { get; set; }

    public StandardItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Line = LineInput.Of(Item);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        return !ModelState.IsValid ? Page() : After(await keep.Amend(id, Line.Entered, person, stop), "已保存为目录的新一版。");
    }

    public async Task<IActionResult> OnPostEnd(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Line = LineInput.Of(Item);
        return After(await keep.End(id, Why, person, stop), "已停用。");
    }

    private IActionResult After(Outcome outcome, string done) => this.Show(outcome, () =>
    {
        this.Done(done);
        return Redirect($"/desk/documents/catalogue?unitId={Item.UnitId}");
    });

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Item = (await db.Set<StandardItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.EndedAt == null, stop))!;
        return Item is not null && await scope.MayWriteFor(person, Item.UnitId, stop);
    }
}
