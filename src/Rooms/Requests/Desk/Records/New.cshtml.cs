using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Desk.Records;

/// <summary>代为登记: a correction asked for at the counter.</summary>
[Needs(RequestPermissions.Receive)]
internal sealed class New(RecordBook records, SealedFiles files, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty]
    public RecordForm Input { get; set; } = new();

    [BindProperty, Display(Name = "证据复印件")]
    public List<IFormFile> Uploads { get; set; } = [];

    public TakenIn? Taken { get; private set; }

    public bool ForAll => person.Role == Role.Office;

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        Input.UnitId = person.UnitId;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        var (proofs, refused) = await files.Take(Uploads, SealedPurpose.Proof, nameof(Uploads), stop);
        if (!ModelState.IsValid || refused.Count > 0)
        {
            this.RefuseAlso([.. Input.Against(proofs.Count), .. refused]);
            return Page();
        }
        Input.UnitId = ForAll ? Input.UnitId : person.UnitId;
        var outcome = await records.File(person, Input, proofs, null, stop: stop);
        return this.Show(outcome, () =>
        {
            Taken = outcome.Value;
            return Page();
        });
    }
}
