using System.Net.Mail;
using System.Security.Cryptography;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mingtang.Requests.Intake;

/// <summary>An application as it was filled in, by the applicant or at the counter. It never asks for a purpose.</summary>
internal sealed record Application(Guid? UnitId, Channel Channel, Applicant Applicant)
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public SupplyForm Form { get; init; } = SupplyForm.Electronic;

    public SupplyWay Way { get; init; } = SupplyWay.Portal;

    /// <summary>The day it reached the agency; today where nothing is said.</summary>
    public DateOnly? ArrivedOn { get; init; }

    public IReadOnlyList<FileRef> Attachments { get; init; } = [];

    /// <summary>Whose sign-in it was; null for guests and paper.</summary>
    public string? AccountKey { get; init; }

    /// <summary>Sealed files of the draft that prove who asks: they stay sealed and become the case's.</summary>
    public IReadOnlyList<Guid> Proofs { get; init; } = [];

    /// <summary>Where notices go by mail, with the applicant's consent; null for none.</summary>
    public string? MailTo { get; init; }

    /// <summary>Made once per form shown: the same form sent twice is one application.</summary>
    public string? Submission { get; init; }
}

/// <param name="Code">Shown once, to the applicant; only its digest is kept. Empty for who signed in, and for a form sent twice.</param>
internal sealed record TakenIn(Guid Id, string Number, string Code);

/// <summary>登记: an application becomes a case. Handed in or signed for it is received at once, otherwise it waits for confirmation.</summary>
internal sealed class TakeIn(
    ActBook acts, PlatformDb db, RequestShelf shelf, ApplicantBook applicants, Serials serials, IUnits units, RequestScope scope, NoticeBook notices, SecretSeal seal, TimeProvider clock)
{
    private const int LongestTitle = 120, LongestDescription = 4000;

    /// <summary>Letters and figures that nobody confuses on the telephone.</summary>
    public const string CodeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>By staff, for what came on paper, by fax or mail.</summary>
    public Task<Outcome<TakenIn>> AtDesk(CurrentPerson who, Application application, CancellationToken stop = default) =>
        acts.Do<TakenIn>(RequestPermissions.Receive, who.Actor, async doing =>
            !scope.May(who, RequestPermissions.Receive) || (who.Role != Role.Office && who.UnitId != application.UnitId)
                ? RequestRefusals.NotYours
                : await Within(doing, application, stop), stop);

    /// <summary>By the applicant, over the portal.</summary>
    public Task<Outcome<TakenIn>> ByApplicant(Application application, CancellationToken stop = default) =>
        acts.Do<TakenIn>("requests.apply", Actor.Platform with { Name = "申请人" }, doing => Within(doing, application with { Channel = Channel.Portal }, stop), stop);

    /// <summary>Every reason against an application, without filing it: for a form whose binding has found some already.</summary>
    public async Task<IReadOnlyList<Refusal>> Objections(Application application, CancellationToken stop) =>
        [.. Against(application, application.UnitId is { } id ? await units.Find(id, stop) : null, clock.Today())];

    /// <summary>Eight of 31 letters and figures.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(CodeLetters, 8);

    public static string DigestOf(SecretSeal seal, string number, string code) => seal.Pseudonym("requests.code", $"{number}\n{code.Trim().ToUpperInvariant()}");

    private async Task<Outcome<TakenIn>> Within(Doing doing, Application application, CancellationToken stop)
    {
        var unit = application.UnitId is { } id ? await units.Find(id, stop) : null;
        List<Refusal> reasons = [.. Against(application, unit, doing.Today)];
        if (reasons.Count > 0)
            return reasons;
        var submission = application.Submission is { } key ? seal.DigestOf(key) : null;
        if (submission is not null && await db.Set<InformationRequest>().FirstOrDefaultAsync(request => request.SubmissionKey == submission, stop) is { } twin)
            return new TakenIn(twin.Id, twin.Number, "");
        var code = application.AccountKey is null ? NewCode() : "";
        var request = await New(doing, application, unit!, code, submission, stop);
        var arrived = new Arrived(application.ArrivedOn ?? doing.Today, application.Channel);
        shelf.Open(doing, request, application.Channel.ArrivesReceived ? [arrived, new Received(arrived.On, null)] : [arrived]);
        foreach (var file in application.Attachments)
            db.Add(RequestFile.Of(Ids.New(clock), request.Id, FilePurpose.Attachment, file, doing.Now));
        foreach (var proof in await db.Set<SealedFile>().Where(file => application.Proofs.Contains(file.Id)).ToListAsync(stop))
            proof.OwnerId = request.Id;
        if (!string.IsNullOrWhiteSpace(application.MailTo))
            await notices.Begin(doing, request, application.MailTo, stop);
        doing.About(InformationRequest.Kind, request.Id, $"登记申请（{request.Number}，{application.Channel.Title()}）");
        return new TakenIn(request.Id, request.Number, code);
    }

    private async Task<InformationRequest> New(Doing doing, Application application, UnitRef unit, string code, string? submission, CancellationToken stop)
    {
        var day = application.ArrivedOn ?? doing.Today;
        var number = $"{unit.Code}-{day.Year}-{await serials.Next(unit.Id, day.Year, "申请登记", stop):0000}";
        return new()
        {
            Id = Ids.New(clock),
            Number = number,
            UnitId = unit.Id,
            Channel = application.Channel,
            ApplicantKind = application.Applicant.Kind!.Value,
            SealedApplicant = applicants.Seal(application.Applicant),
            MaskedName = Masking.Applicant(application.Applicant.Kind, application.Applicant.Name!),
            ApplicantKey = applicants.KeyOf(application.Applicant),
            Title = application.Title!.Trim(),
            Description = application.Description!.Trim(),
            Form = application.Form,
            Way = application.Way,
            CodeDigest = code.Length > 0 ? DigestOf(seal, number, code) : null,
            AccountKey = application.AccountKey,
            SubmissionKey = submission,
            CreatedAt = doing.Now,
        };
    }

    private static IEnumerable<Refusal> Against(Application application, UnitRef? unit, DateOnly today)
    {
        if (unit is not { AcceptsRequests: true } || !unit.IsValidOn(today))
            yield return RequestRefusals.AgencyMissing;
        foreach (var reason in application.Applicant.Against(application.Way))
            yield return reason;
        if (string.IsNullOrWhiteSpace(application.Title))
            yield return RequestRefusals.TitleMissing;
        else if (application.Title.Trim().Length > LongestTitle)
            yield return RequestRefusals.TooLong.On("Title");
        if (string.IsNullOrWhiteSpace(application.Description))
            yield return RequestRefusals.DescriptionMissing;
        else if (application.Description.Trim().Length > LongestDescription)
            yield return RequestRefusals.TooLong;
        if (application.MailTo is not null && !MailAddress.TryCreate(application.MailTo.Trim(), out _))
            yield return NoticeBook.AddressWrong.On("Email");
        if (application.ArrivedOn > today)
            yield return RequestRefusals.DayImpossible(today.AddYears(-1), today).On("ArrivedOn");
    }
}
