using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests.Desk;

/// <summary>The papers of a case that are painted over before they go out, and another one brought.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class RedactionsPage(RedactionBook book, RequestShelf shelf, RequestScope scope, PlatformDb db, LongWorks works, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "要提供的文件")]
    public IFormFile? Paper { get; set; }

    public RequestCase Case { get; private set; } = null!;

    public IReadOnlyList<Redaction> Papers { get; private set; } = [];

    public bool MayBring => scope.May(person, RequestPermissions.Handle) && Case.Log.State is RequestState.Handling or RequestState.ReasonsAsked;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Find(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return NotFound();
        if (Paper is not { Length: > 0 } upload)
        {
            this.Refuse(Outcome.Refused(RedactionRefusals.PaperMissing));
            return Page();
        }
        using var content = new MemoryStream();
        await upload.CopyToAsync(content, stop);
        var outcome = await book.Bring(person, id, content.ToArray(), upload.FileName, stop);
        return this.Show(outcome, () => Redirect(Begin(outcome.Value)));
    }

    private string Begin(Redaction brought) => works.Begin(person, $"拆页「{brought.Name}」", $"{Case.Request.DeskUrl}/redactions", async (services, begun, ending) =>
    {
        var drawn = await services.GetRequiredService<RedactionWork>().Prepare(brought.Id, begun.Progress, ending);
        return drawn.IsRefused ? drawn.Refusals.ToList() : new WorkDone(brought.DeskUrl, $"已拆为{drawn.Value.Pages}页，请逐页遮盖。");
    });

    private async Task<bool> Find(Guid id, CancellationToken stop)
    {
        if (await shelf.Find(id, stop) is not { } found || !scope.Covers(person, found.Request))
            return false;
        Case = found;
        Papers = await db.Set<Redaction>().AsNoTracking().Where(paper => paper.RequestId == id).OrderBy(paper => paper.MadeAt).ToListAsync(stop);
        return true;
    }
}
