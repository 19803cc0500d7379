using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing.Docx;

/// <summary>Where the name and the date stand (GB/T 9704 7.3.5), counted in characters from the right edge.</summary>
internal static class SignatureLines
{
    internal static IEnumerable<W.Paragraph> Of(Block.Signature signature)
    {
        var date = PlainText.ChineseDate(signature.Date);
        var (unitsRight, dateRight) = signature.Sealed ? Sealed(signature.Units, date) : Bare(signature.Units, date);
        for (var at = 0; at < signature.Units.Count; at++)
            yield return Line(signature.Units[at], unitsRight[at], before: at == 0 ? 56 : 0);
        var last = Line(date, dateRight, before: signature.Units.Count == 0 ? 56 : 0);
        last.ParagraphProperties!.KeepNext = new() { Val = false };
        yield return last;
    }

    /// <summary>The date leaves four characters free; each name is centred on it, so that the seal covers both.</summary>
    private static (double[] Units, double Date) Sealed(IReadOnlyList<string> units, string date)
    {
        const double free = 4;
        var middle = free + PlainText.Width(date) / 2;
        return ([.. units.Select(unit => Math.Max(0, middle - PlainText.Width(unit) / 2))], free);
    }

    /// <summary>The name leaves two characters free and the date begins two characters further in; a date that is longer takes the two itself.</summary>
    private static (double[] Units, double Date) Bare(IReadOnlyList<string> units, string date)
    {
        var longest = units.Count == 0 ? 0 : units.Max(PlainText.Width);
        var dateRight = longest - PlainText.Width(date);
        return dateRight >= 2
            ? ([.. units.Select(unit => 2 + longest - PlainText.Width(unit))], dateRight)
            : ([.. units.Select(unit => 2 + PlainText.Width(date) + 2 - PlainText.Width(unit)).Select(right => Math.Max(2, right))], 2);
    }

    private static W.Paragraph Line(string words, double right, double before)
    {
        var line = Paragraphs.Styled("Signature", words);
        line.ParagraphProperties!.SpacingBetweenLines = before == 0 ? null : new() { Before = Measure.Twips(before).ToString() };
        line.ParagraphProperties.Indentation = new() { Right = Measure.Twips(right * Measure.Body).ToString() };
        return line;
    }
}
