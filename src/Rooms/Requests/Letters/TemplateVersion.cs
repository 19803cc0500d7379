namespace Mingtang.Requests.Letters;

/// <summary>A template as the office changed it; the one with the highest number holds, and all before it stay to be read.</summary>
internal sealed class TemplateVersion
{
    public Guid Id { get; init; }

    /// <summary>The section of <c>letters.txt</c> it takes the place of.</summary>
    public required string Key { get; init; }

    /// <summary>From 1; what the program comes with is 0.</summary>
    public int Number { get; init; }

    public required string Title { get; init; }

    /// <summary>A paragraph a line.</summary>
    public required string Body { get; init; }

    public required string Why { get; init; }

    /// <summary>The reconsideration or suit whose lesson it draws.</summary>
    public Guid? DisputeId { get; init; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }
}
