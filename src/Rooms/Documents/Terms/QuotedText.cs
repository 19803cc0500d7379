using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Terms;

/// <summary>A regulation our documents quote, and how the text we keep of it stands against the official one (S1 task 1).</summary>
/// <param name="VersionOn">The day our text took effect, else the day it was issued.</param>
/// <param name="QuotedBy">Our documents that name it.</param>
/// <param name="Check">The last comparison of the year asked about.</param>
/// <param name="Newer">A later version that is itself on file.</param>
internal sealed record QuotedText(
    Document Document, string Issuer, DateOnly? VersionOn, IReadOnlyList<Document> QuotedBy, string? OfficialUrl, ValidityNote? Check, Document? Newer)
{
    public QuotedStanding Standing =>
        Newer is not null || Check?.Act == ValidityAct.FindOlder ? QuotedStanding.Older
        : Check is null ? QuotedStanding.Unchecked
        : QuotedStanding.Same;

    /// <summary>What is wrong with it, for figures; null where it equals the official text.</summary>
    public string? Lack => Standing switch
    {
        QuotedStanding.Same => null,
        QuotedStanding.Unchecked => "本年度没有与国家正式版本核对",
        _ when Newer is { } newer => $"已有新版（{newer.EffectiveOn:yyyy-MM-dd}起施行）",
        _ => $"旧于国家正式版本（{Check!.Until:yyyy-MM-dd}起施行）",
    };
}

internal enum QuotedStanding
{
    [Display(Name = "未核对"), Tone(Tone.Wait)]
    Unchecked = 1,

    [Display(Name = "与正式版本一致"), Tone(Tone.Good)]
    Same = 2,

    [Display(Name = "旧于正式版本"), Tone(Tone.Bad)]
    Older = 3,
}
