namespace Mingtang.Documents.Catalogues;

/// <summary>A line of the standard catalogue (标准目录): 领域 → 事项 → 内容.</summary>
internal sealed class StandardItem
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Field { get; init; }

    public required string Matter { get; init; }

    public required string Content { get; init; }

    public string? Basis { get; set; }

    /// <summary>公开时限, as printed.</summary>
    public string? Term { get; set; }

    public string? Channel { get; set; }

    public string? Audience { get; set; }

    /// <summary>公开方式, as printed: 主动公开, 依申请公开.</summary>
    public string? Manner { get; set; }

    /// <summary>公开层级, as printed: 区级, 街镇级.</summary>
    public string? Level { get; set; }

    /// <summary>Content older than this is stale; null never is.</summary>
    public int? StaleAfterDays { get; set; }

    public int Position { get; set; }

    public DateTime SinceAt { get; init; }

    /// <summary>When a later version of the catalogue left it out.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>A document that satisfies a line.</summary>
internal sealed class StandardTie
{
    public Guid Id { get; init; }

    public Guid ItemId { get; init; }

    public Guid DocumentId { get; init; }

    public required string ByName { get; init; }

    public DateTime At { get; init; }
}

/// <summary>A line of the statutory catalogue a unit has nothing to do with, with the reason.</summary>
internal sealed class NotApplicable
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public required string Code { get; init; }

    public required string Why { get; init; }

    public required string ByName { get; init; }

    public DateTime At { get; init; }
}
