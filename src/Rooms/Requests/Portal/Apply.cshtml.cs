using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Library;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Drafts;
using Mingtang.Requests.Finding;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Portal;

/// <summary>
/// 提出申请: one page for any agency that can be asked. On the way it names the agencies likely to hold what is wanted and what is public already;
/// with every step what was typed is kept, files included. Ends with a number, for a guest also with a code.
/// </summary>
internal sealed class ApplyModel(TakeIn takeIn, DraftBook drafts, DraftKey key, SealedFiles sealedFiles, FileBook files, AgencyFinder finder, AlreadyPublic alreadyPublic, IUnits units, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty]
    public ApplicationForm Input { get; set; } = new();

    [BindProperty, Display(Name = "用自己的话写，想要什么信息"), StringLength(300)]
    public string? Asked { get; set; }

    [BindProperty, Display(Name = "附件")]
    public List<IFormFile> Uploads { get; set; } = [];

    [BindProperty, Display(Name = "身份证明复印件")]
    public IFormFile? Proof { get; set; }

    /// <summary>Files of the draft to be taken away.</summary>
    [BindProperty]
    public List<Guid> Drop { get; set; } = [];

    [BindProperty, Display(Name = "我已阅读个人信息处理说明")]
    public bool HasReadPrivacy { get; set; }

    [BindProperty, Display(Name = "办理有进展时发邮件告诉我（邮件里只有登记号和链接）")]
    public bool WantsMail { get; set; }

    public Visiting Who { get; private set; } = Visiting.Nobody;

    public TakenIn? Taken { get; private set; }

    public OpenedDraft? Draft { get; private set; }

    /// <summary>To go on elsewhere; shown to a guest who asked to keep the draft.</summary>
    public string? DraftCode { get; private set; }

    public IReadOnlyList<FoundAgency> Agencies { get; private set; } = [];

    public IReadOnlyList<FoundText> Public { get; private set; } = [];

    public bool HasLooked { get; private set; }

    /// <summary>Filled from the draft, not from what was just posted.</summary>
    public bool IsResumed { get; private set; }

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    public static IEnumerable<SelectListItem> Kinds { get; } = [.. ApplicantKinds.All.Select(kind => new SelectListItem(kind == ApplicantKind.NaturalPerson ? "自然人" : $"法人或其他组织：{kind.Label}", kind.ToString()))];

    public async Task OnGet(Guid? unitId, CancellationToken stop)
    {
        await Enter(stop);
        if (Draft is { Words: var words })
            (Input, Asked, WantsMail, IsResumed) = (words.Form, words.Asked, words.WantsMail, true);
        Input.Submission ??= Ids.New(clock).ToString("N");
        Input.Kind ??= ApplicantKind.NaturalPerson;
        Input.UnitId = unitId ?? Input.UnitId;
    }

    /// <summary>先找一找: who is likely to hold it, and what is public already.</summary>
    public async Task<IActionResult> OnPostFind(CancellationToken stop)
    {
        await Enter(stop);
        await Keep(asked: false, stop);
        ForgetFormErrors();
        (HasLooked, Agencies, Public) = (true, await finder.Find(Asked, stop: stop), await alreadyPublic.For(Asked, stop));
        return Page();
    }

    public async Task<IActionResult> OnPostChoose(Guid unit, CancellationToken stop)
    {
        await Enter(stop);
        Input.UnitId = unit;
        Input.Description ??= Asked;
        Input.Title ??= Asked is null ? null : InformationRequest.Short(Asked);
        await Keep(asked: false, stop);
        // Drawn from the model again: what was posted is older than what was chosen.
        ModelState.Clear();
        return Page();
    }

    /// <summary>「这就是我要的」.</summary>
    public async Task<IActionResult> OnPostSuffices(string? url, CancellationToken stop)
    {
        var outcome = await alreadyPublic.Suffices(url, stop);
        return outcome.IsRefused ? BadRequest() : Redirect(outcome.Value);
    }

    public async Task<IActionResult> OnPostKeep(CancellationToken stop)
    {
        await Enter(stop);
        var kept = await Keep(asked: true, stop);
        ForgetFormErrors();
        if (kept)
            DraftCode = Who.IsSignedIn ? "" : key.Show();
        return Page();
    }

    public async Task<IActionResult> OnPostDiscard(CancellationToken stop)
    {
        await Enter(stop);
        var outcome = await drafts.Discard(key.Owner(Who), stop);
        if (outcome.IsRefused)
        {
            ModelState.Clear();
            this.Refuse(outcome);
            return Page();
        }
        await key.ForgetUnused(stop);
        this.Done("已清除填写的内容和附件。");
        return Redirect("/requests/apply");
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Enter(stop);
        if (!HasReadPrivacy)
            ModelState.AddModelError(nameof(HasReadPrivacy), RequestRefusals.PrivacyNotRead.Message);
        // What goes straight through needs no draft: it is kept in the case.
        var needsDraft = Draft is not null || Uploads.Count > 0 || Proof is not null || !ModelState.IsValid;
        if ((needsDraft && !await Keep(asked: false, stop)) || !ModelState.IsValid)
        {
            this.RefuseAlso(await takeIn.Objections(Whole([]), stop));
            return Page();
        }
        var attached = await Attach(stop);
        if (attached.IsRefused)
        {
            this.Refuse(attached);
            return Page();
        }
        var outcome = await takeIn.ByApplicant(Whole(attached.Value), stop);
        if (outcome.IsRefused)
        {
            // Where the house is too busy for the case it is too busy for a draft of it; the words stay on the page.
            if (!needsDraft && !outcome.Refusals.Contains(ActBook.Busy))
                await Keep(asked: false, stop);
            this.Refuse(outcome);
            return Page();
        }
        if (Draft is not null)
            await drafts.Discard(key.Owner(Who), stop);
        await key.ForgetUnused(stop);
        if (outcome.Value.Code.Length > 0)
            await Who.Open(HttpContext, outcome.Value.Id);
        Taken = outcome.Value;
        return Page();
    }

    private Application Whole(IReadOnlyList<FileRef> attachments) => Input.ToApplication(Input.UnitId) with
    {
        Attachments = attachments,
        Proofs = [.. Held(SealedPurpose.Proof).Select(file => file.Id)],
        MailTo = WantsMail ? Input.Email ?? "" : null,
        AccountKey = Who.AccountKey,
        ArrivedOn = null,
    };

    private IEnumerable<SealedLine> Held(SealedPurpose purpose) => (Draft?.Files ?? []).Where(file => file.Purpose == purpose);

    private async Task Enter(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        Who = await Visiting.At(HttpContext);
        if (Who.IsSignedIn && key.IsThere)
        {
            await drafts.Adopt(key.Owner(Visiting.Nobody), key.Owner(Who), stop);
            key.Forget();
        }
        Draft = key.IsThere || Who.IsSignedIn ? await drafts.Find(key.Owner(Who), stop) : null;
    }

    /// <summary>Everything typed and sent along is kept before anything else is said; false where a file was not.</summary>
    private async Task<bool> Keep(bool asked, CancellationToken stop)
    {
        var (attachments, refused) = await sealedFiles.Take(Uploads, SealedPurpose.Attachment, nameof(Uploads), stop);
        var (proofs, refusedProofs) = await sealedFiles.Take(Proof is null ? [] : [Proof], SealedPurpose.Proof, nameof(Proof), stop);
        var words = new DraftWords(Input, Asked, WantsMail);
        var kept = await drafts.Keep(key.Make(Who, lasting: asked), words, [.. attachments, .. proofs], Drop, asked, stop);
        // Too many files are no reason to lose the words.
        if (kept.Refusals.Contains(DraftBook.TooManyFiles))
            await drafts.Keep(key.Make(Who, lasting: asked), words, [], Drop, asked, stop);
        Draft = await drafts.Find(key.Owner(Who), stop);
        this.Refuse(Outcome.Unless([.. refused, .. refusedProofs, .. kept.Refusals, .. NotTaken(kept)]));
        return refused.Count + refusedProofs.Count == 0 && !kept.IsRefused;
    }

    /// <summary>A browser sends a file only where it was chosen.</summary>
    private IEnumerable<Refusal> NotTaken(Outcome kept)
    {
        if (kept.Refusals.Contains(ActBook.Busy) && Uploads.Count > 0)
            yield return DraftBook.ChooseAgain.On(nameof(Uploads));
        if (kept.Refusals.Contains(ActBook.Busy) && Proof is not null)
            yield return DraftBook.ChooseAgain.On(nameof(Proof));
    }

    /// <summary>Sealed attachments become files of the house.</summary>
    private async Task<Outcome<List<FileRef>>> Attach(CancellationToken stop)
    {
        var attached = new List<FileRef>();
        foreach (var line in Held(SealedPurpose.Attachment))
        {
            // Taken away meanwhile in another window.
            if (await sealedFiles.Open(Draft!.Id, line.Id, stop) is not { } opened)
                return DraftBook.ChooseAgain;
            using var content = new MemoryStream(opened.Content);
            var file = await files.Keep(content, line.Name, stop);
            if (file.IsRefused)
                return file.Refusals.Select(reason => reason.On(nameof(Uploads))).ToList();
            attached.Add(file.Value);
        }
        return attached;
    }

    /// <summary>Half a form is no mistake while somebody is still looking; a file that was refused is.</summary>
    private void ForgetFormErrors()
    {
        foreach (var entry in ModelState.Where(entry => entry.Key is not (nameof(Uploads) or nameof(Proof))).Select(entry => entry.Value).OfType<ModelStateEntry>())
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }
}
