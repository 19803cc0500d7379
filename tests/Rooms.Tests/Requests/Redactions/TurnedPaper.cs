using System.Globalization;
using System.Text;
using Mingtang.Reading.Pages;

namespace Mingtang.Requests.Redactions;

/// <summary>PDF with a text layer whose pages are turned (Rotate) or cut (CropBox), with the same lines on each.</summary>
internal static class TurnedPaper
{
    public static readonly (int X, int Y, string Words) Secret = (120, 640, "13917654321"), Other = (120, 470, "Bamboo Garden, block 18, lift"), OutsideTheCut = (20, 20, "13800001234");

    public static byte[] Of((int Rotate, bool IsCut)[] sheets, params (int X, int Y, string Words)[] lines)
    {
        var bodies = new List<string> { "<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Count {sheets.Length}/Kids[{string.Join(' ', sheets.Select((_, index) => $"{4 + index * 2} 0 R"))}]>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" };
        foreach (var (rotate, isCut) in sheets)
        {
            // Outside the cut there is something only where there is a cut.
            var drawn = string.Concat(lines.Where(line => isCut || line != OutsideTheCut).Select(line => $"BT /F1 18 Tf {line.X} {line.Y} Td ({line.Words}) Tj ET\n"));
            bodies.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{(isCut ? "/CropBox[60 300 545 800]" : "")}/Rotate {rotate}/Contents {bodies.Count + 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
            bodies.Add($"<</Length {drawn.Length}>>stream\n{drawn}endstream");
        }
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (index, body) in bodies.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj{body}endobj\n");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {bodies.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        return Encoding.Latin1.GetBytes(file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {bodies.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF").ToString());
    }

    /// <summary>How much of the rectangle in which <paramref name="marking"/> has ink is dark.</summary>
    public static double DarkShare(Raster seen, Raster marking)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var y = 0; y < marking.Height; y++)
            for (var x = 0; x < marking.Width; x++)
                if (IsDark(marking, x, y))
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        var dark = 0;
        for (var y = top; y <= bottom; y++)
            for (var x = left; x <= right; x++)
                dark += IsDark(seen, x, y) ? 1 : 0;
        return dark / (double)((right - left + 1) * (bottom - top + 1));
    }

    private static bool IsDark(Raster picture, int x, int y) => x < picture.Width && y < picture.Height && picture.Rgb[(y * picture.Width + x) * 3] < 128;
}
