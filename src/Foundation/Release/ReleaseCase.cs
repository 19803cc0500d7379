using System.ComponentModel.DataAnnotations;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Release;

/// <summary>One version of one item on its way to the public.</summary>
internal sealed class ReleaseCase
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string ItemId { get; init; }

    /// <summary>Of the very text that is to be released; another text is another case.</summary>
    public required string VersionDigest { get; init; }

    public required string Title { get; init; }

    public required string PreviewUrl { get; init; }

    public PublicityAttribute Attribute { get; init; }

    /// <summary>The legal ground of the attribute, a catalogue code such as <c>A20-15</c> or an exemption such as <c>E16b</c>.</summary>
    public required string Ground { get; init; }

    public Guid? DraftedBy { get; init; }

    public Guid? UnitId { get; init; }

    public required string DraftedByName { get; init; }

    public DateTime ProposedAt { get; init; }

    public ReleaseState State { get; set; }

    public Guid? ReviewedBy { get; set; }

    public string? ReviewedByName { get; set; }

    public DateTime? ReviewedAt { get; set; }

    public string? ReviewNote { get; set; }

    /// <summary>The points of the checklist the reviewer ticked, by name.</summary>
    public string? Checked { get; set; }

    public DateTime? ReleasedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnWhy { get; set; }

    public int Revision { get; set; }

    public ItemRef Item => new(Kind, ItemId);
}

/// <summary>Where a version stands (rules 1.4).</summary>
public enum ReleaseState
{
    /// <summary>待审查.</summary>
    [Display(Name = "待审查"), Tone(Tone.Wait)]
    Proposed = 1,

    /// <summary>审查通过: this very version may be released.</summary>
    [Display(Name = "审查通过"), Tone(Tone.Good)]
    Passed = 2,

    /// <summary>审查不通过.</summary>
    [Display(Name = "审查不通过"), Tone(Tone.Bad)]
    Failed = 3,

    /// <summary>送保密行政管理部门确定 (GIR 17).</summary>
    [Display(Name = "送保密行政管理部门确定"), Tone(Tone.Wait)]
    Referred = 4,

    /// <summary>已公开.</summary>
    [Display(Name = "已公开"), Tone(Tone.Good)]
    Released = 5,

    /// <summary>A later version took its place; it stays readable as history.</summary>
    [Display(Name = "已被新版代替")]
    Superseded = 6,

    /// <summary>已撤下, with a public reason.</summary>
    [Display(Name = "已撤下"), Tone(Tone.Bad)]
    Withdrawn = 7,
}

internal enum ReleaseAct
{
    Pass,
    Fail,
    Refer,
    Release,
    Supersede,
    Withdraw,
}
