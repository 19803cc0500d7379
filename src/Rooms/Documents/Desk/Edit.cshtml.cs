using Microsoft.AspNetCore.Mvc;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Draft)]
internal sealed class Edit(DocumentShelf shelf, ReviseEdition revise, IntakeGate gate, FileBook files, CurrentPerson person) : DraftForm(gate, files, person)
{
    public DocumentFolder Folder { get; private set; } = null!;

    public override string PictureAddress => $"/desk/documents/{Folder.Document.Id}";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!Folder.Allows(EditionAct.Edit))
            return Redirect($"/desk/documents/{id}");
        Input = DraftInput.Of(Folder.Document, Folder.Edition);
        ListPictures();
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var files = await Taken(stop);
        if (!files.TryGet(out var taken))
            return this.Show(files, Page);
        var outcome = await revise.Do(id, new(Input.Wording(taken.Attachments) with { Body = taken.Body }, Input.Proposal, Input.Codes, Input.Channels), Person, stop);
        return this.Show(outcome, () =>
        {
            this.Done(taken.Body.Pictures().Any(image => string.IsNullOrWhiteSpace(image.Alt)) ? "已保存。还有图片没有文字说明，送审前请补上。" : "已保存。");
            return Redirect($"/desk/documents/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await shelf.Open(id, Person, stop) is not { } folder)
            return false;
        (Folder, Kept) = (folder, folder.Edition.Attachments);
        return true;
    }
}
