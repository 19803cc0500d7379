namespace Mingtang.Documents.Content;

/// <summary>Sizes as readers of a page expect them: 820 字节, 12 KB, 3.4 MB.</summary>
internal static class FileSize
{
    public static string Of(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} 字节",
        < 1024 * 1024 => $"{(bytes + 512) / 1024} KB",
        _ => $"{bytes / 1024m / 1024m:0.0} MB",
    };
}
