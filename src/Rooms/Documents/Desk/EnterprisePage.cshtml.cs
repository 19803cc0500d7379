using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Enterprises;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>One public enterprise: its catalogue, line by line.</summary>
[Needs(DocumentPermissions.Catalogue)]
internal sealed class EnterprisePage(KeepEnterprises keep, CurrentPerson person) : PageModel, IKeepsEnterprise
{
    [BindProperty]
    public EnterpriseInput Input { get; set; } = new();

    public PublicEnterprise Kept { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await keep.Find(id, stop) is not { } kept)
            return NotFound();
        if (!await keep.MayKeep(kept, person, stop))
            return Forbid();
        Kept = kept;
        if (Request.Method == "GET")
            Input = EnterpriseInput.Of(kept);
        return Page();
    }

    public Task<IActionResult> OnPostSave(Guid id, CancellationToken stop) => After(id, () => keep.Change(id, Input.Entry, person, stop), "已保存，本年度核对随之登记。", stop);

    public Task<IActionResult> OnPostEnd(Guid id, CancellationToken stop) => After(id, () => keep.End(id, person, stop), "已不再列入。", stop);

    // The act begins after the look: both read by the one connection of this request.
    private async Task<IActionResult> After(Guid id, Func<Task<Outcome<PublicEnterprise>>> act, string done, CancellationToken stop)
    {
        if (await OnGet(id, stop) is var shown and not PageResult)
            return shown;
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect("/desk/documents/enterprises");
        });
    }
}
