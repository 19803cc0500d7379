using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>The paper of a section and the number below it; sections with the same kind of number share a footer.</summary>
internal sealed class PageSetup(MainDocumentPart main)
{
    internal W.SectionProperties For(PageLayout layout)
    {
        var section = new W.SectionProperties();
        if (layout.Numbers is PageNumbers.Centre)
            section.Append(Footer(W.HeaderFooterValues.Default, W.JustificationValues.Center), Footer(W.HeaderFooterValues.Even, W.JustificationValues.Center));
        if (layout.Numbers is PageNumbers.Outside)
            section.Append(Footer(W.HeaderFooterValues.Default, W.JustificationValues.Right), Footer(W.HeaderFooterValues.Even, W.JustificationValues.Left));

        section.Append(
            new W.PageSize
            {
                Width = (uint)Measure.TwipsOfMm(layout.Width),
                Height = (uint)Measure.TwipsOfMm(layout.Height),
                Orient = layout.Landscape ? W.PageOrientationValues.Landscape : W.PageOrientationValues.Portrait,
            },
            new W.PageMargin
            {
                Top = Measure.TwipsOfMm(layout.Top),
                Bottom = Measure.TwipsOfMm(layout.Bottom),
                Left = (uint)Measure.TwipsOfMm(layout.Left),
                Right = (uint)Measure.TwipsOfMm(layout.Right),
                Header = (uint)Measure.TwipsOfMm(15),
                // The dash stands 7 mm below the type area (GB/T 9704 7.5); Word measures from the edge of the paper to the foot of the line.
                Footer = (uint)Measure.TwipsOfMm(Math.Max(8, layout.Bottom - 13)),
                Gutter = 0,
            });
        return section;
    }

    private W.FooterReference Footer(W.HeaderFooterValues pages, W.JustificationValues align)
    {
        var id = $"rIdFooter{align}";
        if (!main.TryGetPartById(id, out _))
            main.AddNewPart<FooterPart>(id).Footer = new W.Footer(Number(align));
        return new() { Type = pages, Id = id };
    }

    private static W.Paragraph Number(W.JustificationValues align)
    {
        var paragraph = Paragraphs.Styled("Footer");
        paragraph.ParagraphProperties!.Justification = new() { Val = align };
        if (align is not W.JustificationValues.Center)
            paragraph.ParagraphProperties.Indentation = new() { LeftChars = 100, Left = "280", RightChars = 100, Right = "280" };
        paragraph.Append(
            Paragraphs.Run("— "),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
            new W.Run(new W.FieldCode("PAGE")),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
            Paragraphs.Run("1"),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }),
            Paragraphs.Run(" —"));
        return paragraph;
    }
}
