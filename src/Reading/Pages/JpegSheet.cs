using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Mingtang.Reading.Pages;

/// <summary>A JPEG laid on one sheet of a PDF as it is, turned as the camera was held, so that the program that draws pages can draw it.</summary>
internal static class JpegSheet
{
    /// <summary>Longer side of an A4 sheet in points.</summary>
    private const double Long = 842;

    public static bool Is(ReadOnlySpan<byte> content) => content is [0xFF, 0xD8, 0xFF, ..];

    /// <summary>Null where it is no JPEG a PDF can hold.</summary>
    public static byte[]? Pdf(byte[] jpeg)
    {
        if (Frame(jpeg) is not var (width, height, colours) || width <= 0 || height <= 0 || (long)width * height > Raster.MostPoints)
            return null;
        var scale = Long / Math.Max(width, height);
        var (wide, high) = (Text(width * scale), Text(height * scale));
        var space = colours == 1 ? "/DeviceGray" : colours == 3 ? "/DeviceRGB" : "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]";
        var drawing = $"q {wide} 0 0 {high} 0 0 cm /P Do Q";
        var made = new MemoryStream();
        var places = new List<long>();
        void Put(string words) => made.Write(Encoding.Latin1.GetBytes(words));
        void Begin(string words)
        {
            places.Add(made.Length);
            Put($"{places.Count} 0 obj\n{words}\n");
        }
        Put("%PDF-1.4\n");
        Begin("<< /Type /Catalog /Pages 2 0 R >>\nendobj");
        Begin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj");
        Begin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide} {high}] /Rotate {Turn(jpeg)} /Resources << /XObject << /P 4 0 R >> >> /Contents 5 0 R >>\nendobj");
        Begin($"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8 /ColorSpace {space} /Filter /DCTDecode /Length {jpeg.Length} >>\nstream");
        made.Write(jpeg);
        Put("\nendstream\nendobj\n");
        Begin($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream\nendobj");
        var start = made.Length;
        Put($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:0000000000} 00000 n \n"))}trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return made.ToArray();
    }

    private static string Text(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static (int Width, int Height, int Colours)? Frame(byte[] jpeg)
    {
        foreach (var (mark, at, _) in Segments(jpeg))
            if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && at + 10 <= jpeg.Length)
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 5)), jpeg[at + 9]);
        return null;
    }

    /// <summary>EXIF 0x0112: 3, 6 and 8 are a camera upside down or on its side; mirrored ones nobody takes.</summary>
    private static int Turn(byte[] jpeg)
    {
        foreach (var (mark, at, length) in Segments(jpeg))
        {
            if (mark != 0xE1 || length < 20 || !jpeg.AsSpan(at + 4).StartsWith("Exif\0\0"u8))
                continue;
            var tiff = jpeg.AsSpan(at + 10, length - 8);
            var little = tiff[0] == 'I';
            ushort Short(ReadOnlySpan<byte> from) => little ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);
            var first = little ? BinaryPrimitives.ReadInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadInt32BigEndian(tiff[4..]);
            if (first < 8 || first > tiff.Length - 2)
                return 0;
            for (var entry = first + 2; entry + 12 <= tiff.Length && entry < first + 2 + Short(tiff[first..]) * 12; entry += 12)
                if (Short(tiff[entry..]) == 0x0112)
                    return Short(tiff[(entry + 8)..]) switch { 3 => 180, 6 => 90, 8 => 270, _ => 0 };
        }
        return 0;
    }

    private static IEnumerable<(byte Mark, int At, int Length)> Segments(byte[] jpeg)
    {
        for (var at = 2; at + 4 <= jpeg.Length && jpeg[at] == 0xFF;)
        {
            if (jpeg[at + 1] == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > jpeg.Length || jpeg[at + 1] == 0xDA)
                yield break;
            yield return (jpeg[at + 1], at, length);
            at += 2 + length;
        }
    }
}
