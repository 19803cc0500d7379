namespace Mingtang.WorkPlans.WallChart;

/// <summary>How the chart is set on one A3 sheet: as large as all cells find room, so that it is read from as far as can be.</summary>
/// <param name="Columns">Cells beside each other.</param>
/// <param name="HalfPoints">Size of the type in halves of a point.</param>
internal readonly record struct WallSheet(int Columns, int HalfPoints)
{
    private const int FewestColumns = 6, MostColumns = 16, Smallest = 8, Largest = 28;

    // Points an A3 sheet across leaves inside its margins (wall.css), and what the parts take in widths of a letter.
    private const double Width = 1140, Height = 775, CellWidth = 9.4, CellHeight = 7.2, HeadingHeight = 2.1, HeadHeight = 4;

    /// <param name="sections">How many cells each section has. More than fit in the smallest type run on to a second sheet.</param>
    public static WallSheet Of(IReadOnlyCollection<int> sections) =>
        Enumerable.Range(FewestColumns, MostColumns - FewestColumns + 1).Select(columns => new WallSheet(columns, LargestOf(columns, sections))).MaxBy(sheet => (sheet.HalfPoints, sheet.Columns));

    private static int LargestOf(int columns, IReadOnlyCollection<int> sections)
    {
        var letters = sections.Sum(cells => (cells + columns - 1) / columns) * CellHeight + sections.Count * HeadingHeight + HeadHeight;
        return Math.Clamp((int)(Math.Min(Height / letters, Width / columns / CellWidth) * 2), Smallest, Largest);
    }
}
