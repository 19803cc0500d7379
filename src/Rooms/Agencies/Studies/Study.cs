namespace Mingtang.Agencies.Studies;

/// <summary>学习材料: rules or cases to read, with a few questions that show they were read. Not edited once issued, so that all answered the same.</summary>
internal sealed class Study
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Where it is taken from, as named.</summary>
    public string? Source { get; init; }

    public required string Text { get; init; }

    public required List<StudyQuestion> Questions { get; init; }

    /// <summary>Of a hundred; so many right answers pass.</summary>
    public int PassPercent { get; init; }

    /// <summary>The last day in time; it may still be passed later.</summary>
    public DateOnly DueOn { get; init; }

    public DateTime IssuedAt { get; init; }

    public required string IssuedByName { get; init; }

    public DateTime? EndedAt { get; set; }

    public bool Passes(int right) => right * 100 >= PassPercent * Questions.Count;
}

/// <param name="Right">Place of the right option, from 0.</param>
internal sealed record StudyQuestion(string Asked, IReadOnlyList<string> Options, int Right)
{
    public bool Equals(StudyQuestion? other) => other is not null && Asked == other.Asked && Right == other.Right && Options.SequenceEqual(other.Options);

    public override int GetHashCode() => HashCode.Combine(Asked, Right, Options.Count);
}

/// <summary>One time a member of staff answered all questions.</summary>
internal sealed class StudyAttempt
{
    public Guid Id { get; init; }

    public Guid StudyId { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>The unit of the post in use then.</summary>
    public Guid UnitId { get; init; }

    public DateTime At { get; init; }

    public int Right { get; init; }

    public bool Passed { get; init; }
}
