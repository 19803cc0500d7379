using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Drafts;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Portal.Records;

/// <summary>要求更正: the separate form of GIR 41.</summary>
internal sealed class IndexModel(RecordBook records, SealedFiles files, IUnits units, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty]
    public RecordForm Input { get; set; } = new();

    [BindProperty, Display(Name = "证据复印件")]
    public List<IFormFile> Uploads { get; set; } = [];

    public TakenIn? Taken { get; private set; }

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    public async Task OnGet(Guid? unitId, CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        Input.UnitId = unitId;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        var who = await Visiting.At(HttpContext);
        var (proofs, refused) = await files.Take(Uploads.Take(DraftBook.MostFiles), SealedPurpose.Proof, nameof(Uploads), stop);
        if (!ModelState.IsValid || refused.Count > 0)
        {
            this.RefuseAlso([.. Input.Against(proofs.Count), .. refused]);
            return Page();
        }
        var outcome = await records.File(null, Input, proofs, who.AccountKey, stop);
        if (outcome.IsRefused)
        {
            this.Refuse(outcome);
            return Page();
        }
        await who.Open(HttpContext, outcome.Value.Id);
        Taken = outcome.Value;
        return Page();
    }
}
