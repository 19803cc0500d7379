using System.Text.RegularExpressions;

namespace Mingtang.Reading;

/// <summary>What a file is, told by its first bytes; the name only parts the kinds of plain text.</summary>
internal enum FileKind
{
    PlainText, Delimited, Markdown, Html, Package, Compound, RichText, OldXml, Pdf, Unknown,
}

internal static partial class FileKinds
{
    public static FileKind OfBytes(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x50, 0x4B, 0x03 or 0x05 or 0x07, ..] => FileKind.Package,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => FileKind.Compound,
        _ when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 => FileKind.Pdf,
        _ when bytes.StartsWith("{\\rtf"u8) => FileKind.RichText,
        // PNG, JPEG, GIF, TIFF, gzip, RAR, 7z, ELF, Windows programs
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x49, 0x49, 0x2A, 0x00, ..]
            or [0x1F, 0x8B, 0x08, ..] or [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x7F, 0x45, 0x4C, 0x46, ..]
            or [0x4D, 0x5A, 0x90, 0x00, ..] => FileKind.Unknown,
        _ => FileKind.PlainText,
    };

    public static FileKind OfText(string text, string fileName)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 8192));
        if (head.Contains("<?mso-application", StringComparison.Ordinal))
            return FileKind.OldXml;
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".md" or ".markdown" when !StartsAsPage().IsMatch(head) => FileKind.Markdown,
            ".html" or ".htm" or ".xhtml" or ".shtml" when Tag().IsMatch(head) => FileKind.Html,
            _ when StartsAsPage().IsMatch(head) => FileKind.Html,
            ".csv" or ".tsv" or ".tab" => FileKind.Delimited,
            _ => FileKind.PlainText,
        };
    }

    /// <summary>A page, or a piece of one, begins with a tag that HTML knows; a plan that merely mentions one does not.</summary>
    [GeneratedRegex(@"\A\s*(<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|meta|table|div|p|span|section|article|h[1-6]|ol|ul|font|center)\b",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StartsAsPage();

    [GeneratedRegex(@"<(!doctype|/?[a-z][a-z0-9]*)\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
