using Mingtang.Kernel;

namespace Mingtang.Documents.Backlog;

/// <summary>历史文件清理: the documents a unit issued since 2010, whose attribute is to be determined (rules 1.4.8).</summary>
internal sealed class Campaign
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Title { get; init; }

    public DateOnly DueOn { get; init; }

    public DateTime OpenedAt { get; init; }

    public required string OpenedByName { get; init; }
}

/// <summary>One old document on the list.</summary>
internal sealed class BacklogLine
{
    public Guid Id { get; init; }

    public Guid CampaignId { get; init; }

    public Guid UnitId { get; init; }

    public required string Title { get; init; }

    public string? DocumentNumber { get; init; }

    public DateOnly? SignedOn { get; init; }

    public DateTime ImportedAt { get; init; }

    public PublicityAttribute? Attribute { get; set; }

    public string? Ground { get; set; }

    public string? Reason { get; set; }

    /// <summary>Classified: off the list, outside the figures (全量备案 and clean-up are of non-classified documents).</summary>
    public bool IsClassified { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? DecidedByName { get; set; }

    /// <summary>The document drafted from it, where it is to be public.</summary>
    public Guid? DocumentId { get; set; }

    public bool IsOpen => DecidedAt is null;
}
