using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Mingtang.Reading.Programs;

/// <summary>
/// Pictures of a pdf, each before the line that stands below it: pdftohtml says where pictures and words lie, and as many letters as stand
/// above a picture on its page are counted off in the text that was read. Scanned pages, letterheads and bullets are no pictures of a paper.
/// </summary>
internal static partial class PdfPictures
{
    private const int MostPixels = 40_000_000;
    private const int SmallestSide = 24;
    private const double WholePage = 0.85;
    private const int Letterhead = 3;

    private sealed record Found(int Page, double Top, int Letters, bool IsWholePage, string File);

    public static void Read(ScratchFolder folder, string file, Transcript transcript)
    {
        var limits = transcript.Limits;
        if (limits.Program("pdfimages") is not { } images || limits.Program("pdftohtml") is not { } pages)
            return;
        try
        {
            var (known, listed, _) = OutsideProgram.Run(images, ["-list", file], limits.Time, 4_000_000, boundMemory: true);
            var pictures = known == 0 ? Listed().Matches(listed) : null;
            if (pictures is null or { Count: 0 })
                return;
            // Told before anything is unpacked: what would not be kept need not be made.
            if (pictures.Count > limits.Pictures || pictures.Any(one => (long)Whole(one, "width") * Whole(one, "height") > MostPixels))
            {
                transcript.Notice("图片过多或者过大，未读入。");
                return;
            }
            var (made, _, _) = OutsideProgram.Run(pages, ["-xml", "-q", "-zoom", "1", "-enc", "UTF-8", file, Path.Combine(folder.FullName, "page")], limits.Time, 1_000_000, boundMemory: true);
            var said = Path.Combine(folder.FullName, "page.xml");
            if (made == 0 && File.Exists(said) && new FileInfo(said).Length <= limits.Characters * 4L)
                Hand(Places(File.ReadLines(said), folder.FullName), transcript);
        }
        catch (StopReading)
        {
            transcript.Notice("图片未读入。");
        }
    }

    private static void Hand(List<Found> found, Transcript transcript)
    {
        var contents = found.Select(one => File.Exists(one.File) && new FileInfo(one.File).Length <= transcript.Limits.PictureBytes ? File.ReadAllBytes(one.File) : []).ToList();
        var often = contents.Zip(found).Where(pair => pair.First.Length > 0).GroupBy(pair => Convert.ToHexString(SHA256.HashData(pair.First)))
            .Where(same => same.Select(pair => pair.Second.Page).Distinct().Count() >= Letterhead).SelectMany(same => same.Select(pair => pair.Second)).ToHashSet();
        foreach (var (picture, content) in found.Zip(contents))
            if (picture.IsWholePage)
                transcript.Notice("整页的扫描图像未读入，只取文字。");
            else if (often.Contains(picture))
                transcript.Notice("每页重复的图片（如页眉标识）未读入。");
            else if (!transcript.Picture(content, null, Below(transcript.Blocks, picture)))
                transcript.Notice("有图片过大，未读入。");
    }

    /// <summary>The first block of the picture's page with no fewer letters before it than stand above the picture.</summary>
    private static int Below(IReadOnlyList<Block> blocks, Found picture)
    {
        var (page, letters) = (1, 0);
        for (var at = 0; at < blocks.Count; at++)
        {
            var text = blocks[at] is Paragraph line ? line.Text : "";
            page += text.Count('\f');
            if (page > picture.Page || page == picture.Page && letters >= picture.Letters && !string.IsNullOrWhiteSpace(text))
                return at;
            letters += page == picture.Page ? Letters(text) : 0;
        }
        return blocks.Count;
    }

    private static List<Found> Places(IEnumerable<string> lines, string folder)
    {
        var found = new List<Found>();
        var (page, area) = (0, 1.0);
        List<(double Top, double Width, double Height, string File)> pictures = [];
        List<(double Middle, int Letters)> words = [];
        foreach (var line in lines)
            if (Page().Match(line) is { Success: true } begun)
                (page, area) = (Whole(begun, "number"), Math.Max(1, Number(begun, "height") * Number(begun, "width")));
            else if (Image().Match(line) is { Success: true } image)
                pictures.Add((Number(image, "top"), Number(image, "width"), Number(image, "height"), Path.Combine(folder, Path.GetFileName(WebUtility.HtmlDecode(image.Groups["src"].Value)))));
            else if (Words().Match(line) is { Success: true } text)
                words.Add((Number(text, "top") + Number(text, "height") / 2, Letters(WebUtility.HtmlDecode(Tag().Replace(text.Groups["text"].Value, "")))));
            else if (line.Contains("</page>", StringComparison.Ordinal))
            {
                found.AddRange(pictures.Where(one => one.Width >= SmallestSide && one.Height >= SmallestSide).OrderBy(one => one.Top)
                    .Select(one => new Found(page, one.Top, words.Where(word => word.Middle < one.Top).Sum(word => word.Letters), one.Width * one.Height > area * WholePage, one.File)));
                pictures.Clear();
                words.Clear();
            }
        return found;
    }

    private static int Letters(string text) => text.Count(unit => !char.IsWhiteSpace(unit));

    private static int Whole(Match match, string group) => int.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var whole) ? whole : int.MaxValue;

    private static double Number(Match match, string group) => double.TryParse(match.Groups[group].Value, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^\s*[0-9]+\s+[0-9]+\s+(?:image|smask|mask|stencil)\s+(?<width>[0-9]+)\s+(?<height>[0-9]+)\s", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    [GeneratedRegex("<page number=\"(?<number>[0-9]+)\".* height=\"(?<height>[0-9.]+)\" width=\"(?<width>[0-9.]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Page();

    [GeneratedRegex("<image top=\"(?<top>-?[0-9.]+)\" left=\"-?[0-9.]+\" width=\"(?<width>-?[0-9.]+)\" height=\"(?<height>-?[0-9.]+)\" src=\"(?<src>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex("<text top=\"(?<top>-?[0-9.]+)\" left=\"-?[0-9.]+\" width=\"-?[0-9.]+\" height=\"(?<height>-?[0-9.]+)\"[^>]*>(?<text>.*)</text>", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("<[^>]{1,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
