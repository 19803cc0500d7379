namespace Mingtang.Foundation.Publishing;

/// <summary>What a room knows of a public item beyond its words. Search ranks, counts and quotes by it; an item without it is found by its text alone.</summary>
public sealed record PublicFacts
{
    /// <summary>Document number, index number, abbreviations in use, former names: found like the title.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Articles or sections in reading order; each is found and quoted on its own.</summary>
    public IReadOnlyList<PublicSection> Sections { get; init; } = [];

    /// <summary>What stands outside the sections. Null: the item's whole text, as where there are no sections.</summary>
    public string? Rest { get; init; }

    /// <summary>A text without sections that may answer a question by itself.</summary>
    public bool Answers { get; init; }

    public string? Genre { get; init; }

    /// <summary>企业, 居民.</summary>
    public IReadOnlyList<string> Audience { get; init; } = [];

    /// <summary>The day it bears: signed, issued. The day of publication where none is given.</summary>
    public DateOnly? Day { get; init; }

    public DateOnly? InForceFrom { get; init; }

    /// <summary>The last day in force.</summary>
    public DateOnly? InForceTo { get; init; }

    /// <summary>The first day it is no longer in force, by whatever ended it.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Ended by a newer text that took its place, not by repeal.</summary>
    public bool IsReplaced { get; init; }
}

/// <param name="Label">第八十二条, or the section's own heading.</param>
/// <param name="Heading">What stands above it: the chapter.</param>
public sealed record PublicSection(string Label, string Heading, string Text);
