using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Drafts;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Desk.Records;

/// <summary>代为登记: a correction asked for at the counter. What was typed and scanned survives a refusal, sealed, until it is registered.</summary>
[Needs(RequestPermissions.Receive)]
internal sealed class New(RecordBook records, DraftBook drafts, SealedFiles files, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty]
    public RecordForm Input { get; set; } = new();

    [BindProperty, Display(Name = "证据复印件")]
    public List<IFormFile> Uploads { get; set; } = [];

    /// <summary>Files received before that are to be taken away.</summary>
    [BindProperty]
    public List<Guid> Drop { get; set; } = [];

    public TakenIn? Taken { get; private set; }

    public OpenedDraft? Draft { get; private set; }

    public IReadOnlyList<SealedLine> Held => Draft?.Files ?? [];

    private string Owner => DraftBook.ForRecord($"counter:{person.Id:N}");

    public bool ForAll => person.Role == Role.Office;

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));

    public async Task OnGet(CancellationToken stop)
    {
        await Enter(stop);
        Input = Draft?.Words.Record ?? Input;
        Input.UnitId ??= person.UnitId;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Enter(stop);
        Input.UnitId = ForAll ? Input.UnitId : person.UnitId;
        // What goes straight through needs no draft.
        var needsDraft = Draft is not null || Uploads.Count > 0 || !ModelState.IsValid;
        if ((needsDraft && !await Keep(stop)) || !ModelState.IsValid)
        {
            this.RefuseAlso(Input.Against(Held.Count));
            return Page();
        }
        var outcome = await records.File(person, Input, [], null, Draft?.Id, stop);
        if (outcome.IsRefused && !needsDraft && !outcome.Refusals.Contains(ActBook.Busy))
            await Keep(stop);
        if (!outcome.IsRefused && Draft is not null)
            await drafts.Discard(Owner, stop);
        return this.Show(outcome, () =>
        {
            Taken = outcome.Value;
            return Page();
        });
    }

    public async Task<IActionResult> OnPostDiscard(CancellationToken stop)
    {
        await Enter(stop);
        ModelState.Clear();
        return this.Show(await drafts.Discard(Owner, stop), () =>
        {
            this.Done("已清除填写的内容和证据。");
            return Redirect("/desk/requests/records/new");
        });
    }

    private async Task Enter(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        Draft = await drafts.Find(Owner, stop);
    }

    /// <summary>False where a file was not kept.</summary>
    private async Task<bool> Keep(CancellationToken stop)
    {
        var (taken, refused) = await files.Take(Uploads, SealedPurpose.Attachment, nameof(Uploads), stop);
        var words = new DraftWords(new(), null, false, Input);
        var kept = await drafts.Keep(Owner, words, taken, Drop, asked: false, stop);
        // Too many files are no reason to lose the words.
        if (kept.Refusals.Contains(DraftBook.TooManyFiles))
            await drafts.Keep(Owner, words, [], Drop, asked: false, stop);
        Draft = await drafts.Find(Owner, stop);
        List<Refusal> reasons = [.. refused, .. kept.Refusals];
        if (reasons.Count > 0)
            this.RefuseAlso(reasons);
        return reasons.Count == 0;
    }
}
