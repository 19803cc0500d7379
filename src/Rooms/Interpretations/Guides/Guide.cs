namespace Mingtang.Interpretations.Guides;

/// <summary>The rules for one class of policies, as the office last revised them.</summary>
internal sealed class Guide
{
    public required PolicyClass Class { get; init; }

    /// <summary>One rule a line.</summary>
    public required string Rules { get; set; }

    /// <summary>The paper they rest on.</summary>
    public required string Source { get; set; }

    public DateTime RevisedAt { get; set; }

    public required string ByName { get; set; }

    public int Revision { get; set; }
}

/// <summary>Rules as they are shown.</summary>
/// <param name="RevisedAt">Null while the district has not revised what the platform proposes.</param>
internal sealed record GuideRules(PolicyClass Class, IReadOnlyList<string> Lines, string Source, DateTime? RevisedAt, string? ByName)
{
    public string Text => string.Join('\n', Lines);
}
