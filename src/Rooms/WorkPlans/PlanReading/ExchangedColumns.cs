namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Two columns that somebody moved under a head that stayed: each holds throughout what the head of the other says.</summary>
internal static class ExchangedColumns
{
    private const int fewestRows = 3;

    /// <summary>Of two for both columns together; a mere likeness is not enough to overrule the head.</summary>
    private const double convincing = 1;

    /// <param name="roles">Put right in place.</param>
    /// <returns>The labels, exchanged along with their roles.</returns>
    public static string[] PutRight(Role[] roles, string[] labels, List<GridRow> rows)
    {
        if (rows.Count < fewestRows)
            return labels;
        var columns = Enumerable.Range(0, roles.Length).Select(column => ColumnProfile.Of(rows, column)).ToList();
        for (var left = 0; left + 1 < roles.Length; left++)
        {
            var right = left + 1;
            if (columns[left].Filled < fewestRows || columns[right].Filled < fewestRows || Gain(roles, columns, left, right) <= convincing)
                continue;
            (roles[left], roles[right]) = (roles[right], roles[left]);
            labels = [.. labels];
            (labels[left], labels[right]) = (labels[right], labels[left]);
        }
        return labels;
    }

    private static double Gain(Role[] roles, List<ColumnProfile> columns, int left, int right) =>
        Fit(roles[left], columns[right]) is { } one && Fit(roles[right], columns[left]) is { } other && Fit(roles[left], columns[left]) is { } here && Fit(roles[right], columns[right]) is { } there
            ? one + other - here - there
            : 0;

    /// <returns>0 to 1; null for columns that may hold anything.</returns>
    private static double? Fit(Role role, ColumnProfile column) => role switch
    {
        Role.Number => column.Numbers,
        Role.Deadline => column.Deadlines,
        Role.Units or Role.Lead or Role.Support => column.Units,
        Role.Text => Math.Clamp((column.Length - 8) / 20, 0, 1) * Plainly(column),
        Role.Name => Math.Clamp((30 - column.Length) / 14, 0, 1) * Plainly(column) * (1 - column.Headings),
        Role.Category => Math.Max(column.Headings, column.Repeats) * Plainly(column),
        _ => null,
    };

    private static double Plainly(ColumnProfile column) => (1 - column.Numbers) * (1 - column.Deadlines) * (1 - column.Units);
}
