namespace Mingtang.Documents.Content;

/// <summary>How a page wears a text.</summary>
public sealed record TextDressing
{
    public static TextDressing Plain { get; } = new();

    /// <summary>The address of a kept file by its hash; null where the reader may not have it, and only its name is shown.</summary>
    public Func<string, string?> FileAddress { get; init; } = _ => null;

    /// <summary>Headings of level 1 become <c>h2</c> under a page's one <c>h1</c>; 2 makes them <c>h3</c>.</summary>
    public int HeadingsBelow { get; init; } = 1;

    /// <summary>False where two texts stand on one page: a place has one name.</summary>
    public bool WithAnchors { get; init; } = true;
}
