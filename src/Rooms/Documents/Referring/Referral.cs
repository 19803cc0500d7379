using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Referring;

/// <summary>送保密行政管理部门确定 (GIR 17; SECR 42): what the reviewer could not settle of one edition, the letter that asks, the answer that binds.</summary>
internal sealed class Referral
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    public Guid EditionId { get; init; }

    /// <summary>The version that was referred; another text needs its own answer.</summary>
    public required string VersionDigest { get; init; }

    /// <summary>What the reviewer is in doubt about.</summary>
    public required string Doubt { get; init; }

    /// <summary>Whom the letter goes to.</summary>
    public required string Authority { get; init; }

    public DateTime ReferredAt { get; init; }

    public required string ReferredByName { get; init; }

    public string? LetterNumber { get; set; }

    public DateOnly? SentOn { get; set; }

    public string? SentByName { get; set; }

    public ReferralAnswer? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    /// <summary>复函 number, where it bears one.</summary>
    public string? AnswerNumber { get; set; }

    public string? AnswerWords { get; set; }

    public string? AnswerHash { get; set; }

    public string? AnswerName { get; set; }

    public string? AnswerType { get; set; }

    public long? AnswerSize { get; set; }

    public string? AnsweredByName { get; set; }

    public FileRef? AnswerFile => AnswerHash is null ? null : new(AnswerHash, AnswerSize ?? 0, AnswerType ?? "application/octet-stream", AnswerName ?? "复函");
}

/// <summary>What the authority determined.</summary>
internal enum ReferralAnswer
{
    [Display(Name = "可以公开"), Tone(Tone.Good)]
    MayBePublic = 1,

    /// <summary>Not as it stands: the text goes back to its drafter.</summary>
    [Display(Name = "修改后可以公开"), Tone(Tone.Wait)]
    AfterChange = 2,

    [Display(Name = "不得公开"), Tone(Tone.Bad)]
    MustNot = 3,
}
