using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>What pictures and charts share: a number of their own and a place in the line.</summary>
internal static class Drawn
{
    internal static uint Next(MainDocumentPart main) => (uint)(main.ImageParts.Count() + main.ChartParts.Count()) + 1;

    internal static DW.Inline Inline(uint number, string alt, long x, long y, A.GraphicData graphic) => new(
        new DW.Extent { Cx = x, Cy = y },
        new DW.DocProperties { Id = number, Name = $"图{number}", Description = alt },
        new A.Graphic(graphic))
    {
        DistanceFromTop = 0,
        DistanceFromBottom = 0,
        DistanceFromLeft = 0,
        DistanceFromRight = 0,
    };
}
