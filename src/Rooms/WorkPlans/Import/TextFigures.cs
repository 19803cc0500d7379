using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Import;

/// <summary>Quantities and dates inside the text belong to the text: another text has others.</summary>
internal static class TextFigures
{
    public static void Reread(PlanClause clause)
    {
        clause.Quantities = [.. Quantities.Of(clause.Text).Select(q => new ClauseQuantity(q.Printed, q.Metric, q.Op, q.Value, q.Unit))];
        clause.InBodyDates = InBodyDates.Of(clause.Text);
    }
}
