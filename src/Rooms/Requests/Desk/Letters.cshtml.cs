using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Printing;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Desk;

/// <summary>Makes a paper by hand, or prints the registration sheet.</summary>
[Needs(RequestPermissions.Handle)]
internal sealed class LettersModel(LetterBook book, LetterPrinting printing, RequestShelf shelf, RequestScope scope, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "文书"), Required]
    public LetterKind? Kind { get; set; }

    public RequestCase Case { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<LetterKind>().Where(kind => LetterBook.IsReady(kind, Case.Log)).Select(kind => new SelectListItem(kind.Title(), kind.ToString()));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Find(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await book.Make(person, id, Kind!.Value, stop);
        return this.Show(outcome, () => Redirect($"{Case.Request.DeskUrl}/letters/{outcome.Value}"));
    }

    public async Task<IActionResult> OnPostSheet(Guid id, PaperForm form, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return NotFound();
        ModelState.Clear();
        var printed = await printing.PrintSheet(person, Case.Request, form, stop);
        return this.Show(printed, () => File(printed.Value, MediaTypes.Of(form), PrintedFile.SafeName($"申请登记表{Case.Request.Number}", form == PaperForm.Docx ? ".docx" : ".pdf")));
    }

    private async Task<bool> Find(Guid id, CancellationToken stop)
    {
        if (await shelf.Find(id, stop) is not { } found || !scope.Covers(person, found.Request))
            return false;
        Case = found;
        return true;
    }
}
