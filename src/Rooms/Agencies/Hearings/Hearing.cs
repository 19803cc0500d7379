using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Hearings;

/// <summary>听取汇报: the head of a unit heard a report on open government.</summary>
internal sealed class Hearing : IUnitRecord
{
    static string IUnitRecord.Noun => "hearing";

    static Refusal IUnitRecord.Unknown => HearingRefusals.NoSuchHearing;

    static Refusal IUnitRecord.WithdrawalNeedsReason => HearingRefusals.WithdrawalNeedsReason;


    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public DateOnly HeldOn { get; init; }

    public required string HeadName { get; init; }

    public required string HeadTitle { get; init; }

    public string? Minutes { get; init; }

    public string? FileHash { get; init; }

    public string? FileName { get; init; }

    public string? FileType { get; init; }

    public long? FileSize { get; init; }

    public FileRef? File => FileHash is null ? null : new(FileHash, FileSize ?? 0, FileType ?? "application/octet-stream", FileName ?? "附件");

    public required string EnteredByName { get; init; }

    public DateTime EnteredAt { get; init; }

    string IUnitRecord.Line => "听取汇报记录";

    public DateTime? WithdrawnAt { get; private set; }

    public string? WithdrawnWhy { get; private set; }

    public void Withdraw(DateTime at, string why) => (WithdrawnAt, WithdrawnWhy) = (at, why);
}
