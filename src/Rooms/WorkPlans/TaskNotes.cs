namespace Mingtang.WorkPlans;

/// <summary>催办: a push, by a person or around a deadline by the platform.</summary>
internal sealed class Urging
{
    public Guid Id { get; init; }

    public Guid TaskId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null when the platform urged by its own rule.</summary>
    public Guid? By { get; init; }

    public required string ByName { get; init; }

    public required string Text { get; init; }

    /// <summary>
    /// Of a rule's urging: task, rule and the deadline it is about, unique in the database, so that a rule urges exactly once
    /// however often its job runs.
    /// </summary>
    public string? RuleKey { get; init; }
}

/// <summary>督查: what the office found when it looked, and what it wants.</summary>
internal sealed class SupervisionNote
{
    public Guid Id { get; init; }

    public Guid TaskId { get; init; }

    public DateTime At { get; init; }

    public Guid? By { get; init; }

    public required string ByName { get; init; }

    public required string Text { get; init; }

    public DateOnly? AnswerDueOn { get; init; }

    public string? Answer { get; set; }

    public DateTime? AnsweredAt { get; set; }
}

/// <summary>调整时限: the only way a deadline moves.</summary>
internal sealed class DeadlineChange
{
    public Guid Id { get; init; }

    public Guid TaskId { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public required string Why { get; init; }

    public DateTime At { get; init; }

    public Guid? By { get; init; }

    public required string ByName { get; init; }
}

/// <summary>An item of any room the unit named as belonging to the clause; of a clause with a subject only these count.</summary>
internal sealed class TiedItem
{
    public Guid Id { get; init; }

    public Guid TaskId { get; init; }

    public required string Kind { get; init; }

    public required string ItemId { get; init; }

    public required string Title { get; init; }

    public string? Url { get; init; }

    /// <summary>The unit tied it once, on the linked task of another plan of the cascade; it goes with that one.</summary>
    public Guid? FromTiedId { get; init; }

    public DateTime At { get; init; }

    public required string ByName { get; init; }
}
