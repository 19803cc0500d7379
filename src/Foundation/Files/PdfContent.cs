using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingtang.Foundation.Files;

/// <summary>Whether a PDF would do something by itself: scripts, programs to launch, forms to submit, files packed inside.</summary>
internal static partial class PdfContent
{
    private const int MostBytes = 128 << 20;
    private const int MostUnpacked = 64 << 20;

    public static bool Acts(Stream content)
    {
        content.Position = 0;
        var bytes = new byte[Math.Min(content.Length, MostBytes)];
        content.ReadExactly(bytes);
        return Names(bytes) || InObjectStreams(bytes);
    }

    /// <summary>A name may be written with its letters as numbers (<c>/J#61vaScript</c>), to be read by programs and not by people.</summary>
    private static bool Names(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return Action().IsMatch(text) || Numbered().IsMatch(text) && Action().IsMatch(Numbered().Replace(text, number => $"{(char)Convert.ToByte(number.Value[1..], 16)}"));
    }

    /// <summary>Newer files pack their objects; only those are unpacked, not pages and pictures.</summary>
    private static bool InObjectStreams(byte[] bytes)
    {
        var unpacked = 0;
        for (var at = bytes.AsSpan().IndexOf("/ObjStm"u8); at >= 0 && unpacked < MostUnpacked;)
        {
            var start = bytes.AsSpan(at).IndexOf("stream"u8);
            if (start < 0)
                return false;
            var from = at + start + 6;
            while (from < bytes.Length && bytes[from] is (byte)'\r' or (byte)'\n')
                from++;
            var objects = Unpack(bytes, from, MostUnpacked - unpacked);
            unpacked += objects.Length;
            if (Names(objects))
                return true;
            var next = bytes.AsSpan(from).IndexOf("/ObjStm"u8);
            at = next < 0 ? -1 : from + next;
        }
        return false;
    }

    private static byte[] Unpack(byte[] bytes, int from, int most)
    {
        var objects = new MemoryStream();
        try
        {
            using var inflating = new ZLibStream(new MemoryStream(bytes, from, bytes.Length - from), CompressionMode.Decompress);
            var piece = new byte[81920];
            for (var read = inflating.Read(piece); read > 0 && objects.Length < most; read = inflating.Read(piece))
                objects.Write(piece, 0, read);
        }
        catch (InvalidDataException)
        {
            // Not packed this way, or broken: what came out is looked at.
        }
        return objects.ToArray();
    }

    [GeneratedRegex(@"/(JavaScript|JS|Launch|SubmitForm|ImportData|EmbeddedFile|RichMedia|XFA)(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Action();

    [GeneratedRegex("#[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
