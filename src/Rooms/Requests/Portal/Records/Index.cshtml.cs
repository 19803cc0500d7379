using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Drafts;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Portal.Records;

/// <summary>要求更正: the separate form of GIR 41. What was typed and sent along is kept sealed until it is handed in, as an application's is.</summary>
internal sealed class IndexModel(RecordBook records, DraftBook drafts, DraftKey key, SealedFiles files, IUnits units, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    private Visiting who = Visiting.Nobody;

    [BindProperty]
    public RecordForm Input { get; set; } = new();

    [BindProperty, Display(Name = "证据复印件")]
    public List<IFormFile> Uploads { get; set; } = [];

    /// <summary>Files received before that are to be taken away.</summary>
    [BindProperty]
    public List<Guid> Drop { get; set; } = [];

    public TakenIn? Taken { get; private set; }

    public OpenedDraft? Draft { get; private set; }

    public bool IsResumed { get; private set; }

    public IReadOnlyList<SealedLine> Held => Draft?.Files ?? [];

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    private string Owner => DraftBook.ForRecord(key.Owner(who));

    public async Task OnGet(Guid? unitId, CancellationToken stop)
    {
        await Enter(stop);
        if (Draft?.Words.Record is { } form)
            (Input, IsResumed) = (form, true);
        Input.UnitId = unitId ?? Input.UnitId;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Enter(stop);
        // What goes straight through needs no draft.
        var needsDraft = Draft is not null || Uploads.Count > 0 || !ModelState.IsValid;
        if ((needsDraft && !await Keep(stop)) || !ModelState.IsValid)
        {
            this.RefuseAlso(Input.Against(Held.Count));
            return Page();
        }
        var outcome = await records.File(null, Input, [], who.AccountKey, Draft?.Id, stop);
        if (outcome.IsRefused)
        {
            if (!needsDraft && !outcome.Refusals.Contains(ActBook.Busy))
                await Keep(stop);
            this.Refuse(outcome);
            return Page();
        }
        if (Draft is not null)
            await drafts.Discard(Owner, stop);
        await who.Open(HttpContext, outcome.Value.Id);
        Taken = outcome.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostDiscard(CancellationToken stop)
    {
        await Enter(stop);
        ModelState.Clear();
        return this.Show(await drafts.Discard(Owner, stop), () =>
        {
            this.Done("已清除填写的内容和证据。");
            return Redirect("/requests/records");
        });
    }

    private async Task Enter(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        who = await Visiting.At(HttpContext);
        if (who.IsSignedIn && key.IsThere)
            await drafts.Adopt(key.Owner(Visiting.Nobody), key.Owner(who), stop);
        Draft = key.IsThere || who.IsSignedIn ? await drafts.Find(Owner, stop) : null;
    }

    /// <summary>False where a file was not kept.</summary>
    private async Task<bool> Keep(CancellationToken stop)
    {
        var (taken, refused) = await files.Take(Uploads, SealedPurpose.Attachment, nameof(Uploads), stop);
        var owner = DraftBook.ForRecord(key.Make(who, lasting: false));
        var words = new DraftWords(new(), null, false, Input);
        var kept = await drafts.Keep(owner, words, taken, Drop, asked: false, stop);
        // Too many files are no reason to lose the words.
        if (kept.Refusals.Contains(DraftBook.TooManyFiles))
            await drafts.Keep(owner, words, [], Drop, asked: false, stop);
        Draft = await drafts.Find(owner, stop);
        List<Refusal> reasons = [.. refused, .. kept.Refusals];
        if (kept.Refusals.Contains(ActBook.Busy) && Uploads.Count > 0)
            reasons.Add(DraftBook.ChooseAgain);
        this.Refuse(Outcome.Unless(reasons));
        return reasons.Count == 0;
    }
}
