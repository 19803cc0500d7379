using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class RelationsPage(
    DocumentShelf shelf, RelatedDocuments related, RelationProposals proposals, RelateDocuments relate, PermissionBook permissions, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "关系")]
    public RelationKind Kind { get; set; } = RelationKind.Basis;

    [BindProperty]
    public Guid? ToId { get; set; }

    [BindProperty, Display(Name = "库内文件")]
    public string? Find { get; set; }

    [BindProperty, Display(Name = "名称"), StringLength(300)]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "文号"), StringLength(80)]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "网址"), StringLength(500)]
    public string? Address { get; set; }

    /// <summary>What a person says; where an official text stands is said by its comparison.</summary>
    public static IEnumerable<SelectListItem> Kinds { get; } =
        [.. Enum.GetValues<RelationKind>().Where(kind => kind < RelationKind.Official).Select(kind => new SelectListItem(kind.Title(), kind.ToString()))];

    public DocumentFolder Folder { get; private set; } = null!;

    public IReadOnlyList<RelatedDocument> Related { get; private set; } = [];

    public IReadOnlyList<ProposedRelation> Proposals { get; private set; } = [];

    public bool MayDraft => permissions.Allows(person.Role, DocumentPermissions.Draft);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostAdd(Guid id, CancellationToken stop) => After(id, async () =>
    {
        var found = ToId ?? (string.IsNullOrWhiteSpace(Find) ? null : await shelf.ByWords(Find, stop));
        if (found is null && !string.IsNullOrWhiteSpace(Find))
            return Outcome.Refused(NotFoundHere);
        return await relate.Add(id, new(Kind, found, Title, Number, Address), person, stop);
    }, "已增加关联。", stop);

    public Task<IActionResult> OnPostDrop(Guid id, Guid relationId, CancellationToken stop) => After(id, async () => await relate.Drop(id, relationId, person, stop), "已删除关联。", stop);

    public Task<IActionResult> OnPostConfirm(Guid id, CancellationToken stop) => After(id, async () => await relate.Confirm(id, person, stop), "已确认关联关系。", stop);

    private static readonly Refusal NotFoundHere = new("documents.relation-not-found", "库内没有找到这份文件，请核对标题或者文号。", "Find");

    private async Task<IActionResult> After(Guid id, Func<Task<Outcome>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/documents/{id}/relations");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await shelf.Open(id, person, stop) is not { } folder)
            return false;
        Folder = folder;
        Related = await related.Of(id, onlyPublic: false, stop);
        Proposals = await proposals.Of(folder.Document, folder.Edition, stop);
        return true;
    }
}
