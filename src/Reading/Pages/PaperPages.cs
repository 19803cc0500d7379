using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Mingtang.Kernel;
using Mingtang.Reading.Programs;

namespace Mingtang.Reading.Pages;

/// <summary>A word and its place on the page as it is shown, in points from the upper left corner.</summary>
public sealed record PageWord(double Left, double Top, double Right, double Bottom, string Text);

/// <param name="Width">Of the sheet in points, cut as readers cut it (CropBox), but not yet turned (Rotate).</param>
/// <param name="Words">Of the text layer, in reading order; empty for a scan.</param>
public sealed record PaperPage(int Number, double Width, double Height, IReadOnlyList<PageWord> Words);

/// <param name="Pages">At most; a longer paper is refused, not cut.</param>
/// <param name="LongSide">Points of a picture's longer side whatever the sheet's size: 2339 is 200 to the inch on A4.</param>
public sealed record PaperLimits(int Pages = 80, int LongSide = 2339)
{
    /// <summary>For one page to be drawn, or the words of all to be found.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    public int Characters { get; init; } = 24 << 20;
}

/// <summary>
/// A paper as pages to look at: a PDF, or a PNG or JPEG as a single page. Poppler draws, one page a run, in a process of its own under
/// limits of time and memory; nothing is drawn here.
/// </summary>
public sealed partial class PaperPages : IDisposable
{
    private readonly PaperLimits limits;
    private readonly ScratchFolder folder;
    private readonly string? pdf;
    private readonly Raster? picture;

    private PaperPages(PaperLimits limits, ScratchFolder folder, string? pdf, Raster? picture) => (this.limits, this.folder, this.pdf, this.picture) = (limits, folder, pdf, picture);

    public IReadOnlyList<PaperPage> Pages { get; private set; } = [];

    public static bool IsHere => OutsideProgram.Find("pdftoppm") is not null && OutsideProgram.Find("pdftotext") is not null;

    public static Outcome<PaperPages> Open(byte[] content, PaperLimits limits)
    {
        if (Png.Is(content))
        {
            var read = Png.Read(content);
            return read.IsRefused ? Outcome<PaperPages>.Refused(read.Refusals) : Of(read.Value, limits);
        }
        var pdf = JpegSheet.Is(content) ? JpegSheet.Pdf(content) : content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) >= 0 ? content : null;
        return pdf is null ? Refusals.NoPaper : OfPdf(pdf, limits);
    }

    /// <summary>200 points to the inch and more; a page that cannot be drawn is refused.</summary>
    public Outcome<Raster> Draw(int number)
    {
        if (picture is not null)
            return picture;
        try
        {
            var made = Path.Combine(folder.FullName, $"p{number}");
            var (code, _, _) = OutsideProgram.Run(
                OutsideProgram.Find("pdftoppm")!, ["-q", "-cropbox", "-f", $"{number}", "-l", $"{number}", "-scale-to", $"{limits.LongSide}", "-singlefile", pdf!, made], limits.Time, 65_536, boundMemory: true);
            var file = made + ".ppm";
            if (code != 0 || !File.Exists(file))
                return Refusals.Damaged;
            var points = Ppm(File.ReadAllBytes(file));
            File.Delete(file);
            return points is null ? Refusals.Damaged : points;
        }
        catch (StopReading stopped)
        {
            return stopped.Refusal;
        }
    }

    public void Dispose() => folder.Dispose();

    private static Outcome<PaperPages> Of(Raster picture, PaperLimits limits)
    {
        var scale = 842.0 / Math.Max(picture.Width, picture.Height);
        return new PaperPages(limits, new(0), null, picture) { Pages = [new(1, picture.Width * scale, picture.Height * scale, [])] };
    }

    private static Outcome<PaperPages> OfPdf(byte[] pdf, PaperLimits limits)
    {
        if (!IsHere)
            return Refusals.NeedsPdftotext;
        var folder = new ScratchFolder(pdf.Length + limits.LongSide * (long)limits.LongSide * 3);
        try
        {
            var file = folder.Write("in.pdf", pdf);
            var (code, boxes, error) = OutsideProgram.Run(OutsideProgram.Find("pdftotext")!, ["-bbox", "-cropbox", "-enc", "UTF-8", "-q", file, "-"], limits.Time, limits.Characters, boundMemory: true);
            var pages = code == 0 ? PagesOf(boxes) : [];
            Refusal? against = code != 0 ? error.Contains("assword", StringComparison.Ordinal) ? Refusals.Encrypted : Refusals.Damaged
                : pages.Count == 0 ? Refusals.Damaged : pages.Count > limits.Pages ? Refusals.TooManyPages(limits.Pages) : null;
            if (against is null)
                return new PaperPages(limits, folder, file, null) { Pages = pages };
            folder.Dispose();
            return against;
        }
        catch (StopReading stopped)
        {
            folder.Dispose();
            return stopped.Refusal;
        }
    }

    private static List<PaperPage> PagesOf(string boxes)
    {
        var pages = new List<PaperPage>();
        var words = new List<PageWord>();
        foreach (var line in boxes.AsSpan().EnumerateLines())
        {
            if (line.Contains("<page ", StringComparison.Ordinal) && Sheet().Match(line.ToString()) is { Success: true } sheet)
            {
                words = [];
                pages.Add(new(pages.Count + 1, Number(sheet, "w"), Number(sheet, "h"), words));
            }
            else if (line.Contains("<word", StringComparison.Ordinal) && Box().Match(line.ToString()) is { Success: true } word)
                words.Add(new(Number(word, "l"), Number(word, "t"), Number(word, "r"), Number(word, "b"), WebUtility.HtmlDecode(word.Groups["text"].Value)));
        }
        return pages;
    }

    /// <summary>「P6 width height 255」 and the points; null for anything else.</summary>
    private static Raster? Ppm(byte[] file)
    {
        var (at, numbers) = (2, new List<int>());
        while (numbers.Count < 3 && at < file.Length)
        {
            while (at < file.Length && char.IsWhiteSpace((char)file[at]))
                at++;
            var number = 0;
            for (; at < file.Length && file[at] is >= (byte)'0' and <= (byte)'9'; at++)
                number = number * 10 + file[at] - '0';
            numbers.Add(number);
        }
        return file is [(byte)'P', (byte)'6', ..] && numbers is [var width, var height, 255] && file.Length >= at + 1 + (long)width * height * 3
            ? new(width, height, file[(at + 1)..(at + 1 + width * height * 3)])
            : null;
    }

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<page width="(?<w>[\d.]+)" height="(?<h>[\d.]+)">""", RegexOptions.CultureInvariant)]
    private static partial Regex Sheet();

    [GeneratedRegex("""<word xMin="(?<l>-?[\d.]+)" yMin="(?<t>-?[\d.]+)" xMax="(?<r>-?[\d.]+)" yMax="(?<b>-?[\d.]+)">(?<text>[^<]+)</word>""", RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
