using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Printing;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Portal;

/// <summary>A released bulletin, exactly as it was signed.</summary>
internal sealed class BulletinPage(BulletinBook book) : PageModel
{
    public BulletinFolder Folder { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetJson(Guid id, CancellationToken stop) =>
        await Load(id, stop) ? Content(ReturnJson.Write(Folder.Bulletin.Counted), "application/json; charset=utf-8") : NotFound();

    public async Task<IActionResult> OnGetDocx(Guid id, CancellationToken stop) => await Load(id, stop)
        ? File(DocxPrinter.Print(BulletinPaper.Of(Folder)), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", PrintedFile.SafeName(Folder.Bulletin.Title, ".docx"))
        : NotFound();

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        Folder = (await book.Public(id, stop))!;
        return Folder is not null;
    }
}
