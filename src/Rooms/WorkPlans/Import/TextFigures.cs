using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Import;

/// <summary>Quantities and dates inside the text belong to the text: another text has others.</summary>
internal static class TextFigures
{
    /// <param name="keepQuantities">A person wrote them.</param>
    public static void Reread(PlanClause clause, bool keepQuantities = false)
    {
        if (!keepQuantities)
            clause.Quantities = [.. Quantities.Of(clause.Text).Select(q => new ClauseQuantity(q.Printed, q.Metric, q.Op, q.Value, q.Unit))];
        clause.InBodyDates = InBodyDates.Of(clause.Text);
    }
}
