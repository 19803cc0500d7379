using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation;
using Mingtang.Foundation.Web;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Requests.Records;

internal enum RecordState
{
    [Display(Name = "待核实"), Tone(Tone.Busy)]
    Filed = 1,

    [Display(Name = "已更正"), Tone(Tone.Good)]
    Corrected = 2,

    [Display(Name = "已转送有权更正的机关"), Tone(Tone.Plain)]
    Transferred = 3,

    [Display(Name = "已告知向有权更正的机关提出"), Tone(Tone.Plain)]
    SentElsewhere = 4,

    [Display(Name = "不予更正"), Tone(Tone.Plain)]
    Refused = 5,
}

/// <summary>
/// 更正与自身相关的记录 (GIR 41): a matter of its own, no row of table 3. The agency that may correct verifies, corrects and tells; any other forwards it
/// and tells, or tells whom to ask.
/// </summary>
internal sealed class RecordCorrection
{
    public const string Kind = "requests.record";

    public Guid Id { get; init; }

    /// <summary><c>RSJ-GZ-2026-0003</c>.</summary>
    public required string Number { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>Sealed as applicants are; see <see cref="Applicants.ApplicantBook"/>.</summary>
    public required string SealedApplicant { get; init; }

    public required string MaskedName { get; init; }

    public string? CodeDigest { get; init; }

    public string? AccountKey { get; set; }

    /// <summary>Which record: its name, number, where it was seen.</summary>
    public required string Record { get; init; }

    public required string Wrong { get; init; }

    public required string Right { get; init; }

    /// <summary>What proves it, in words; copies are sealed files.</summary>
    public string? Evidence { get; init; }

    public DateOnly ArrivedOn { get; init; }

    /// <summary>Working days the district gave itself when this came; the regulation names none.</summary>
    public int Term { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Of a forwarded one: the correction it came from.</summary>
    public Guid? FromId { get; init; }

    public RecordState State { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? Reason { get; set; }

    /// <summary>Where it was sent, or where the applicant is to ask.</summary>
    public string? ToName { get; set; }

    public string? DecidedByName { get; set; }

    public int Revision { get; set; }

    public bool IsOpen => State == RecordState.Filed;

    public ItemRef Item => new(Kind, Id.ToString());

    public string DeskUrl => $"/desk/requests/records/{Id}";

    public DateOnly DueOn(WorkingDayCalendar calendar) => calendar.AddWorkingDays(ArrivedOn, Term).Result;
}
