using System.Buffers.Binary;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

internal sealed class PicturePress(MainDocumentPart main)
{
    internal W.Paragraph Press(Block.Image image, PageLayout layout)
    {
        var number = Drawn.Next(main);
        var part = main.AddImagePart(ImagePartType.Png, $"rIdPicture{number}");
        part.FeedData(new MemoryStream(image.Png));

        var (pixelsWide, pixelsHigh) = Size(image.Png);
        var width = Math.Min(image.WidthMm, layout.TextWidth);
        var (x, y) = (Measure.EmuOfMm(width), Measure.EmuOfMm(width * pixelsHigh / pixelsWide));
        var paragraph = Paragraphs.Styled("Picture");
        paragraph.Append(new W.Run(new W.Drawing(Inline(number, main.GetIdOfPart(part), PlainText.ForXml(image.Alt), x, y))));
        return paragraph;
    }

    /// <summary>A PNG says its size in the first chunk, sixteen bytes in.</summary>
    private static (uint Wide, uint High) Size(ReadOnlySpan<byte> png) =>
        png is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] && png.Length > 24
            ? (BinaryPrimitives.ReadUInt32BigEndian(png[16..]), BinaryPrimitives.ReadUInt32BigEndian(png[20..]))
            : throw new ArgumentException("A picture is printed from PNG only.", nameof(png));

    private static DW.Inline Inline(uint number, string id, string alt, long x, long y) => Drawn.Inline(number, alt, x, y, new A.GraphicData(new P.Picture(
            new P.NonVisualPictureProperties(
                new P.NonVisualDrawingProperties { Id = number, Name = $"图{number}", Description = alt },
                new P.NonVisualPictureDrawingProperties()),
            new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = x, Cy = y }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
    {
        Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
    });
}
