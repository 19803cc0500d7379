namespace Mingtang.Foundation.Files;

/// <summary>A type that may be kept, known by its content.</summary>
internal sealed record FileType(string MediaType, string Title, params IReadOnlyList<string> Extensions)
{
    public static readonly FileType Pdf = new("application/pdf", "PDF", ".pdf");
    public static readonly FileType Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word 文档（docx）", ".docx");
    public static readonly FileType Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel 工作簿（xlsx）", ".xlsx");
    public static readonly FileType Ofd = new("application/ofd", "OFD 版式文档", ".ofd");

    /// <summary>The old binary container of doc, xls and wps: which of them it is, only the name says.</summary>
    public static readonly FileType OldOffice = new("application/x-ole-storage", "旧版 Office/WPS 文档", ".doc", ".xls", ".wps", ".et");

    public static readonly FileType Png = new("image/png", "PNG 图片", ".png");
    public static readonly FileType Jpeg = new("image/jpeg", "JPEG 图片", ".jpg", ".jpeg");
    public static readonly FileType Gif = new("image/gif", "GIF 图片", ".gif");
    public static readonly FileType Webp = new("image/webp", "WebP 图片", ".webp");
    public static readonly FileType Mp4 = new("video/mp4", "MP4 视频", ".mp4", ".m4v");
    public static readonly FileType Zip = new("application/zip", "ZIP 压缩包", ".zip");
    public static readonly FileType Csv = new("text/csv", "CSV 表格", ".csv", ".tsv");
    public static readonly FileType Text = new("text/plain", "纯文本", ".txt", ".md");

    /// <summary>Kept as proof and handed out to be saved, never opened.</summary>
    public static readonly FileType Bytes = new("application/octet-stream", "原始文件");

    private static readonly FileType[] All = [Pdf, Docx, Xlsx, Ofd, OldOffice, Png, Jpeg, Gif, Webp, Mp4, Zip, Csv, Text];

    public static string Titles { get; } = string.Join('、', All.Select(type => type.Title));

    public bool Bears(string name) => Extensions.Contains(Path.GetExtension(name).ToLowerInvariant());
}
