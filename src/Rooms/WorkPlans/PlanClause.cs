namespace Mingtang.WorkPlans;

/// <summary>One clause of a plan as printed: what units are handed is a <see cref="PlanTask"/>.</summary>
internal sealed class PlanClause
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    /// <summary>Position in the plan, from 1 without a gap among the clauses in force.</summary>
    public int Ordinal { get; set; }

    public string? Number { get; set; }

    public string? Section { get; set; }

    public string? Subsection { get; set; }

    public string? Item { get; set; }

    public string? Name { get; set; }

    public required string Text { get; set; }

    /// <summary>As printed, one unit or group phrase a line.</summary>
    public List<string> Lead { get; set; } = [];

    public List<string> Support { get; set; } = [];

    public string? DeadlinePrinted { get; set; }

    /// <summary>Null where the words set no day; such a clause runs to the end of the plan's year.</summary>
    public DateOnly? DueOn { get; set; }

    public List<ClauseQuantity> Quantities { get; set; } = [];

    public List<string> InBodyDates { get; set; } = [];

    /// <summary>What the reader doubted and nobody has confirmed yet.</summary>
    public List<ClauseDoubt> Doubts { get; set; } = [];

    public int SourceStart { get; set; }

    public int SourceEnd { get; set; }

    public double Confidence { get; set; } = 1;

    /// <summary>A revised print no longer has it. The record and its progress stay.</summary>
    public bool IsDropped { get; set; }

    /// <summary>只能人工填报: no record of the platform can prove it, the units' own entries have to.</summary>
    public bool? IsReportedOnly { get; set; }

    /// <summary>In a unit's own plan: the clause of the upper plan it was derived from.</summary>
    public Guid? UpperClauseId { get; init; }

    /// <summary>The clause of last year's plan that was not done and is taken up here.</summary>
    public Guid? CarriedFromId { get; init; }

    public int Revision { get; set; }

    /// <summary>What a list shows: the name, or the beginning of the text where the plan names nothing.</summary>
    public string Title => Name is { Length: > 0 } name ? name : Text.Length <= 40 ? Text : Text[..40] + "…";
}

internal sealed record ClauseQuantity(string Printed, string Metric, string Op, decimal Value, string Unit);

internal sealed record ClauseDoubt(string Field, string Message);
