using System.Text;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

/// <summary>
/// Says what a file is by looking inside; the declared type and the name only have to agree. What no rule knows is refused.
/// </summary>
internal static class FileContent
{
    private const int HeadLength = 4096;

    private static readonly (string Magic, FileType Type)[] Magics =
    [
        ("%PDF-", FileType.Pdf), ("\u0089PNG\r\n\u001a\n", FileType.Png), ("\u00ff\u00d8\u00ff", FileType.Jpeg),
        ("GIF87a", FileType.Gif), ("GIF89a", FileType.Gif),
    ];

    private static readonly string[] Programs = ["MZ", "\u007fELF", "\u00ca\u00fe\u00ba\u00be", "\u00cf\u00fa\u00ed\u00fe", "\u00fe\u00ed\u00fa", "#!", "L\0\0\0\u0001\u0014\u0002\0"];

    private static readonly Refusal[] Dangerous =
        [FileRefusals.Empty, FileRefusals.Executable, FileRefusals.Macro, FileRefusals.Bomb, FileRefusals.ActivePdf, FileRefusals.Embedded, FileRefusals.RemotePart];

    public static Outcome<FileType> TypeOf(Stream content, string name)
    {
        var head = HeadOf(content);
        if (head.Length == 0)
            return FileRefusals.Empty;
        if (Programs.Any(magic => head.StartsWith(magic, StringComparison.Ordinal)))
            return FileRefusals.Executable;
        var found = Found(content, head, name);
        return found.TryGet(out var type) && !type.Bears(name) ? FileRefusals.TypeDiffers(name, type) : found;
    }

    /// <summary>Any type, so long as opening it runs nothing: what is not known is bytes.</summary>
    public static Outcome<FileType> TypeOfOriginal(Stream content, string name)
    {
        var found = TypeOf(content, name);
        // A reader forgives what stands before the mark of a PDF, and then runs what is in it.
        if (found.IsRefused && HeadOf(content).Contains("%PDF-", StringComparison.Ordinal) && PdfContent.Acts(content))
            return FileRefusals.ActivePdf;
        return found.IsRefused && !found.Refusals.Any(refusal => Dangerous.Contains(refusal)) ? FileType.Bytes : found;
    }

    private static Outcome<FileType> Found(Stream content, string head, string name)
    {
        foreach (var (magic, type) in Magics)
            if (head.StartsWith(magic, StringComparison.Ordinal))
                return type == FileType.Pdf && PdfContent.Acts(content) ? FileRefusals.ActivePdf : type;
        if (head.StartsWith("RIFF", StringComparison.Ordinal) && At(head, 8, "WEBP"))
            return FileType.Webp;
        if (At(head, 4, "ftyp"))
            return FileType.Mp4;
        if (head.StartsWith("PK\u0003\u0004", StringComparison.Ordinal) || head.StartsWith("PK\u0005\u0006", StringComparison.Ordinal))
            return ZipContent.TypeOf(content);
        if (head.StartsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", StringComparison.Ordinal))
            return OldOfficeContent.TypeOf(content);
        return TextContent.TypeOf(content, name);
    }

    /// <summary>One character per byte, so that magic numbers can be written as text.</summary>
    private static string HeadOf(Stream content)
    {
        content.Position = 0;
        var head = new byte[HeadLength];
        var read = content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return Encoding.Latin1.GetString(head, 0, read);
    }

    private static bool At(string head, int start, string magic) =>
        head.Length >= start + magic.Length && head.AsSpan(start, magic.Length).SequenceEqual(magic);
}
