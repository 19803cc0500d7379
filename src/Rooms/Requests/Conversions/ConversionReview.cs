using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Requests.Conversions;

internal enum ConversionState
{
    [Display(Name = "待审查"), Tone(Tone.Wait)]
    Open = 1,

    [Display(Name = "转为主动公开"), Tone(Tone.Good)]
    Converted = 2,

    [Display(Name = "不转")]
    Kept = 3,
}

/// <summary>Why an answer is not made proactive (GIR 44; S4 6(4)).</summary>
internal enum Exclusion
{
    [Display(Name = "申请人自身的税费、社保、医疗、登记等信息")]
    AboutTheApplicant = 1,

    [Display(Name = "涉及第三方合法权益")]
    ThirdParty = 2,

    [Display(Name = "已经主动公开")]
    AlreadyPublic = 3,

    [Display(Name = "只与个别人有关，不需要社会广泛知晓")]
    OfFewOnly = 4,
}

/// <summary>依申请转主动公开审查: opened by every reply that gives information.</summary>
internal sealed class ConversionReview
{
    /// <summary>The case's own id.</summary>
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Title { get; init; }

    public DateOnly OpenedOn { get; init; }

    public DateOnly DueOn { get; init; }

    public ConversionState State { get; set; } = ConversionState.Open;

    public Exclusion? Excluded { get; set; }

    public string? Reason { get; set; }

    public string? DecidedByName { get; set; }

    public DateOnly? DecidedOn { get; set; }

    /// <summary>The draft in Documents that the decision made.</summary>
    public Guid? DocumentId { get; set; }

    public int Revision { get; set; }
}
