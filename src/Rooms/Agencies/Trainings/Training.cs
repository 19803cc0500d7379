using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Trainings;

/// <summary>培训: a course or a law-study session held by a unit, with those who attended.</summary>
internal sealed class Training : IUnitRecord
{
    static string IUnitRecord.Noun => "training";

    static Refusal IUnitRecord.Unknown => TrainingRefusals.NoSuchTraining;

    static Refusal IUnitRecord.WithdrawalNeedsReason => TrainingRefusals.WithdrawalNeedsReason;


    public Guid Id { get; init; }

    public Guid HostUnitId { get; init; }

    public TrainingKind Kind { get; init; }

    public DateOnly HeldOn { get; init; }

    public required string Subject { get; init; }

    public Audience Audience { get; init; }

    /// <summary>What was read, as named: 《中华人民共和国政府信息公开条例》.</summary>
    public string? Regulations { get; init; }

    public string? Note { get; init; }

    public string? FileHash { get; init; }

    public string? FileName { get; init; }

    public string? FileType { get; init; }

    public long? FileSize { get; init; }

    public FileRef? File => FileHash is null ? null : new(FileHash, FileSize ?? 0, FileType ?? "application/octet-stream", FileName ?? "附件");

    public required string EnteredByName { get; init; }

    public DateTime EnteredAt { get; init; }

    string IUnitRecord.Line => $"培训记录：{Subject}";

    Guid IUnitRecord.UnitId => HostUnitId;

    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawnWhy { get; private set; }

    public List<Attendance> Attendances { get; init; } = [];

    public void Withdraw(DateTime at, string why) => (WithdrawnAt, WithdrawnWhy) = (at, why);
}

/// <summary>One unit's presence: a named member of staff, or a number of people.</summary>
internal sealed class Attendance
{
    public Guid Id { get; init; }

    public Guid TrainingId { get; init; }

    public Guid UnitId { get; init; }

    public Guid? PersonId { get; init; }

    public int Headcount { get; init; }
}

internal enum TrainingKind
{
    [Display(Name = "专题培训")]
    Course = 1,

    [Display(Name = "领导干部学法")]
    LawStudy = 2,

    [Display(Name = "知识学习")]
    SelfStudy = 3,
}

[Flags]
internal enum Audience
{
    None = 0,

    /// <summary>领导干部.</summary>
    Leaders = 1,

    /// <summary>新录用人员.</summary>
    Recruits = 2,

    /// <summary>专职人员.</summary>
    Officers = 4,

    /// <summary>业务部门.</summary>
    Drafters = 8,
}

internal static class Audiences
{
    public static IReadOnlyList<(Audience Audience, string Title)> All { get; } =
        [(Audience.Leaders, "领导干部"), (Audience.Recruits, "新录用人员"), (Audience.Officers, "专职人员"), (Audience.Drafters, "业务部门")];

    public static string Titles(this Audience audience) => string.Join("、", All.Where(one => audience.HasFlag(one.Audience)).Select(one => one.Title));
}
