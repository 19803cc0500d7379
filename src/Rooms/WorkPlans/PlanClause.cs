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

    /// <summary>只能人工填报: no record of the platform can prove it, the units' own entries have to. Null until proposed or said.</summary>
    public bool? IsReportedOnly { get; set; }

    /// <summary>In a unit's own plan: the clause of the upper plan it was derived from.</summary>
    public Guid? UpperClauseId { get; init; }

    /// <summary>The clause of last year's plan that was not done and is taken up here.</summary>
    public Guid? CarriedFromId { get; init; }

    public int Revision { get; set; }

    /// <summary>A name like 「(一)把政策送到企业门口」 heads several clauses and tells none of them apart.</summary>
    public bool HasOwnName => Name is [not ('(' or '（'), ..];

    /// <summary>By what people call it: the printed number, or its place where none is printed. The same on every page, sheet and letter.</summary>
    public string Mark => MarkOf(Number, Ordinal);

    public static string MarkOf(string? number, int ordinal) => number?.Trim().TrimEnd('.', '\uFF0E', '、') is { Length: > 0 } printed ? printed : $"{ordinal}";

    /// <summary>1. 任务, （一）任务: the number as papers print it, and what a list shows.</summary>
    public string Called => Mark is ['(' or '（', .. var inner, ')' or '）'] ? $"（{inner}）{Title}" : $"{Mark}. {Title}";

    /// <summary>What a list shows: the clause's own name, or the beginning of its text.</summary>
    public string Title => HasOwnName ? Name! : Text.Length <= 40 ? Text : Text[..40] + "…";
}

internal sealed record ClauseQuantity(string Printed, string Metric, string Op, decimal Value, string Unit);

internal sealed record ClauseDoubt(string Field, string Message);
