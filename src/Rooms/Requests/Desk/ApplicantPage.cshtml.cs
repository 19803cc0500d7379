using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Desk;

/// <summary>The applicant in full: asked for with a reason, noted in the second log, shown once.</summary>
[Needs(RequestPermissions.Unmask)]
internal sealed class ApplicantPage(RequestShelf shelf, RequestScope scope, ApplicantBook applicants, SealedFiles files, CurrentPerson person) : PageModel
{
    private IReadOnlyList<string> parties = [];

    [BindProperty, Display(Name = "查看理由"), Required, StringLength(300)]
    public string? Why { get; set; }

    public InformationRequest Found { get; private set; } = null!;

    public Applicant? Applicant { get; private set; }

    /// <summary>Third parties that were consulted; known to who may know the applicant, for the same reason.</summary>
    public IReadOnlyList<string> ThirdParties { get; private set; } = [];

    /// <summary>Copies of an identity proof, sealed at rest.</summary>
    public IReadOnlyList<SealedLine> Proofs { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Find(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Find(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var read = await applicants.Read(person, Found, Why, stop);
        Response.Headers.CacheControl = "no-store";
        return this.Show(read, () =>
        {
            (Applicant, ThirdParties) = (read.Value, parties);
            return Page();
        });
    }

    public async Task<IActionResult> OnPostProof(Guid id, Guid file, CancellationToken stop)
    {
        if (!await Find(id, stop) || await files.Open(id, file, stop) is not { } opened || (await applicants.Read(person, Found, Why, stop)).IsRefused)
            return NotFound();
        return File(opened.Content, "application/octet-stream", opened.Line.Name);
    }

    private async Task<bool> Find(Guid id, CancellationToken stop)
    {
        if (await shelf.Find(id, stop) is not { } found || !scope.Covers(person, found.Request))
            return false;
        Found = found.Request;
        parties = [.. found.Log.All<ConsultationSent>().Where(sent => sent.Kind == ConsultationKind.ThirdParty).Select(sent => sent.Party).Distinct()];
        Proofs = [.. (await files.Of(id, stop)).Where(file => file.Purpose == SealedPurpose.Proof)];
        return true;
    }
}
