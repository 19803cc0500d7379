using Mingtang.Documents;
using Mingtang.Reading.Pages;

namespace Mingtang.Requests.Redactions;

/// <summary>A place on a page, in tenths of a millimetre from the upper left corner.</summary>
internal readonly record struct Place(int X, int Y, int Width, int Height)
{
    public static Place Around(IEnumerable<Place> places)
    {
        var all = places.ToList();
        var (left, top) = (all.Min(place => place.X), all.Min(place => place.Y));
        return new(left, top, all.Max(place => place.X + place.Width) - left, all.Max(place => place.Y + place.Height) - top);
    }

    /// <summary>Grown on all sides, and cut at the sheet's edge.</summary>
    public Place Within(int more, int width, int height)
    {
        var (left, top) = (Math.Clamp(X - more, 0, width), Math.Clamp(Y - more, 0, height));
        return new(left, top, Math.Clamp(X + Width + more, left, width) - left, Math.Clamp(Y + Height + more, top, height) - top);
    }
}

/// <param name="Text">Empty where only ink was found.</param>
internal sealed record SheetWord(Place Place, string Text);

/// <summary>A line of a page, to be picked whole or by its words. Kept sealed: it says what will be withheld.</summary>
internal sealed record SheetLine(IReadOnlyList<SheetWord> Words)
{
    private const double TenthsOfMillimetre = 254.0 / 72;

    public Place Place => Place.Around(Words.Select(word => word.Place));

    public string Text => string.Join(' ', Words.Select(word => word.Text));

    public static int Tenths(double points) => (int)Math.Round(points * TenthsOfMillimetre);

    /// <summary>Words whose middles lie within a third of a line's height of each other stand in one line.</summary>
    public static IReadOnlyList<SheetLine> Of(IReadOnlyList<PageWord> words)
    {
        var lines = new List<List<PageWord>>();
        foreach (var word in words.Where(word => word.Right > word.Left && word.Bottom > word.Top).OrderBy(word => word.Top + word.Bottom))
        {
            if (lines.Count > 0 && (word.Top + word.Bottom - lines[^1][0].Top - lines[^1][0].Bottom) / 2 < Math.Min(word.Bottom - word.Top, lines[^1][0].Bottom - lines[^1][0].Top) * 0.35)
                lines[^1].Add(word);
            else
                lines.Add([word]);
        }
        return [.. lines.Select(line => new SheetLine([.. line.OrderBy(word => word.Left).Select(Word)]))];
    }

    /// <summary>Rows of ink of a page that no reader found words on.</summary>
    public static IReadOnlyList<SheetLine> OfInk(Raster picture, double pointsWide)
    {
        var scale = Tenths(pointsWide) / (double)picture.Width;
        var (left, right) = (picture.Width / 40, picture.Width - picture.Width / 40);
        var lines = new List<SheetLine>();
        var from = -1;
        for (var row = 0; row <= picture.Height; row++)
        {
            var inked = row < picture.Height && picture.HasInk(row, left, right);
            if (inked && from < 0)
                from = row;
            else if (!inked && from >= 0)
            {
                if (row - from >= 6)
                    lines.Add(new([new(new((int)(left * scale), (int)(from * scale), (int)((right - left) * scale), (int)Math.Ceiling((row - from) * scale)), "")]));
                from = -1;
            }
        }
        return lines;
    }

    /// <summary>What the house's detector points at in this line, with the place of those characters: reckoned within a word by their widths, and a little more.</summary>
    public IEnumerable<(string Kind, Place Place)> Personal()
    {
        foreach (var spot in PersonalInformation.In(Text))
        {
            var at = 0;
            var places = new List<Place>();
            foreach (var word in Words)
            {
                var (from, to) = (Math.Max(spot.Start, at) - at, Math.Min(spot.Start + spot.Length, at + word.Text.Length) - at);
                if (from < to)
                    places.Add(PartOf(word, from, to));
                at += word.Text.Length + 1;
            }
            if (places.Count > 0)
                yield return (spot.Kind, Place.Around(places));
        }
    }

    private static SheetWord Word(PageWord word) => new(new(Tenths(word.Left), Tenths(word.Top), Tenths(word.Right - word.Left), Tenths(word.Bottom - word.Top)), word.Text);

    /// <summary>Of a word that stands on end the whole: its characters are not beside each other.</summary>
    private static Place PartOf(SheetWord word, int from, int to)
    {
        if (word.Text.Length > 1 && word.Place.Height > word.Place.Width)
            return word.Place;
        double Wide(string text) => text.Sum(letter => letter > '\u2e7f' ? 2 : 1);
        var one = word.Place.Width / Math.Max(1, Wide(word.Text));
        var left = Math.Max(0, Wide(word.Text[..from]) - (from > 0 ? 0.6 : 0)) * one;
        var right = Math.Min(Wide(word.Text), Wide(word.Text[..to]) + (to < word.Text.Length ? 0.6 : 0)) * one;
        return new(word.Place.X + (int)left, word.Place.Y, (int)Math.Ceiling(right - left), word.Place.Height);
    }
}
