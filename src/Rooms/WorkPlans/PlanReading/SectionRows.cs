namespace Mingtang.WorkPlans.PlanReading;

/// <summary>Rows of a table that are no tasks: headings that span it, and notes below it.</summary>
internal static class SectionRows
{
    public static bool IsNote(GridRow row)
    {
        var first = row.Cells.First(cell => !cell.IsEmpty).Plain;
        return row.Filled <= 2 && (first.StartsWith("备注:", StringComparison.Ordinal) || first.StartsWith("注:", StringComparison.Ordinal) || first is "合计" or "备注" or "总计");
    }

    public static bool Holds(GridRow row, TableHead head)
    {
        var distinct = row.Cells.Where(cell => HasWords(cell) && !cell.IsCarried).Select(cell => cell.Text).Distinct().Take(3).ToList();
        if (distinct.Count != 1)
            return distinct.Count == 2 && IsNumbered(row, head, distinct);
        var shape = new CellShape(distinct[0]);
        var cell = row.Cells.First(c => HasWords(c) && !c.IsCarried);
        if (shape.IsHeading || shape.IsSubheading)
            return true;
        var isWide = cell.Span > 1 && cell.Span >= head.Roles.Length - 1 || row.Cells.Count(c => c.Text == distinct[0]) > 2;
        return shape.Plain.Length <= 50 && !shape.EndsSentence && !shape.IsNumber && (isWide || head.HasUnits && !head.Has(Role.Category) && row.Cells.Count(HasWords) == 1 && shape.Units < 0.5 && row.Cells[0].Text == distinct[0]);
    }

    public static bool HasWords(GridCell cell) => cell.Text.AsSpan().ContainsAnyInRange('0', '9') || cell.Text.Any(c => Glyphs.IsHan(c) && c != '囗' && c != '口' || char.IsAsciiLetter(c));

    /// <summary>一 | 夯实基础 |  |  : a number of the upper level and a heading, with nobody responsible.</summary>
    private static bool IsNumbered(GridRow row, TableHead head, List<string> distinct)
    {
        var (number, title) = (new CellShape(distinct[0]), new CellShape(distinct[1]));
        return number.IsNumber && number.Plain.Trim('(', ')', '、', '.').All(Numerals.IsChineseDigit) && !title.EndsSentence && title.Plain.Length < 40
            && head.HasUnits && row.Cells[0].Text == distinct[0];
    }
}
