using Mingtang.Foundation.Indicators;
using Mingtang.WorkPlans.Indicators;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>A plan in figures on a day: the same for desk, bulletin, JSON and public page, because all of them are handed this.</summary>
internal sealed record QuarterFigures(
    string Plan, string Quarter, DateOnly AsOf, TallyLine Whole, IReadOnlyList<TallyLine> Units, IReadOnlyList<TallyLine> Sections,
    IReadOnlyList<ClauseTally> Clauses, ReturnsTally? Returns)
{
    /// <summary>Every clause in the plan's order with its one judgement; empty in bulletins counted before it was part of them.</summary>
    public IReadOnlyList<ClauseLine> Standings { get; init; } = [];
}

/// <summary>Tasks of the whole plan, of a unit or of a section; each task stands in exactly one of the four places.</summary>
/// <param name="UnitId">Null where the line is no unit's.</param>
internal sealed record TallyLine(string Name, Guid? UnitId, int All, int Done, int OnCourse, int Overdue, int Returned)
{
    /// <summary>Per cent done, one digit; null where nothing is asked.</summary>
    public decimal? DoneShare => All == 0 ? null : Math.Round(100m * Done / All, 1, MidpointRounding.AwayFromZero);
}

/// <summary>A clause with figures the platform measures.</summary>
internal sealed record ClauseTally(Guid ClauseId, int Ordinal, string Title, string Figure, string Value, string Target, Standing? Standing)
{
    /// <summary>The room that measures it is not built yet.</summary>
    public bool AwaitsRoom { get; init; }

    /// <summary>As the clause is called; bulletins counted before it was kept have its place.</summary>
    public string? Number { get; init; }

    public string Mark => PlanClause.MarkOf(Number, Ordinal);
}

/// <summary>How a clause stands: the word desk, wall, clause page and bulletin say of it; the public reads it in plainer words.</summary>
internal sealed record ClauseLine(Guid ClauseId, int Ordinal, string Title, ClauseStanding Standing)
{
    /// <summary>As the clause is called; bulletins counted before it was kept have its place.</summary>
    public string? Number { get; init; }

    public string Mark => PlanClause.MarkOf(Number, Ordinal);
}

/// <summary>How the units reported in the quarter; by name, because a bulletin names them.</summary>
internal sealed record ReturnsTally(int Asked, int InTime, IReadOnlyList<string> Late, IReadOnlyList<string> Missing);
