using Mingtang.Foundation.Files;

namespace Mingtang.Documents.Portal;

/// <summary>What a reader may look at before saving it. A PDF opens in the browser's own viewer; the rest is read here and written anew, so nothing in it runs.</summary>
internal static class FilePreview
{
    /// <summary>Beyond this a preview costs more than the download.</summary>
    private const long MostBytes = 8 << 20;

    private static readonly string[] Readable = [".docx", ".xlsx", ".csv", ".txt", ".md"];

    public static bool Opens(FileRef file) => file.MediaType == "application/pdf";

    public static bool IsPicture(FileRef file) => file.MediaType.StartsWith("image/", StringComparison.Ordinal);

    public static bool Reads(FileRef file) => IsPicture(file) || file.Size <= MostBytes && Readable.Contains(Path.GetExtension(file.Name).ToLowerInvariant());

    public static string KindOf(FileRef file) => Path.GetExtension(file.Name).TrimStart('.').ToUpperInvariant() is { Length: > 0 } kind ? kind : "文件";
}
