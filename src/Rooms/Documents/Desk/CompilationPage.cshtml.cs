using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Compilations;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class CompilationPage(KeepCompilation keep, DocumentShelf shelf, PlatformDb db, PermissionBook permissions, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "公文标题、发文字号或索引号")]
    public string? Find { get; set; }

    [BindProperty, Display(Name = "编入的部分"), StringLength(100)]
    public string? Section { get; set; }

    [BindProperty]
    public Guid EntryId { get; set; }

    public Compilation Compilation { get; private set; } = null!;

    public IReadOnlyList<(CompilationEntry Entry, string Title)> Entries { get; private set; } = [];

    public bool MayCollect => permissions.Allows(person.Role, DocumentPermissions.Collect);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostTake(Guid id, CancellationToken stop) =>
        After(id, async () => await keep.Take(id, string.IsNullOrWhiteSpace(Find) ? null : await shelf.ByWords(Find, stop), Section, person, stop), "已收入。", stop);

    public Task<IActionResult> OnPostDrop(Guid id, CancellationToken stop) => After(id, async () => await keep.Drop(id, EntryId, person, stop), "已移出。", stop);

    public Task<IActionResult> OnPostMake(Guid id, CancellationToken stop) => After(id, async () => await keep.Make(id, person, stop), "已生成草稿，请核对后送审。", stop);

    private async Task<IActionResult> After(Guid id, Func<Task<Outcome>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/documents/compilations/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        var compilation = await db.Set<Compilation>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, stop);
        if (compilation is null || person.Role is not (Role.Office or Role.LegalReviewer or Role.Reviewer) && compilation.UnitId != person.UnitId)
            return false;
        Compilation = compilation;
        var found = await db.Set<CompilationEntry>().AsNoTracking().Where(e => e.CompilationId == id).OrderBy(e => e.Position)
            .Join(db.Set<Document>(), e => e.DocumentId, d => d.Id, (e, d) => new { Entry = e, d.Title }).ToListAsync(stop);
        Entries = [.. found.Select(f => (f.Entry, f.Title))];
        return true;
    }
}
