using Microsoft.AspNetCore.Mvc;
using Mingtang.Documents.Drafting;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Draft)]
internal sealed class Edit(DocumentShelf shelf, ReviseEdition revise, FileBook files, CurrentPerson person) : DraftForm(files)
{
    public DocumentFolder Folder { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!Folder.Allows(EditionAct.Edit))
            return Redirect($"/desk/documents/{id}");
        Input = DraftInput.Of(Folder.Document, Folder.Edition);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var attachments = await Attachments(stop);
        if (attachments.IsRefused)
            return this.Show(attachments, Page);
        var outcome = await revise.Do(id, new(Input.Wording(attachments.Value), Input.Proposal, Input.Codes, Input.Channels), person, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已保存。");
            return Redirect($"/desk/documents/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await shelf.Open(id, person, stop) is not { } folder)
            return false;
        (Folder, Kept) = (folder, folder.Edition.Attachments);
        return true;
    }
}
