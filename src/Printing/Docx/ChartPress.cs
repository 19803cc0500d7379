using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>A stacked bar chart with its figures written into it: no workbook behind it, nothing to open.</summary>
internal sealed class ChartPress(MainDocumentPart main)
{
    private const double RowMm = 7.5;
    private const double AroundMm = 22;
    private const double TallestMm = 200;
    private const uint CategoryAxis = 1, ValueAxis = 2;

    internal IEnumerable<OpenXmlElement> Press(Block.Chart chart, PageLayout layout)
    {
        var number = Drawn.Next(main);
        var part = main.AddNewPart<DocumentFormat.OpenXml.Packaging.ChartPart>($"rIdChart{number}");
        part.ChartSpace = new(new C.RoundedCorners { Val = false }, new C.Chart(
            new C.AutoTitleDeleted { Val = true }, new C.PlotArea(new C.Layout(), Bars(chart), Categories(), Values()), Legend(), new C.PlotVisibleOnly { Val = true }), Words(1000));
        var (x, y) = (Measure.EmuOfMm(layout.TextWidth), Measure.EmuOfMm(Math.Min(TallestMm, AroundMm + (RowMm * chart.Categories.Count))));
        var graphic = new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" };
        var paragraph = Paragraphs.Styled("Picture");
        paragraph.Append(new W.Run(new W.Drawing(Drawn.Inline(number, PlainText.ForXml(chart.Caption), x, y, graphic))));
        var title = Paragraphs.Styled("Picture", chart.Caption);
        title.ParagraphProperties!.KeepNext = new();
        return [title, paragraph, Paragraphs.Gap(6)];
    }

    private static C.BarChart Bars(Block.Chart chart)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Bar }, new C.BarGrouping { Val = C.BarGroupingValues.Stacked }, new C.VaryColors { Val = false });
        for (var at = 0; at < chart.Parts.Count; at++)
            bars.Append(Series((uint)at, chart.Parts[at], chart.Categories));
        bars.Append(new C.GapWidth { Val = 45 }, new C.Overlap { Val = 100 }, new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis });
        return bars;
    }

    private static C.BarChartSeries Series(uint at, ChartPart part, IReadOnlyList<string> categories)
    {
        var names = new C.StringLiteral(new C.PointCount { Val = (uint)categories.Count });
        var values = new C.NumberLiteral(new C.FormatCode("General"), new C.PointCount { Val = (uint)categories.Count });
        for (var row = 0; row < categories.Count; row++)
        {
            names.Append(new C.StringPoint(new C.NumericValue(PlainText.ForXml(categories[row]))) { Index = (uint)row });
            values.Append(new C.NumericPoint(new C.NumericValue(part.Values[row].ToString(CultureInfo.InvariantCulture))) { Index = (uint)row });
        }
        return new(
            new C.Index { Val = at }, new C.Order { Val = at }, new C.SeriesText(new C.NumericValue(part.Name)),
            new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Colour(part.Tone) })),
            new C.InvertIfNegative { Val = false }, Labels(), new C.CategoryAxisData(names), new C.Values(values));
    }

    /// <summary>The figure in its bar; nothing where there is nothing.</summary>
    private static C.DataLabels Labels() => new(
        new C.NumberingFormat { FormatCode = "0;;;", SourceLinked = false }, Words(900, "FFFFFF"), new C.DataLabelPosition { Val = C.DataLabelPositionValues.Center },
        new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true }, new C.ShowCategoryName { Val = false }, new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false });

    /// <summary>The first category on top, as the table has it.</summary>
    private static C.CategoryAxis Categories() => new(
        new C.AxisId { Val = CategoryAxis }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }), new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left }, new C.MajorTickMark { Val = C.TickMarkValues.None }, new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low }, new C.CrossingAxis { Val = ValueAxis }, new C.Crosses { Val = C.CrossesValues.AutoZero });

    private static C.ValueAxis Values() => new(
        new C.AxisId { Val = ValueAxis }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }), new C.Delete { Val = true },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom }, new C.NumberingFormat { FormatCode = "0", SourceLinked = false }, new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.None }, new C.CrossingAxis { Val = CategoryAxis }, new C.Crosses { Val = C.CrossesValues.Maximum });

    private static C.Legend Legend() => new(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false });

    private static C.TextProperties Words(int hundredths, string? rgb = null)
    {
        var run = new A.DefaultRunProperties { FontSize = hundredths };
        if (rgb is not null)
            run.Append(new A.SolidFill(new A.RgbColorModelHex { Val = rgb }));
        run.Append(new A.LatinFont { Typeface = "Times New Roman" }, new A.EastAsianFont { Typeface = Typeface.FangSong.Name });
        return new(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(run), new A.EndParagraphRunProperties()));
    }

    /// <summary>Dark enough for white figures, and apart in grey.</summary>
    private static string Colour(Tone tone) => tone switch
    {
        Tone.Good => "2E7D32",
        Tone.Info => "1F4E9E",
        Tone.Warning => "B26A00",
        Tone.Bad => "B3261E",
        _ => "6B7280",
    };
}
