using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

internal static class Paragraphs
{
    internal static W.Paragraph Styled(string style, params string[] words) =>
        new([new W.ParagraphProperties { ParagraphStyleId = new() { Val = style } }, .. words.Select(Run)]);

    internal static IEnumerable<W.Paragraph> Of(Block.Text text, PageLayout layout)
    {
        var style = !text.Indented ? "Flush" : layout == PageLayout.Official ? "OfficialBody" : "Body";
        var lines = PlainText.Lines(text.Words);
        for (var at = 0; at < lines.Length; at++)
        {
            var paragraph = Styled(style);
            if (text.Align is not Alignment.Justified)
                paragraph.ParagraphProperties!.Justification = Of(text.Align);
            if (text.StaysWithNext)
                paragraph.ParagraphProperties!.KeepNext = new();
            if (at == 0 && text.Lead is { } lead)
                paragraph.Append(Bold(lead));
            paragraph.Append(Run(lines[at]));
            yield return paragraph;
        }
    }

    /// <summary>The lines of one title stand close; only the last is followed by space.</summary>
    internal static IEnumerable<W.Paragraph> Title(string[] lines) =>
        lines.Select((line, at) => at < lines.Length - 1 ? Styled("Title", line).Followed(0) : Styled("Title", line));

    internal static W.Run Run(string words)
    {
        var run = new W.Run();
        var pieces = PlainText.ForXml(words).Split('\t');
        for (var at = 0; at < pieces.Length; at++)
        {
            if (at > 0)
                run.Append(new W.TabChar());
            run.Append(new W.Text(pieces[at]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    internal static W.Run Bold(string words)
    {
        var run = Run(words);
        run.RunProperties = new W.RunProperties { Bold = new() };
        return run;
    }

    internal static W.Justification Of(Alignment align) => new()
    {
        Val = align switch
        {
            Alignment.Centre => W.JustificationValues.Center,
            Alignment.Right => W.JustificationValues.Right,
            Alignment.Justified => W.JustificationValues.Both,
            _ => W.JustificationValues.Left,
        },
    };

    /// <summary>Word joins tables that touch and wants a paragraph after the last; one point high it opens no empty page.</summary>
    internal static W.Paragraph Gap(double points) => new(new W.ParagraphProperties
    {
        SpacingBetweenLines = new() { Before = "0", After = "0", Line = Measure.Twips(points).ToString(), LineRule = W.LineSpacingRuleValues.Exact },
        ParagraphMarkRunProperties = new(new W.FontSize { Val = "2" }),
    });

    internal static W.Paragraph Followed(this W.Paragraph paragraph, double points)
    {
        paragraph.ParagraphProperties!.SpacingBetweenLines = new() { After = Measure.Twips(points).ToString() };
        return paragraph;
    }
}
