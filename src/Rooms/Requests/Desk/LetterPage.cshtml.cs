using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Printing;
using Mingtang.Requests.Letters;

namespace Mingtang.Requests.Desk;

/// <summary>One paper of a case: read, edited while it is a draft, numbered, printed.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class LetterPage(LetterBook book, LetterPrinting printing, PlatformDb db, RequestScope scope, IUnits units, PdfPrinter pdf, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "标题"), StringLength(200)]
    public string? LetterTitle { get; set; }

    [BindProperty, Display(Name = "正文")]
    public string? Body { get; set; }

    public InformationRequest Case { get; private set; } = null!;

    public RequestLetter Letter { get; private set; } = null!;

    public string Agency { get; private set; } = "";

    public bool MayEdit => scope.May(person, RequestPermissions.Handle) && Letter.IssuedOn is null;

    public bool MayIssue => MayEdit && (Letter.Kind != LetterKind.Reply || !Case.IsOpen);

    public bool MayPrint => scope.May(person, RequestPermissions.Unmask);

    public bool HasPdf => pdf.IsHere;

    public async Task<IActionResult> OnGet(Guid id, Guid letter, CancellationToken stop)
    {
        if (!await Find(id, letter, stop))
            return NotFound();
        (LetterTitle, Body) = (Letter.Title, Letter.Body);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, Guid letter, CancellationToken stop)
    {
        if (!await Find(id, letter, stop))
            return NotFound();
        return this.Show(await book.Edit(person, letter, LetterTitle, Body, stop), () => Back("已保存。"));
    }

    public async Task<IActionResult> OnPostIssue(Guid id, Guid letter, CancellationToken stop)
    {
        if (!await Find(id, letter, stop))
            return NotFound();
        return this.Show(await book.Issue(person, letter, stop), () => Back("已编号印发。"));
    }

    public async Task<IActionResult> OnPostPrint(Guid id, Guid letter, PaperForm form, CancellationToken stop)
    {
        if (!await Find(id, letter, stop) || !MayPrint)
            return NotFound();
        (LetterTitle, Body) = (Letter.Title, Letter.Body);
        var printed = await printing.Print(person, Case, Letter, form, stop);
        return this.Show(printed, () => File(printed.Value, MediaTypes.Of(form), PrintedFile.SafeName($"{Letter.Title}{Letter.Number}", form == PaperForm.Docx ? ".docx" : ".pdf")));
    }

    private RedirectResult Back(string done)
    {
        this.Done(done);
        return Redirect($"{Case.DeskUrl}/letters/{Letter.Id}");
    }

    private async Task<bool> Find(Guid id, Guid letterId, CancellationToken stop)
    {
        if (await db.Set<InformationRequest>().AsNoTracking().FirstOrDefaultAsync(request => request.Id == id, stop) is not { } found || !scope.Covers(person, found)
            || await db.Set<RequestLetter>().AsNoTracking().FirstOrDefaultAsync(letter => letter.Id == letterId && letter.RequestId == id, stop) is not { } letter)
            return false;
        (Case, Letter, Agency) = (found, letter, (await units.Find(found.UnitId, stop))?.Name ?? "");
        return true;
    }
}

internal static class MediaTypes
{
    public static string Of(PaperForm form) => form == PaperForm.Docx ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document" : "application/pdf";
}
