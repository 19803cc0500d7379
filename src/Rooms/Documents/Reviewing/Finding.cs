using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Reviewing;

/// <summary>What the detector points at; a person decides.</summary>
/// <param name="Key">The place in this very version; an answer belongs to it and to the version's digest.</param>
/// <param name="Place">正文第几段, or the attachment and its line.</param>
/// <param name="Masked">Enough to find the place, not to learn the secret.</param>
/// <param name="Excerpt">The words around, every long number in them masked.</param>
/// <param name="IsNote">Shown, but nothing to answer: an office's own telephone, its street, its mail.</param>
internal sealed record Finding(FindingKind Kind, string Key, string Place, string Masked, string Excerpt, bool IsNote = false);

/// <summary>A find in the text itself, for who masks it.</summary>
/// <param name="Start">Where in its line.</param>
internal sealed record Spot(Finding Finding, string Value, int Start);

internal enum FindingKind
{
    [Display(Name = "身份证号")]
    IdNumber = 1,

    [Display(Name = "旧身份证号（15位）")]
    OldIdNumber = 2,

    [Display(Name = "手机号")]
    Mobile = 3,

    [Display(Name = "固定电话")]
    Landline = 4,

    [Display(Name = "银行卡号")]
    BankCard = 5,

    [Display(Name = "住址")]
    Address = 6,

    [Display(Name = "证件号旁的姓名")]
    Name = 7,

    [Display(Name = "车牌号")]
    Plate = 8,

    [Display(Name = "护照号")]
    Passport = 9,

    [Display(Name = "电子邮箱")]
    Mail = 10,

    /// <summary>An attachment without readable words: the reviewer has to open it.</summary>
    [Display(Name = "附件无法检查")]
    Unreadable = 11,

    [Display(Name = "内部标志")]
    InternalMark = 12,

    /// <summary>Called an ID number and miswritten: most digits of somebody's all the same.</summary>
    [Display(Name = "身份证号（校验码或者出生日期不对，请核对）")]
    WrongIdNumber = 13,
}

/// <summary>How a hit was answered. Only the first two let the review pass.</summary>
internal enum AnswerKind
{
    /// <summary>依法可以公开: with the reason.</summary>
    [Display(Name = "依法可以公开"), Tone(Tone.Good)]
    Lawful = 1,

    /// <summary>The detector is wrong, or it is masked already.</summary>
    [Display(Name = "不是个人信息或已遮盖"), Tone(Tone.Good)]
    Harmless = 2,

    /// <summary>须遮盖: this version cannot pass.</summary>
    [Display(Name = "须遮盖"), Tone(Tone.Bad)]
    MustMask = 3,
}

/// <summary>One answered hit of one version.</summary>
internal sealed class FindingAnswer
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    /// <summary>Of the version, as the review knows it.</summary>
    public required string Digest { get; init; }

    public required string Key { get; init; }

    public FindingKind Kind { get; init; }

    public AnswerKind Answer { get; set; }

    public string? Reason { get; set; }

    public DateTime At { get; set; }

    public required string ByName { get; set; }
}
