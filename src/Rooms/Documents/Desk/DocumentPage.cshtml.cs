using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Content;
using Mingtang.Documents.Drafting;
using Mingtang.Documents.Releasing;
using Mingtang.Documents.Reviewing;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>One document: where it stands, what may be done now, what happened.</summary>
[Needs(DocumentPermissions.Read)]
internal sealed class DocumentPage(
    DocumentShelf shelf, SubmitEdition submit, OfficeReview office, SignEdition sign, NewEdition renew, DiscardEdition discard, PublicationClock publication, IUnits units, FileBook files, MaskFindings mask,
    PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "理由"), StringLength(1000)]
    public string? Why { get; set; }

    [BindProperty, Display(Name = "发文字号")]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "成文日期")]
    public DateOnly? SignedOn { get; set; }

    [BindProperty, Display(Name = "更正说明"), StringLength(1000)]
    public string? ChangeNote { get; set; }

    public DocumentFolder Folder { get; private set; } = null!;

    public string? UnitName { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public Validity Validity => Folder.Document.On(clock.Today());

    public string? PublicUrl => Folder.Public is { Reach: Reach.Open } shown ? DocumentDirectory.Ref(Folder.Document, shown, clock.Today()).Url : null;

    public IReadOnlyList<ShownFile> Files =>
        [.. Folder.Edition.Attachments.Select((attachment, index) => new ShownFile(attachment.File.Name, $"/desk/documents/{Folder.Document.Id}?handler=File&file={index}", attachment.File.Size))];

    public bool MayEdit => May(EditionAct.Edit, DocumentPermissions.Draft);

    /// <summary>What the detector would point at, for who can still change the text.</summary>
    public IReadOnlyList<Finding> Findings => MayEdit && Folder.Edition.State == EditionState.Draft ? [.. Detector.In(Folder.Edition.PlainText, "正文").Where(finding => !finding.IsNote)] : [];

    public bool MaySubmit => Folder.Edition.State == EditionState.Draft && permissions.Allows(person.Role, DocumentPermissions.Draft);

    public bool MayDiscard => May(EditionAct.Discard, DocumentPermissions.Draft);

    public bool MayReview => Folder.Edition.State is EditionState.SecrecyReview or EditionState.Referred && permissions.Allows(person.Role, FoundationPermissions.Review) && !Folder.Wrote(person);

    public bool MayOffice => Folder.Edition.State == EditionState.OfficeReview && permissions.Allows(person.Role, DocumentPermissions.OfficeReview) && !Folder.Wrote(person);

    /// <summary>退文: before it is signed the office sends back what rests on no lawful ground.</summary>
    public bool MayReturn => Folder.Edition.State is EditionState.OfficeReview or EditionState.SecrecyReview && permissions.Allows(person.Role, DocumentPermissions.OfficeReview);

    public bool WasReferred => Folder.Steps.Any(step => step.Act == EditionAct.Refer);

    public bool IsPenalty => Folder.Public is not null && Folder.Document.Codes.Contains(Penalties.PenaltyBook.Code);

    public bool MaySign => Folder.Edition.State == EditionState.AwaitingSignature && permissions.Allows(person.Role, DocumentPermissions.Sign) && !Folder.Wrote(person);

    public bool MayPublish => Folder.Edition.State is EditionState.Signed or EditionState.Scheduled && permissions.Allows(person.Role, DocumentPermissions.Publish);

    public bool MayRenew => !Folder.Edition.IsOpen && Folder.Document.Kind.IsOwn && permissions.Allows(person.Role, DocumentPermissions.Draft);

    public bool MayWithdraw => Folder.Public is not null && permissions.Allows(person.Role, DocumentPermissions.Withdraw);

    public bool HasActs => MaySubmit || MayDiscard || MayReview || MayOffice || MayReturn || MaySign || MayPublish || MayRenew || MayWithdraw;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFile(Guid id, int file, CancellationToken stop) =>
        await Load(id, stop) && file >= 0 && file < Folder.Edition.Attachments.Count ? new FileDownload(Folder.Edition.Attachments[file].File) : NotFound();

    public async Task<IActionResult> OnGetPicture(Guid id, string? hash, CancellationToken stop) => await Load(id, stop) ? await files.Show(Folder.Edition.Body, hash, stop) : NotFound();

    public async Task<IActionResult> OnGetOriginal(Guid id, CancellationToken stop) => await Load(id, stop) && Folder.Edition.Original is { } original ? new FileDownload(original) : NotFound();

    public Task<IActionResult> OnPostMask(Guid id, List<string> keys, CancellationToken stop) => After(id, () => mask.Do(id, keys, person, stop), "已遮盖，请核对正文。", stop);

    public Task<IActionResult> OnPostSubmit(Guid id, CancellationToken stop) => After(id, () => submit.Do(id, person, stop), "已送审。", stop);

    public Task<IActionResult> OnPostDiscard(Guid id, CancellationToken stop) => After(id, () => discard.Do(id, person, stop), "已作废。", stop);

    public Task<IActionResult> OnPostAgree(Guid id, CancellationToken stop) => After(id, () => office.Agree(id, person, stop), "已同意，转保密审查。", stop);

    public Task<IActionResult> OnPostReturn(Guid id, CancellationToken stop) => After(id, () => office.Return(id, Why, person, stop), "已退文。", stop);

    public Task<IActionResult> OnPostSendBack(Guid id, CancellationToken stop) => After(id, () => office.SendBackUnsigned(id, Why, person, stop), "已退回修改。", stop);

    public Task<IActionResult> OnPostSign(Guid id, CancellationToken stop) => After(id, () => sign.Do(id, new(Number, SignedOn), person, stop), "已签发。", stop);

    public Task<IActionResult> OnPostRenew(Guid id, CancellationToken stop) => After(id, () => renew.Do(id, ChangeNote, person, stop), "已起草新版，请修改后送审。", stop);

    private bool May(EditionAct act, string permission) => Folder.Allows(act) && permissions.Allows(person.Role, permission);

    private async Task<IActionResult> After(Guid id, Func<Task<Outcome<Edition>>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/documents/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await shelf.Open(id, person, stop) is not { } folder)
            return false;
        Folder = folder;
        UnitName = (await units.Find(folder.Document.UnitId, stop))?.ShortName;
        DueOn = folder.Edition is { Attribute: PublicityAttribute.Proactive, SignedOn: { } signed } ? await publication.DueOn(signed, stop) : null;
        return true;
    }
}
