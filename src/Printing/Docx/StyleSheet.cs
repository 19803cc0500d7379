using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>Every look is a named style, so that an office can change 仿宋 or the spacing in one place after printing.</summary>
internal static class StyleSheet
{
    /// <summary>28 points fixed: 22 lines on the type area of an official page.</summary>
    private const double Line = 28;

    internal static W.Styles Create() => new(
        new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                Typeface.FangSong.Fonts(),
                new W.FontSize { Val = Measure.HalfPoints(Measure.Body) },
                new W.FontSizeComplexScript { Val = Measure.HalfPoints(Measure.Body) },
                new W.Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new W.ParagraphPropertiesDefault()),
        Plain(),
        Style("Body", "Body Text", Typeface.FangSong, indent: true, align: W.JustificationValues.Both),
        // A hair narrower, so that 28 characters of 3号 fit the 156 mm of the standard.
        Style("OfficialBody", "公文正文", Typeface.FangSong, indent: true, align: W.JustificationValues.Both, tighten: -5),
        Style("Flush", "顶格", Typeface.FangSong, align: W.JustificationValues.Both),
        Style("Title", "Title", Typeface.XiaoBiaoSong, 22, W.JustificationValues.Center, line: 34, after: 14, keepNext: true),
        Style("Subtitle", "Subtitle", Typeface.Kai, 14, W.JustificationValues.Center, line: 22, after: 10, keepNext: true),
        Heading(1, Typeface.Hei),
        Heading(2, Typeface.Kai),
        Heading(3, Typeface.FangSong, bold: true),
        Heading(4, Typeface.FangSong),
        Style("AnnexMark", "附件标识", Typeface.Hei, after: 14, keepNext: true),
        Style("Signature", "Signature", Typeface.FangSong, align: W.JustificationValues.Right, keepNext: true),
        Style("Caption", "caption", Typeface.Hei, 12, W.JustificationValues.Center, line: 26, keepNext: true),
        Style("Cell", "表格文字", Typeface.FangSong, 10.5, line: 0),
        Style("CellHead", "表格标题", Typeface.Hei, 10.5, W.JustificationValues.Center, line: 0),
        Style("Picture", "图片", Typeface.FangSong, 10.5, W.JustificationValues.Center, line: 0),
        Style("Mark", "份号密级", Typeface.Hei, keepNext: true),
        Style("RedHead", "发文机关标志", Typeface.XiaoBiaoSong, 50, W.JustificationValues.Center, line: 0, keepNext: true),
        Style("Number", "发文字号", Typeface.FangSong, align: W.JustificationValues.Center, keepNext: true),
        Style("Imprint", "版记", Typeface.FangSong, 14, line: 24),
        Style("Footer", "footer", Typeface.Song, 14, line: 0));

    private static W.Style Plain() =>
        new(new W.StyleName { Val = "Normal" }, new W.PrimaryStyle()) { Type = W.StyleValues.Paragraph, StyleId = "Normal", Default = true };

    private static W.Style Heading(int level, Typeface face, bool bold = false)
    {
        var style = Style($"Heading{level}", $"heading {level}", bold ? face with { Bold = true } : face, indent: true, keepNext: true);
        style.StyleParagraphProperties!.OutlineLevel = new W.OutlineLevel { Val = level - 1 };
        return style;
    }

    private static W.Style Style(
        string id, string name, Typeface face, double points = Measure.Body, W.JustificationValues align = W.JustificationValues.Left,
        double line = Line, double after = 0, bool indent = false, bool keepNext = false, int tighten = 0)
    {
        var paragraph = new W.StyleParagraphProperties
        {
            KeepNext = keepNext ? new W.KeepNext() : null,
            WidowControl = new W.WidowControl(),
            // Off: a gap between figures and characters breaks the grid of 28 to a line.
            AutoSpaceDE = new W.AutoSpaceDE { Val = false },
            AutoSpaceDN = new W.AutoSpaceDN { Val = false },
            SpacingBetweenLines = Spacing(line, after),
            Indentation = indent ? new W.Indentation { FirstLineChars = 200, FirstLine = Measure.Twips(points * 2).ToString() } : null,
            Justification = new W.Justification { Val = align },
        };
        var run = new W.StyleRunProperties
        {
            RunFonts = face.Fonts(),
            Bold = face.Bold ? new W.Bold() : null,
            Spacing = tighten == 0 ? null : new W.Spacing { Val = tighten },
            FontSize = new W.FontSize { Val = Measure.HalfPoints(points) },
            FontSizeComplexScript = new W.FontSizeComplexScript { Val = Measure.HalfPoints(points) },
        };
        return new W.Style(new W.StyleName { Val = name }, new W.BasedOn { Val = "Normal" }, new W.PrimaryStyle(), paragraph, run)
        {
            Type = W.StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = name[0] >= 0x100 ? OnOffValue.FromBoolean(true) : null,
        };
    }

    /// <summary>Line 0 lets the type decide: cells, pictures and footers.</summary>
    private static W.SpacingBetweenLines Spacing(double line, double after) => line == 0
        ? new() { Before = "0", After = "0", Line = "240", LineRule = W.LineSpacingRuleValues.Auto }
        : new() { Before = "0", After = Measure.Twips(after).ToString(), Line = Measure.Twips(line).ToString(), LineRule = W.LineSpacingRuleValues.Exact };
}
