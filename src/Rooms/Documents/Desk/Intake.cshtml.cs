using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Intake;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

/// <summary>来文录入: the file is dropped or chosen; what was dropped before and not saved yet waits below.</summary>
[Needs(DocumentPermissions.Draft)]
[RequestFormLimits(MemoryBufferThreshold = IntakeGate.MostBytes, MultipartBodyLengthLimit = IntakeGate.MostBytes)]
internal sealed class IntakeModel(TakeIn takeIn, CurrentPerson person) : PageModel
{
    public const string Accept = ".docx,.doc,.wps,.html,.htm,.pdf,.txt,.md,.zip";

    [BindProperty, Display(Name = "公文文件"), Required(ErrorMessage = "请选择文件。")]
    public new IFormFile? File { get; set; }

    public IReadOnlyList<IncomingPaper> Waiting { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        ModelState.Clear();
        Waiting = await takeIn.Waiting(person, stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        Waiting = await takeIn.Waiting(person, stop);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await takeIn.Read(await IntakeGate.BytesOf(File!, stop), File!.FileName, person, stop);
        return this.Show(outcome, () => Redirect($"/desk/documents/intake/{outcome.Value.Id}"));
    }
}
