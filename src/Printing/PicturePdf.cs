using System.Globalization;
using System.Text;

namespace Mingtang.Printing;

/// <summary>
/// A PDF of pictures and nothing else: no text, no typeface, no date, no author, no name. Written page by page, so that a long paper takes
/// no more memory than its largest page.
/// </summary>
public sealed class PicturePdf
{
    private const int Catalogue = 1, Tree = 2;
    private readonly Stream to;
    private readonly SortedDictionary<int, long> places = [];
    private readonly List<int> pages = [];
    private int last = Tree;

    public PicturePdf(Stream to)
    {
        this.to = to;
        Put("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /// <param name="width">Of the sheet, in points.</param>
    /// <param name="packed">Three bytes a point, rows by PNG's filters, deflated.</param>
    public void Add(double width, double height, int pointsWide, int pointsHigh, byte[] packed)
    {
        var (wide, high) = (Text(width), Text(height));
        var picture = Begin(
            $"<< /Type /XObject /Subtype /Image /Width {pointsWide} /Height {pointsHigh} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns {pointsWide} >> /Length {packed.Length} >>\nstream\n");
        to.Write(packed);
        Put("\nendstream\nendobj\n");
        var drawing = $"q {wide} 0 0 {high} 0 0 cm /P Do Q";
        var content = Begin($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream\nendobj\n");
        pages.Add(Begin($"<< /Type /Page /Parent {Tree} 0 R /MediaBox [0 0 {wide} {high}] /Resources << /XObject << /P {picture} 0 R >> >> /Contents {content} 0 R >>\nendobj\n"));
    }

    public void End()
    {
        Begin($"<< /Type /Pages /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] /Count {pages.Count} >>\nendobj\n", Tree);
        Begin($"<< /Type /Catalog /Pages {Tree} 0 R >>\nendobj\n", Catalogue);
        var start = to.Position;
        Put($"xref\n0 {last + 1}\n0000000000 65535 f \n{string.Concat(places.Values.Select(place => $"{place:0000000000} 00000 n \n"))}trailer << /Size {last + 1} /Root {Catalogue} 0 R >>\nstartxref\n{start}\n%%EOF\n");
    }

    private int Begin(string words, int? number = null)
    {
        var own = number ?? ++last;
        places[own] = to.Position;
        Put($"{own} 0 obj\n{words}");
        return own;
    }

    private void Put(string words) => to.Write(Encoding.Latin1.GetBytes(words));

    private static string Text(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
