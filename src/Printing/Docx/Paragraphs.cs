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
            if (at == 0 && text.Lead is { } lead)
                paragraph.Append(Bold(lead));
            paragraph.Append(Run(lines[at]));
            yield return paragraph;
        }
    }

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

    /// <summary>The lines of one title stand close; only the last is followed by space.</summary>
    internal static W.Paragraph Tight(this W.Paragraph paragraph, bool tight)
    {
        if (tight)
            paragraph.ParagraphProperties!.SpacingBetweenLines = new() { After = "0" };
        return paragraph;
    }
}
