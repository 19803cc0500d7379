using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Intake;
using Mingtang.Documents.Referring;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Desk;

/// <summary>送保密行政管理部门确定: the letter to print, the day it went, the answer that settles the review.</summary>
[Needs(DocumentPermissions.Read)]
[RequestFormLimits(MemoryBufferThreshold = IntakeGate.MostBytes, MultipartBodyLengthLimit = IntakeGate.MostBytes)]
internal sealed class ReferralPage(
    DocumentShelf shelf, ReferralBook book, IntakeGate gate, PlatformDb db, IUnits units, PdfPrinter pdf, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static IEnumerable<SelectListItem> Answers { get; } = Enum.GetValues<ReferralAnswer>().Select(answer => new SelectListItem(answer.Title(), answer.ToString()));

    [BindProperty]
    public Guid ReferralId { get; set; }

    [BindProperty, Display(Name = "请示函文号"), Required, StringLength(80)]
    public string? LetterNumber { get; set; }

    [BindProperty, Display(Name = "发出日期"), Required]
    public DateOnly? SentOn { get; set; }

    [BindProperty, Display(Name = "复函结论"), Required]
    public ReferralAnswer? Answer { get; set; }

    [BindProperty, Display(Name = "复函日期"), Required]
    public DateOnly? AnsweredOn { get; set; }

    [BindProperty, Display(Name = "复函文号"), StringLength(80)]
    public string? AnswerNumber { get; set; }

    [BindProperty, Display(Name = "复函意见"), Required, StringLength(2000)]
    public string? AnswerWords { get; set; }

    [BindProperty, Display(Name = "复函扫描件")]
    public IFormFile? Paper { get; set; }

    public DocumentFolder Folder { get; private set; } = null!;

    /// <summary>Newest first; the newest may still be open.</summary>
    public IReadOnlyList<Referral> All { get; private set; } = [];

    public Referral? Open => Folder.Edition.State == EditionState.Referred ? All.FirstOrDefault(one => one.Answer is null && one.VersionDigest == Folder.Edition.Digest) : null;

    public bool MayRefer => permissions.Allows(person.Role, DocumentPermissions.Refer);

    public bool HasPdf => pdf.IsHere;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetLetter(Guid id, Guid referralId, bool asPdf, CancellationToken stop)
    {
        if (!await Load(id, stop) || All.FirstOrDefault(one => one.Id == referralId) is not { } referral || Folder.Editions.FirstOrDefault(e => e.Id == referral.EditionId) is not { } edition)
            return NotFound();
        var issuer = (await units.Find(Folder.Document.UnitId, stop))?.Name ?? "";
        var docx = DocxPrinter.Print(ReferralLetter.Of(referral, edition, issuer, clock.Today()));
        if (!asPdf)
            return File(docx, Word, "送确定请示函.docx");
        var printed = await pdf.Print(docx, stop);
        return this.Show(printed, () => File(printed.Value, "application/pdf", "送确定请示函.pdf"));
    }

    public async Task<IActionResult> OnGetAnswer(Guid id, Guid referralId, CancellationToken stop) =>
        await Load(id, stop) && All.FirstOrDefault(one => one.Id == referralId)?.AnswerFile is { } file ? new FileDownload(file) : NotFound();

    public Task<IActionResult> OnPostSend(Guid id, CancellationToken stop) => After(id, [nameof(LetterNumber), nameof(SentOn)], async () => await book.Send(ReferralId, LetterNumber, SentOn, person, stop), "已登记发出。", stop);

    public Task<IActionResult> OnPostAnswer(Guid id, CancellationToken stop) => After(id, [nameof(Answer), nameof(AnsweredOn), nameof(AnswerNumber), nameof(AnswerWords)], async () =>
    {
        FileRef? kept = null;
        if (Paper is not null)
        {
            var taken = await gate.Keep(Paper, person, stop);
            if (taken.IsRefused)
                return taken.Refusals.Select(refusal => refusal.On(nameof(Paper))).ToList();
            kept = taken.Value;
        }
        return await book.Record(ReferralId, new(Answer, AnsweredOn, AnswerNumber, AnswerWords, kept), person, stop);
    }, "已登记复函，审查按复函办结。", stop);

    /// <param name="asked">The fields of this form; the other form's were not sent.</param>
    private async Task<IActionResult> After(Guid id, IReadOnlyList<string> asked, Func<Task<Outcome<Referral>>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        foreach (var other in ModelState.Keys.Except(asked).ToList())
            ModelState.Remove(other);
        if (!ModelState.IsValid)
            return Page();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/documents/{id}/referral");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await shelf.Open(id, person, stop) is not { } folder)
            return false;
        Folder = folder;
        All = await db.Set<Referral>().AsNoTracking().Where(r => r.DocumentId == id).OrderByDescending(r => r.ReferredAt).ToListAsync(stop);
        return true;
    }
}
