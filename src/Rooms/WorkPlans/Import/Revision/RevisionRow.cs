namespace Mingtang.WorkPlans.Import.Revision;

internal enum RowKind
{
    /// <summary>未变.</summary>
    Unchanged,

    /// <summary>修改.</summary>
    Changed,

    /// <summary>新增.</summary>
    New,

    /// <summary>删去: its tasks stop, its record and progress stay.</summary>
    Dropped,
}

/// <param name="Pieces">The change piece by piece, to be marked in the words.</param>
internal sealed record FieldChange(string Field, string Old, string New, IReadOnlyList<TextPiece> Pieces);

/// <summary>One row of the comparison: a clause in force, the one that takes its place, and what differs.</summary>
internal sealed record RevisionRow(RowKind Kind, PlanClause? Old, PlanClause? New, double Likeness, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Tasks whose day it would move where it matters: they were extended, or have steps behind the new day.</summary>
    public IReadOnlyList<DeadlineAtStake> AtStake { get; init; } = [];

    public bool Changes(string field) => Fields.Any(change => change.Field == field);

    public static RevisionRow Of(ClausePair pair) => pair switch
    {
        { Old: null, New: not null } => new(RowKind.New, null, pair.New, 0, []),
        { New: null } => new(RowKind.Dropped, pair.Old, null, 0, []),
        _ => Matched(pair, [.. Changed(pair.Old, pair.New)]),
    };

    private static RevisionRow Matched(ClausePair pair, IReadOnlyList<FieldChange> fields) =>
        new(fields.Count == 0 ? RowKind.Unchanged : RowKind.Changed, pair.Old, pair.New, pair.Likeness, fields);

    private static IEnumerable<FieldChange> Changed(PlanClause old, PlanClause made)
    {
        var (before, after) = (ClauseFields.Of(old), ClauseFields.Of(made));
        foreach (var field in ClauseFields.Differing(before, after))
        {
            var (from, to) = (Shown(before, field), Shown(after, field));
            yield return new(field, from, to, TextDiff.Between(from, to));
        }
    }

    private static string Shown(ClauseFields clause, string field) => field switch
    {
        "number" => clause.Number ?? "",
        "section" => clause.Section ?? "",
        "subsection" => clause.Subsection ?? "",
        "item" => clause.Item ?? "",
        "name" => clause.Name ?? "",
        "text" => clause.Text,
        "lead" => string.Join('、', clause.Lead),
        "support" => string.Join('、', clause.Support),
        _ => $"{clause.DeadlinePrinted ?? "未写明"}（{clause.DueOn?.ToString("yyyy-MM-dd") ?? "年底"}）",
    };
}
