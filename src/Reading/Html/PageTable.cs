using System.Text;
using AngleSharp.Dom;

namespace Mingtang.Reading.Html;

/// <summary>A table element as a grid; one that only lays out the page is told apart.</summary>
internal static class PageTable
{
    private const int TellingRows = 3;

    /// <summary>
    /// Nothing beside anything, or around another table: layout. A table with several rows of its own that hold more than one filled
    /// cell is data even where one cell holds a further table.
    /// </summary>
    public static bool IsLayout(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
            return true;
        var beside = Rows(table).Take(100).Count(row => Cells(row).Count(cell => Own(cell)) > 1);
        return table.QuerySelector("table") is null
            ? Rows(table).Take(2).Sum(row => Cells(row).Count()) <= 1
            : beside < TellingRows;
    }

    public static Grid Read(IElement table, ReadingLimits limits, out int pictures)
    {
        var grid = new Grid(limits) { Caption = Caption(table) };
        var seen = 0;
        foreach (var row in Rows(table))
        {
            grid.NewRow();
            foreach (var cell in Cells(row))
                grid.Add(TextOf(cell, limits, ref seen), Span(cell, "colspan"), Span(cell, "rowspan"));
        }
        grid.Close();
        pictures = seen;
        return grid;
    }

    private static IEnumerable<IElement> Rows(IElement table) => table.Children.SelectMany(child => child.LocalName switch
    {
        "tr" => [child],
        "thead" or "tbody" or "tfoot" => child.Children.Where(row => row.LocalName == "tr"),
        _ => [],
    });

    private static IEnumerable<IElement> Cells(IElement row) => row.Children.Where(cell => cell.LocalName is "td" or "th");

    private static bool Own(IElement cell) => cell.QuerySelector("table") is null && !string.IsNullOrWhiteSpace(cell.TextContent);

    private static string? Caption(IElement table) =>
        table.Children.FirstOrDefault(child => child.LocalName == "caption")?.TextContent.Trim() is { Length: > 0 } caption ? caption : null;

    private static string TextOf(IElement cell, ReadingLimits limits, ref int pictures)
    {
        var text = new StringBuilder();
        var flow = new PageFlow(limits, (line, _) => text.Append(text.Length > 0 ? "\n" : "").Append(line.Replace('\t', ' ')), table: null);
        flow.Walk(cell);
        flow.EndLine();
        pictures += flow.Pictures;
        return text.ToString();
    }

    /// <summary>A row span of 0 reaches to the end of the table; the grid cuts it there.</summary>
    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), out var span) ? span is 0 && attribute == "rowspan" ? ushort.MaxValue : Math.Clamp(span, 1, ushort.MaxValue) : 1;
}
