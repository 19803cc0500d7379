namespace Mingtang.WorkPlans.Returns;

/// <summary>One unit's return of a quarter. What it says of its tasks is read from their entries, never typed again.</summary>
internal sealed class UnitReturn
{
    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    public Guid PlanId { get; init; }

    public Guid UnitId { get; init; }

    public ReturnState State { get; set; } = ReturnLifecycle.Table.Start;

    /// <summary>What the unit adds about the quarter as a whole.</summary>
    public string? Words { get; set; }

    /// <summary>What it adds task by task.</summary>
    public List<LineWords> Lines { get; set; } = [];

    /// <summary>Decides whether it was in time; handing it in again does not move it.</summary>
    public DateTime? FirstSubmittedAt { get; set; }

    public DateTime? SubmittedAt { get; set; }

    public Guid? SubmittedBy { get; set; }

    public string? SubmittedByName { get; set; }

    /// <summary>Of what was last handed in; the words themselves are on that <see cref="ReturnStep"/>.</summary>
    public string? Digest { get; set; }

    public string? SentBackWhy { get; set; }

    /// <summary>After being sent back: the last day to hand it in again.</summary>
    public DateOnly? AgainDueOn { get; set; }

    public DateTime? AcceptedAt { get; set; }

    public string? AcceptedByName { get; set; }

    public int Revision { get; set; }

    public bool WaitsForUnit => State is ReturnState.Pending or ReturnState.SentBack;

    public DateOnly Due(ReturnRound round) => AgainDueOn is { } again && again > round.DueOn ? again : round.DueOn;

    /// <summary>Late is derived: handed in after the last day, or not yet and the day is over.</summary>
    public bool IsLate(ReturnRound round, DateOnly today) =>
        (FirstSubmittedAt is { } at ? Kernel.ChinaTime.DayOf(at) : today) > round.DueOn;
}

internal sealed record LineWords(Guid TaskId, string Words);

/// <summary>A submission keeps what was handed in, frozen with its digest.</summary>
internal sealed class ReturnStep : Step<ReturnState, ReturnAct>
{
    public Guid ReturnId { get; set; }

    /// <summary><see cref="ReturnContent"/> as JSON, of a submission.</summary>
    public string? Content { get; set; }

    public string? Digest { get; set; }
}

/// <summary>催报: that a unit was told, by the rules or by a person.</summary>
internal sealed class ReturnUrging
{
    public Guid Id { get; init; }

    public Guid ReturnId { get; init; }

    public DateTime At { get; init; }

    public Guid? By { get; init; }

    public required string ByName { get; init; }

    public required string Text { get; init; }

    /// <summary>Return, day and moment; unique in the database, so that a rule urges once however often its job runs.</summary>
    public string? RuleKey { get; init; }
}
