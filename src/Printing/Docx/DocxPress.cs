using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>Presses blocks into one package. Every part is named by hand: names made up by the library differ from run to run.</summary>
internal sealed class DocxPress(WordprocessingDocument package)
{
    private readonly MainDocumentPart main = package.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdMain");
    private readonly W.Body body = new();

    internal void Press(PrintedDocument document, PageLayout layout)
    {
        main.Document = new W.Document(body);
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = StyleSheet.Create();
        Typeface.Declare(main);
        Settings(document, layout);
        CoreProperties.Write(package.AddNewPart<CoreFilePropertiesPart>("rIdCore"), document.Name);

        var pages = new PageSetup(main);
        var current = layout;
        foreach (var block in document.Blocks)
        {
            if (body.LastChild is W.Table)
                body.Append(Paragraphs.Gap(block is Block.Section ? 1 : 8));
            // A signature alone on a page could be put under anything (GB/T 9704 7.3.5.5).
            if (block is Block.Signature && body.LastChild is W.Paragraph before)
                (before.ParagraphProperties ??= new()).KeepNext = new();
            if (block is Block.Section section)
                current = Turn(pages, current, section.Layout);
            else
                body.Append(Elements(block, current));
        }

        if (body.LastChild is W.Table)
            body.Append(Paragraphs.Gap(1));
        body.Append(pages.For(current));
    }

    private IEnumerable<OpenXmlElement> Elements(Block block, PageLayout layout) => block switch
    {
        Block.Title title => Paragraphs.Title(PlainText.Lines(title.Words)),
        Block.Subtitle subtitle => [Paragraphs.Styled("Subtitle", subtitle.Words)],
        Block.Heading heading => [Paragraphs.Styled($"Heading{Math.Clamp(heading.Level, 1, 4)}", heading.Words)],
        Block.Text text => Paragraphs.Of(text, layout),
        Block.Signature signature => SignatureLines.Of(signature),
        Block.PageBreak => [new W.Paragraph(new W.Run(new W.Break { Type = W.BreakValues.Page }))],
        Block.Image image => [new PicturePress(main).Press(image, layout)],
        Block.Chart chart => new ChartPress(main).Press(chart, layout),
        PrintedTable table => TablePress.Press(table, layout),
        OfficialBlock official => official.Elements(layout),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    /// <summary>The properties of the section that ends stand in its last paragraph.</summary>
    private PageLayout Turn(PageSetup pages, PageLayout ending, PageLayout beginning)
    {
        if (body.LastChild is not W.Paragraph last)
            body.Append(last = Paragraphs.Gap(1));
        (last.ParagraphProperties ??= new()).SectionProperties = pages.For(ending);
        return beginning;
    }

    private void Settings(PrintedDocument document, PageLayout layout)
    {
        var outside = document.Blocks.OfType<Block.Section>().Select(section => section.Layout).Append(layout).Any(page => page.Numbers is PageNumbers.Outside);
        var settings = new W.Settings { Zoom = new() { Percent = "100" } };
        if (outside)
            settings.Append(new W.EvenAndOddHeaders());
        settings.Append(
            new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.CompressPunctuation },
            new W.Compatibility(new W.CompatibilitySetting
            {
                Name = W.CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }));
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = settings;
    }
}
