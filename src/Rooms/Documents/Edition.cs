using System.ComponentModel.DataAnnotations;
using Mingtang.Documents.Content;
using Mingtang.Foundation.Files;
using Mingtang.Kernel;

namespace Mingtang.Documents;

/// <summary>One text of a document on its way: drafted, reviewed, signed, public, replaced. A released text is never changed; a new edition is made.</summary>
internal sealed class Edition
{
    public Guid Id { get; init; }

    public Guid DocumentId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public EditionState State { get; set; } = EditionState.Draft;

    public required string Title { get; set; }

    /// <summary>发文字号, normalised where it can be read.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>发文机关, full name; of several the lead.</summary>
    public required string Issuer { get; set; }

    public List<string> JointIssuers { get; set; } = [];

    /// <summary>成文日期: the clock of publication starts on it.</summary>
    public DateOnly? SignedOn { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    /// <summary>As the text states it, the last day in force; null takes the term of the rules.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>Why the term is longer than the rules' normal one (7.3).</summary>
    public string? TermReason { get; set; }

    /// <summary>主题分类, two levels parted by a backslash.</summary>
    public string? Topic { get; set; }

    /// <summary>体裁.</summary>
    public string? Genre { get; set; }

    public List<string> Keywords { get; set; } = [];

    public string? Abstract { get; set; }

    public StructuredText Body { get; set; } = StructuredText.Empty;

    /// <summary>The body's words, for search and comparison.</summary>
    public string PlainText { get; set; } = "";

    public List<Attachment> Attachments { get; set; } = [];

    /// <summary>The file the text was read from, kept as it came; never shown to the public.</summary>
    public FileRef? Original { get; set; }

    /// <summary>政策性文件: "not public" of it goes to the office (IMPL 1(1)).</summary>
    public bool IsPolicy { get; set; }

    public bool ForFirms { get; set; }

    public bool ForResidents { get; set; }

    /// <summary>办事事项 the text names.</summary>
    public List<string> ServiceItems { get; set; } = [];

    public PublicityAttribute? Attribute { get; set; }

    /// <summary>Catalogue code A20-… for proactive, exemption E14a…E16c otherwise.</summary>
    public string? Ground { get; set; }

    public string? GroundReason { get; set; }

    public Reach Reach { get; set; } = Reach.Open;

    /// <summary>Outside channels chosen for the release.</summary>
    public List<string> Channels { get; set; } = [];

    /// <summary>Of everything above: what was reviewed is what is released.</summary>
    public string? Digest { get; set; }

    /// <summary>Everyone who had a hand in the text; none of them reviews or signs it.</summary>
    public List<Guid> Writers { get; set; } = [];

    public required string DraftedByName { get; init; }

    public DateTime DraftedAt { get; init; }

    public DateTime? SubmittedAt { get; set; }

    public string? ReviewedByName { get; set; }

    public Guid? ReviewedBy { get; set; }

    public string? SignedByName { get; set; }

    public Guid? SignedBy { get; set; }

    public DateTime? SignedAt { get; set; }

    /// <summary>定时发布: UTC.</summary>
    public DateTime? PublishAt { get; set; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Shown to the public in place of the text.</summary>
    public string? WithdrawnWhy { get; set; }

    /// <summary>更正说明: what this edition changes of the one before, shown to the public.</summary>
    public string? ChangeNote { get; set; }

    /// <summary>Why the office, the reviewer or the head sent it back.</summary>
    public string? ReturnedWhy { get; set; }

    public int Revision { get; set; }

    /// <summary>The text is another now: what was reviewed, signed and set for a time was another text.</summary>
    public void Forget() => (Digest, ReviewedBy, ReviewedByName, SignedBy, SignedByName, SignedAt, PublishAt) = (null, null, null, null, null, null, null);

    public bool IsOpen => State is not (EditionState.Published or EditionState.Kept or EditionState.Superseded or EditionState.Withdrawn or EditionState.Discarded);
}

/// <summary>附件.</summary>
public sealed record Attachment(string Title, FileRef File);

internal enum Reach
{
    /// <summary>The open web and the channels.</summary>
    [Display(Name = "向社会公开")]
    Open = 1,

    /// <summary>定点、定向: named places or groups instead of the open web.</summary>
    [Display(Name = "定点、定向公开")]
    Directed = 2,
}
