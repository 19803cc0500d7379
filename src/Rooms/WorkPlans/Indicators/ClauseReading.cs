using System.Globalization;
using System.Text;

namespace Mingtang.WorkPlans.Indicators;

/// <summary>A clause as the proposal rules look at it: one text without spaces, half-width.</summary>
internal sealed class ClauseReading(PlanClause clause, int year)
{
    public string Words { get; } = Plain(clause.HasOwnName ? clause.Name + clause.Text : clause.Text);

    /// <summary>No later than the clause's own deadline, else the end of the plan's year.</summary>
    public DateOnly DueOn => clause.DueOn ?? new DateOnly(year, 12, 31);

    public bool Says(string word) => Words.Contains(word, StringComparison.Ordinal);

    /// <summary>What the clause prints beside a word: 不少于4场 → 4, 不低于60% → 60; the nearest figure in front or behind within twenty characters.</summary>
    public ClauseQuantity? QuantityIn(params IReadOnlyList<string> unitsOfMeasure) =>
        clause.Quantities.FirstOrDefault(quantity => unitsOfMeasure.Contains(quantity.Unit));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)
                plain.Append(character);
        return plain.ToString();
    }
}
