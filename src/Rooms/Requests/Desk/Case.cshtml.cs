using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Clock;
using Mingtang.Requests.Conversions;
using Mingtang.Requests.Fields;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Letters;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests.Desk;

/// <summary>One case: what is asked, its clock day by day, what happened, its papers, and the acts its state allows this person.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class Case(
    RequestShelf shelf, RequestScope scope, ApplicantBook applicants, AlikeCases alike, IDocuments documents, FieldBook fields, PlatformDb db, SettingBook settings, IUnits units, WorkingDayCalendar calendar, CurrentPerson person, TimeProvider clock) : PageModel
{
    /// <summary>What moves a case on; everything else stands under 「其他」.</summary>
    private static readonly RequestAct[] Main =
    [
        RequestAct.Confirm, RequestAct.Correct, RequestAct.GiveReasons, RequestAct.PayFee, RequestAct.PassLegal, RequestAct.PassSecrecy, RequestAct.Sign, RequestAct.Serve, RequestAct.Archive, RequestAct.DraftReply,
        RequestAct.ApproveExtension, RequestAct.NotifyExtension, RequestAct.SetDelay, RequestAct.NotifyFee, RequestAct.Search, RequestAct.AskCorrection, RequestAct.Consult, RequestAct.AnswerConsultation,
    ];

    public RequestCase Found { get; private set; } = null!;

    public InformationRequest Asked => Found.Request;

    public ReplyClock Clock { get; private set; } = null!;

    public UnitRef? Unit { get; private set; }

    public Applicant Applicant { get; private set; } = null!;

    public Volume Volume { get; private set; }

    /// <summary>The unit's own working guidance.</summary>
    public string Guidance { get; private set; } = "";

    public RequestField Field { get; private set; } = RequestField.Other;

    /// <summary>What the office wrote for cases about the same.</summary>
    public string FieldGuidance { get; private set; } = "";

    public IReadOnlyList<AlikeCase> Alike { get; private set; } = [];

    public IReadOnlyList<InformationRequest> Siblings { get; private set; } = [];

    public IReadOnlyList<RequestLetter> Letters { get; private set; } = [];

    public IReadOnlyList<ShownFile> Files { get; private set; } = [];

    public ConversionReview? Conversion { get; private set; }

    /// <summary>What became of the answer in Documents.</summary>
    public DocumentRef? Converted { get; private set; }

    public IReadOnlyList<Redaction> Redactions { get; private set; } = [];

    public bool MayRedact => MayHandle && Found.Log.State is RequestState.Handling or RequestState.ReasonsAsked;

    public DateOnly Today => clock.Today();

    public WorkingDayCalendar Calendar => calendar;

    public bool MayUnmask => scope.May(person, RequestPermissions.Unmask);

    public bool MayConvert => scope.May(person, RequestPermissions.Convert);

    public bool MayHandle => scope.May(person, RequestPermissions.Handle);

    public int? DaysLeft => Clock.Due is { } due ? calendar.CountWorkingDays(Today, due).Result : null;

    public IEnumerable<RequestAct> MainActs => Main.Where(Acts.Contains);

    public IEnumerable<RequestAct> OtherActs => Acts.Where(act => !Main.Contains(act));

    private IEnumerable<RequestAct> Acts => RequestLifecycle.Table.ActsFrom(Asked.State).Where(act => scope.May(person, act) && ActGuide.IsOffered(act, Found.Log));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await shelf.Find(id, stop) is not { } found || !scope.Covers(person, found.Request))
            return NotFound();
        (Found, Clock, Applicant) = (found, ReplyClock.Of(found.Log, calendar), applicants.Masked(found.Request));
        Unit = await units.Find(Asked.UnitId, stop);
        Guidance = Unit is { } unit ? await settings.Get(RequestsRoom.Guidance, unit.Code, stop) : "";
        Field = RequestField.Of(Asked.Title, Asked.Description);
        FieldGuidance = await fields.GuidanceOf(Field, stop);
        Volume = await shelf.VolumeOf(Asked, stop);
        Alike = await alike.To(Asked, stop);
        Siblings = await db.Set<InformationRequest>().AsNoTracking().Where(other => other.SplitFromId == id || (Asked.SplitFromId != null && other.Id == Asked.SplitFromId)).ToListAsync(stop);
        Letters = await db.Set<RequestLetter>().AsNoTracking().Where(letter => letter.RequestId == id).OrderBy(letter => letter.MadeAt).ThenBy(letter => letter.Id).ToListAsync(stop);
        Files = [.. (await db.Set<RequestFile>().AsNoTracking().Where(file => file.RequestId == id).OrderBy(file => file.KeptAt).ToListAsync(stop))
            .Select(file => new ShownFile(file.Name, $"{Asked.DeskUrl}?handler=File&file={file.Id}", file.Size))];
        Conversion = await db.Set<ConversionReview>().AsNoTracking().FirstOrDefaultAsync(review => review.Id == id, stop);
        Converted = Conversion?.DocumentId is { } document ? await documents.Find(document, stop) : null;
        Redactions = await db.Set<Redaction>().AsNoTracking().Where(redaction => redaction.RequestId == id).OrderBy(redaction => redaction.MadeAt).ToListAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid id, Guid file, CancellationToken stop) =>
        await shelf.Find(id, stop) is { } found && scope.Covers(person, found.Request)
        && await db.Set<RequestFile>().AsNoTracking().FirstOrDefaultAsync(kept => kept.Id == file && kept.RequestId == id, stop) is { } kept
            ? new FileDownload(kept.File)
            : NotFound();
}
