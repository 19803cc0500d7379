using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Clock;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests;

/// <summary>
/// 政府信息公开申请: one matter asked of one agency. What happened to it stands in its facts; the columns below the line are read from
/// them by <see cref="Reflect"/>, so that lists can be sorted and counted, and are written nowhere else.
/// </summary>
internal sealed class InformationRequest
{
    public const string Kind = "requests.request";

    public Guid Id { get; init; }

    /// <summary>登记号, as the applicant asks by it: <c>RSJ-2026-0017</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The agency that was asked.</summary>
    public Guid UnitId { get; init; }

    public Channel Channel { get; init; }

    public ApplicantKind ApplicantKind { get; init; }

    /// <summary>Name, identity proof and contact, sealed; see <see cref="Applicants.ApplicantBook"/>.</summary>
    public string SealedApplicant { get; set; } = "";

    /// <summary>As lists show the name: 张**.</summary>
    public required string MaskedName { get; set; }

    /// <summary>The same for the same applicant, and nothing can be read from it.</summary>
    public required string ApplicantKey { get; set; }

    /// <summary>The matter in one line.</summary>
    public required string Title { get; set; }

    /// <summary>Title, document number or other searchable description (GIR 29(2)).</summary>
    public required string Description { get; set; }

    public SupplyForm Form { get; init; }

    public SupplyWay Way { get; init; }

    /// <summary>The other cases of the same paper (一事一申请).</summary>
    public Guid? SplitFromId { get; init; }

    /// <summary>Digest of the code with which a guest asks after the case; null for cases of the counter without one.</summary>
    public string? CodeDigest { get; set; }

    /// <summary>Digest of the secret in the address of the applicant's calendar feed.</summary>
    public string? FeedDigest { get; set; }

    /// <summary>Pseudonym of the sign-in the applicant used; null for guests and paper.</summary>
    public string? AccountKey { get; set; }

    /// <summary>Digest of a submission, so that the same form sent twice is one case.</summary>
    public string? SubmissionKey { get; init; }

    public DateTime CreatedAt { get; init; }

    public int Revision { get; set; }

    // Read from the facts.

    public RequestState State { get; private set; }

    public DateOnly ArrivedOn { get; private set; }

    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The last day of the reply; null while no clock runs.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day the queue sorts by: the next day that matters to somebody. Cases without one stand last.</summary>
    public DateOnly NextOn { get; private set; }

    public bool IsProvisional { get; private set; }

    public bool IsOpen { get; private set; }

    public DateOnly? RepliedOn { get; private set; }

    public ReplyKind? Reply { get; private set; }

    /// <summary>Null while nobody has answered; then whether the day of the reply was in time.</summary>
    public bool? IsInTime { get; private set; }

    public bool IsExtended { get; private set; }

    /// <summary>Working days the result took by the case's own clock; null while there is none.</summary>
    public int? DaysTaken { get; private set; }

    /// <summary>The same on the wall calendar, from receipt.</summary>
    public int? CalendarDays { get; private set; }

    public Guid? HandlerId { get; private set; }

    public string? HandlerName { get; private set; }

    public int Facts { get; private set; }

    public ItemRef Item => new(Kind, Id.ToString());

    public string DeskUrl => $"/desk/requests/{Id}";

    /// <summary>Writes down what the facts say. Asked again with a newer calendar it may say something else.</summary>
    public void Reflect(RequestLog log, WorkingDayCalendar calendar)
    {
        var clock = ReplyClock.Of(log, calendar);
        var result = log.Result;
        State = log.State;
        IsOpen = State.IsOpen();
        (ArrivedOn, ReceivedOn) = (log.Arrival.On, log.ReceivedOn);
        (DueOn, IsProvisional) = (clock.Due, clock.IsProvisional);
        (RepliedOn, Reply) = (result?.On, result?.Reply);
        IsInTime = result is null ? null : result is Withdrawn or CorrectionLapsed or FeeLapsed || result.On <= clock.Due;
        DaysTaken = result is null ? null : clock.IsShadow ? 0 : clock.TakenUntil(result.On);
        CalendarDays = result is null || ReceivedOn is not { } received ? null : result.On.DayNumber - received.DayNumber;
        IsExtended = log.Has<ExtensionNotified>();
        NextOn = IsOpen ? NextDay(log, clock, calendar) : DateOnly.MaxValue;
        Facts = log.Entries.Count;
        if (log.Last<HandedOver>() is { } handed)
            (HandlerId, HandlerName) = (handed.ToId, handed.ToName);
        if (log.Last<Corrected>() is { } corrected)
            Description = corrected.Description;
        else if (log.Last<SplitUp>() is { } split)
            (Title, Description) = (Short(split.Matters[0]), split.Matters[0]);
    }

    internal static string Short(string words) => words.ReplaceLineEndings(" ") is { Length: > 120 } longer ? longer[..119] + "…" : words.ReplaceLineEndings(" ");

    private static DateOnly NextDay(RequestLog log, ReplyClock clock, WorkingDayCalendar calendar) => log.State switch
    {
        RequestState.Submitted => log.Arrival.Channel.ConfirmBy(log.Arrival.On, calendar) ?? log.Arrival.On,
        RequestState.Correcting => log.Last<CorrectionAsked>()!.Until(calendar),
        RequestState.FeePending => log.Last<FeeNotified>()!.Until(calendar),
        _ => clock.Due ?? DateOnly.MaxValue,
    };
}

/// <summary>所需信息的指定提供方式 (GIR 29(2), 40).</summary>
internal enum SupplyForm
{
    [Display(Name = "纸面")]
    Paper = 1,

    [Display(Name = "电子数据")]
    Electronic = 2,

    [Display(Name = "查阅、抄录")]
    Reading = 3,
}

/// <summary>获取信息的方式.</summary>
internal enum SupplyWay
{
    [Display(Name = "邮寄")]
    Post = 1,

    [Display(Name = "电子邮件")]
    Email = 2,

    [Display(Name = "当面领取")]
    PickUp = 3,

    [Display(Name = "平台下载")]
    Portal = 4,
}
