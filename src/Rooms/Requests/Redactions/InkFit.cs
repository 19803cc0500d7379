using Mingtang.Reading.Pages;

namespace Mingtang.Requests.Redactions;

/// <summary>
/// A word's height as its ink has it. The text layer tells that of the typeface, which for Chinese ones often reaches into the lines above
/// and below; a box of it would hide what nobody meant to hide. In doubt the fit stays too large, never too small.
/// </summary>
internal static class InkFit
{
    /// <summary>Between strokes of one character at most; between lines there is more. In characters.</summary>
    private const double Gap = 0.22;

    /// <summary>Lower than this it may be a single stroke (一, 二): then as much as any character needs is kept on both sides.</summary>
    private const double LeastHeight = 0.6, Around = 0.9;

    /// <summary>Words of so many characters stand or lie, whatever the typeface's height.</summary>
    private const int Tellings = 4;

    /// <summary>
    /// Words in their places on the picture. Writing that stands on end, as on a sheet that was turned, is left as the text layer has it: its
    /// rows are those of single characters.
    /// </summary>
    /// <param name="pointsWide">Of the sheet as it is shown.</param>
    public static IReadOnlyList<PageWord> OfAll(IReadOnlyList<PageWord> words, Raster picture, double pointsWide, double pointsHigh)
    {
        var seen = words.Where(word => word.Right > 0 && word.Bottom > 0 && word.Left < pointsWide && word.Top < pointsHigh)
            .Select(word => word with { Left = Math.Max(0, word.Left), Top = Math.Max(0, word.Top), Right = Math.Min(pointsWide, word.Right), Bottom = Math.Min(pointsHigh, word.Bottom) }).ToList();
        var telling = seen.Where(word => word.Text.Length >= Tellings).ToList();
        var stands = telling.Count(IsTall) * 2 > telling.Count;
        return [.. seen.Select(word => IsTall(word, stands ? 1 : 2) ? word : Of(word, picture, pointsWide))];
    }

    private static bool IsTall(PageWord word) => IsTall(word, 1);

    private static bool IsTall(PageWord word, int times) => word.Text.Length > 1 && word.Bottom - word.Top > (word.Right - word.Left) * times;

    /// <param name="pointsWide">Of the sheet.</param>
    public static PageWord Of(PageWord word, Raster picture, double pointsWide)
    {
        var scale = picture.Width / pointsWide;
        var (left, right) = (Row(word.Left, picture.Width), Row(word.Right, picture.Width));
        var (top, bottom) = (Row(word.Top, picture.Height), Row(word.Bottom, picture.Height));
        var em = (word.Right - word.Left) * scale / Math.Max(0.5, word.Text.Sum(letter => letter > '\u2e7f' ? 1 : 0.55));
        var middle = (top + bottom) / 2.0;
        if (Runs(picture, left, right, top, bottom, em * Gap).DefaultIfEmpty().MinBy(run => Math.Abs((run.From + run.To) / 2.0 - middle)) is not { To: > 0 } nearest)
            return word;
        var (from, to) = ((double)nearest.From, (double)nearest.To);
        if (to - from < em * LeastHeight)
            (from, to) = ((from + to) / 2 - em * Around, (from + to) / 2 + em * Around);
        return word with { Top = Math.Max(word.Top, from / scale), Bottom = Math.Min(word.Bottom, to / scale) };

        int Row(double points, int most) => Math.Clamp((int)Math.Round(points * scale), 0, most);
    }

    private static IEnumerable<(int From, int To)> Runs(Raster picture, int left, int right, int top, int bottom, double gap)
    {
        var (from, last) = (-1, -1);
        for (var row = top; row < bottom; row++)
        {
            if (!picture.HasInk(row, left, right))
                continue;
            if (from >= 0 && row - last > gap)
            {
                yield return (from, last + 1);
                from = row;
            }
            (from, last) = (from < 0 ? row : from, row);
        }
        if (from >= 0)
            yield return (from, last + 1);
    }
}
