using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>What a person writes of a clause. Lists as printed, one unit or group phrase each.</summary>
internal sealed record ClauseFields(string Text)
{
    public string? Number { get; init; }

    public string? Section { get; init; }

    public string? Subsection { get; init; }

    public string? Item { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<string> Lead { get; init; } = [];

    public IReadOnlyList<string> Support { get; init; } = [];

    public string? DeadlinePrinted { get; init; }

    /// <summary>Null follows the printed words.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>量化指标, one a line; null leaves them as they are.</summary>
    public IReadOnlyList<string>? Quantities { get; init; }

    public static ClauseFields Of(PlanClause clause) => new(clause.Text)
    {
        Number = clause.Number,
        Section = clause.Section,
        Subsection = clause.Subsection,
        Item = clause.Item,
        Name = clause.Name,
        Lead = clause.Lead,
        Support = clause.Support,
        DeadlinePrinted = clause.DeadlinePrinted,
        DueOn = clause.DueOn,
    };

    /// <param name="known">Quantities the clause has; what was not touched is not asked to be readable.</param>
    public IReadOnlyList<Refusal> Reasons(IReadOnlyCollection<ClauseQuantity>? known = null)
    {
        List<Refusal> reasons = [];
        if (string.IsNullOrWhiteSpace(Text))
            reasons.Add(PlanRefusals.TextMissing);
        if (Number?.Trim().Length > 40)
            reasons.Add(PlanRefusals.TooLong);
        if (Item?.Trim().Length > 40)
            reasons.Add(PlanRefusals.TooLong.On(nameof(Item)));
        if (DeadlinePrinted?.Trim().Length > 200)
            reasons.Add(PlanRefusals.TooLong.On(nameof(DeadlinePrinted)));
        reasons.AddRange(QuantityWords.Unreadable(Quantities ?? [], known ?? []).Select(PlanRefusals.QuantityUnreadable));
        return reasons;
    }

    /// <returns>The fields that are now different, by their names in the plan's JSON.</returns>
    public IReadOnlyList<string> WriteTo(PlanClause clause, int year)
    {
        var before = Of(clause);
        (clause.Number, clause.Section, clause.Subsection, clause.Item) = (Tidy(Number), Tidy(Section), Tidy(Subsection), Tidy(Item));
        (clause.Name, clause.Text) = (Tidy(Name), Text.Trim());
        (clause.Lead, clause.Support) = (Tidy(Lead), Tidy(Support));
        var printed = Tidy(DeadlinePrinted);
        clause.DueOn = printed != before.DeadlinePrinted && DueOn == before.DueOn || DueOn is null ? PlanYear.Due(printed, year) : DueOn;
        clause.DeadlinePrinted = printed;
        var corrected = Differing(before, Of(clause)).ToList();
        if (Quantities is { } lines && !QuantityWords.Same(lines, clause.Quantities))
        {
            clause.Quantities = QuantityWords.Read(lines, clause.Quantities);
            corrected.Add("quantities");
        }
        return corrected;
    }

    /// <summary>Names of the fields in which two readings differ.</summary>
    public static IEnumerable<string> Differing(ClauseFields one, ClauseFields other)
    {
        if (one.Number != other.Number) yield return "number";
        if (one.Section != other.Section) yield return "section";
        if (one.Subsection != other.Subsection) yield return "subsection";
        if (one.Item != other.Item) yield return "item";
        if (one.Name != other.Name) yield return "name";
        if (one.Text != other.Text) yield return "text";
        if (!one.Lead.SequenceEqual(other.Lead)) yield return "lead";
        if (!one.Support.SequenceEqual(other.Support)) yield return "support";
        if (one.DeadlinePrinted != other.DeadlinePrinted || one.DueOn != other.DueOn) yield return "deadline";
    }

    private static string? Tidy(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private static List<string> Tidy(IReadOnlyList<string> names) => [.. names.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct()];
}
