using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mingtang.Printing.Docx;

namespace Mingtang.Printing;

/// <summary>Prints for Word, WPS and LibreOffice. The same paper gives the same bytes on every run.</summary>
public static class DocxPrinter
{
    public static byte[] Print(PrintedDocument document, PageLayout layout)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            new DocxPress(package).Press(document, layout);
        return FixedPackage.Repack(stream);
    }

    public static byte[] Print(OfficialDocument document) =>
        Print(new PrintedDocument(document.Title.ReplaceLineEndings(""), [.. OfficialBlocks.Of(document)]), PageLayout.Official);
}
