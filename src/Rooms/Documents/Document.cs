using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents;

/// <summary>公文 and what else the public reads of us. It has no state of its own: its editions have.</summary>
internal sealed class Document
{
    public const string ItemKind = "documents.document";

    public Guid Id { get; init; }

    public DocumentKind Kind { get; set; }

    /// <summary>制发机关: whose document it is; its code stands in the index number.</summary>
    public Guid AgencyId { get; set; }

    /// <summary>主办单位: who drafts, answers and counts; a department drafts for the district government.</summary>
    public Guid UnitId { get; set; }

    /// <summary>As the newest edition says; for lists.</summary>
    public required string Title { get; set; }

    /// <summary>索引号: given once at signing, never changed, never given again.</summary>
    public string? IndexNumber { get; set; }

    /// <summary>The newest edition, whatever its state.</summary>
    public Guid EditionId { get; set; }

    /// <summary>What the public reads now; set by publication only.</summary>
    public Guid? PublicEditionId { get; set; }

    public DateTime? FirstPublishedAt { get; set; }

    /// <summary>法定主动公开内容 codes, A20-01 … A21-T.</summary>
    public IReadOnlyList<string> Codes
    {
        get => CodeLine.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        set => CodeLine = string.Join(' ', value.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The codes as the database keeps them: no code is part of another, so one may be asked for by containing it.</summary>
    public string CodeLine { get; private set; } = "";

    /// <summary>Where it came from: 起草, 历史清理, 导入.</summary>
    public Origin Origin { get; init; } = Origin.Drafted;

    /// <summary>施行日期.</summary>
    public DateOnly? EffectiveOn { get; set; }

    /// <summary>The last day it is in force, stated or by the rules' term; extended by an act.</summary>
    public DateOnly? ExpiresOn { get; set; }

    public ValidityEnd? EndedAs { get; set; }

    /// <summary>The first day it is no longer in force.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>When an on-request or not-public document is looked at anew (GIR 18).</summary>
    public DateOnly? ReReviewOn { get; set; }

    /// <summary>依申请转主动公开: when it was converted.</summary>
    public DateTime? ConvertedAt { get; set; }

    /// <summary>For reference texts: the title all versions share.</summary>
    public string? VersionOf { get; set; }

    /// <summary>关联关系 looked through and confirmed, be it that there are none.</summary>
    public DateTime? RelationsConfirmedAt { get; set; }

    public DateTime CreatedAt { get; init; }

    public int Revision { get; set; }

    public ItemRef Item => ItemOf(Id);

    public static ItemRef ItemOf(Guid id) => new(ItemKind, id.ToString("N"));
}

internal enum Origin
{
    [Display(Name = "起草")]
    Drafted = 1,

    /// <summary>From the clean-up of documents since 2010.</summary>
    [Display(Name = "历史清理")]
    Backlog = 2,

    [Display(Name = "导入")]
    Imported = 3,

    /// <summary>An answer given on request that was found fit for everybody (GIR 44).</summary>
    [Display(Name = "依申请转主动公开")]
    Converted = 4,
}

/// <summary>How a normative document came to its end (NDR; rules 7).</summary>
public enum ValidityEnd
{
    /// <summary>自然失效: its term ran out.</summary>
    [Display(Name = "自然失效"), Tone(Tone.Bad)]
    Expired = 1,

    /// <summary>废止.</summary>
    [Display(Name = "已废止"), Tone(Tone.Bad)]
    Repealed = 2,

    /// <summary>被新文件代替.</summary>
    [Display(Name = "已被替代"), Tone(Tone.Bad)]
    Replaced = 3,

    /// <summary>宣布失效.</summary>
    [Display(Name = "宣布失效"), Tone(Tone.Bad)]
    DeclaredLapsed = 4,
}
