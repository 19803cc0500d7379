using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;
using Wps = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;

namespace Mingtang.Printing.Docx;

/// <summary>A text box that stands on the bottom margin of its page. Frames and floating tables would do in Word, but LibreOffice drops both to where they are anchored.</summary>
internal static class FootBox
{
    internal static W.Paragraph Holding(IEnumerable<W.Paragraph> lines, double widthMm, double heightMm)
    {
        var (x, y) = (Measure.EmuOfMm(widthMm), Measure.EmuOfMm(heightMm));
        var anchor = new DW.Anchor(
            new DW.SimplePosition { X = 0, Y = 0 },
            new DW.HorizontalPosition(new DW.HorizontalAlignment("center")) { RelativeFrom = DW.HorizontalRelativePositionValues.Margin },
            new DW.VerticalPosition(new DW.VerticalAlignment("bottom")) { RelativeFrom = DW.VerticalRelativePositionValues.Margin },
            new DW.Extent { Cx = x, Cy = y },
            new DW.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DW.WrapTopBottom(),
            new DW.DocProperties { Id = 9001, Name = "版记", Description = "版记" },
            new DW.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(Shape(lines, x, y)) { Uri = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
            SimplePos = false,
            RelativeHeight = 1,
            BehindDoc = false,
            Locked = false,
            LayoutInCell = true,
            AllowOverlap = false,
        };
        var paragraph = Paragraphs.Gap(1);
        paragraph.Append(new W.Run(new W.Drawing(anchor)));
        return paragraph;
    }

    /// <summary>The words hang on the lower edge: a line counted too many leaves room above, not below.</summary>
    private static Wps.WordprocessingShape Shape(IEnumerable<W.Paragraph> lines, long x, long y) => new(
        new Wps.NonVisualDrawingShapeProperties { TextBox = true },
        new Wps.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = x, Cy = y }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle },
            new A.NoFill(),
            new A.Outline(new A.NoFill())),
        new Wps.TextBoxInfo2(new W.TextBoxContent(lines)),
        new Wps.TextBodyProperties(new A.NoAutoFit()) { LeftInset = 0, TopInset = 0, RightInset = 0, BottomInset = 0, Anchor = A.TextAnchoringTypeValues.Bottom });
}
