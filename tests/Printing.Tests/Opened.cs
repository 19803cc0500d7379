using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing;

/// <summary>What was printed, opened again by the library's own reader.</summary>
internal static class Opened
{
    internal static WordprocessingDocument Docx(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    internal static SpreadsheetDocument Xlsx(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    internal static Body Body(this WordprocessingDocument document) => document.MainDocumentPart!.Document.Body!;

    internal static string? Style(this Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    internal static Paragraph Saying(this Body body, string words) => body.Descendants<Paragraph>().First(paragraph => paragraph.InnerText.Contains(words, StringComparison.Ordinal));

    internal static void ShouldBeValid(this OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Office2016).Validate(package)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
}
