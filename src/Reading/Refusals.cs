using Mingtang.Kernel;

namespace Mingtang.Reading;

/// <summary>Every reason why a file is not read.</summary>
internal static class Refusals
{
    public static readonly Refusal Empty = Of("reading.empty", "文件里没有文字。");

    public static readonly Refusal Encrypted = Of("reading.encrypted", "文件已加密，请去掉密码后再上传。");

    public static readonly Refusal OldFormat = Of("reading.old-format", "这是旧版 doc、xls、wps、rtf 或 odt 文件，请另存为 docx 或 xlsx 后再上传。");

    public static readonly Refusal NotConverted = Of("reading.not-converted", "旧格式文件转换失败，可能已损坏或加密；请另存为 docx 或 xlsx 后再上传。");

    public static readonly Refusal ConverterBusy = Of("reading.converter-busy", "正在转换其他旧格式文件，请稍后再试，或另存为 docx 后上传。");

    public static readonly Refusal Damaged = Of("reading.damaged", "文件已损坏或不完整，无法读取；请重新导出或另存后再上传。");

    public static readonly Refusal Unsafe = Of("reading.dtd", "文件内含外部定义（DTD），为安全起见不予读取。");

    public static readonly Refusal TooDeep = Of("reading.too-deep", "文件内部嵌套层数过多，不予读取。");

    public static readonly Refusal UnpacksTooLarge = Of("reading.unpacks-too-large", "压缩内容解开后过大，疑似压缩炸弹，不予读取。");

    public static readonly Refusal TooManyEntries = Of("reading.too-many-entries", "压缩包内文件过多，不予读取。");

    public static readonly Refusal TookTooLong = Of("reading.took-too-long", "文件过于复杂，在限定时间内没有读完；请拆分或另存后再上传。");

    public static readonly Refusal NoTextLayer = Of("reading.no-text-layer", "这份 PDF 没有文字层（多为扫描件），请上传电子版或识别后的文字。");

    public static readonly Refusal NeedsPdftotext = Of("reading.needs-pdftotext",
        "本机没有 pdftotext，无法读取 PDF；请管理员执行 apt-get install poppler-utils，或改传 docx。");

    public static readonly Refusal Archive = Of("reading.archive", "这是压缩包，请解压后逐个上传其中的文件。");

    public static readonly Refusal UnknownKind = Of("reading.unknown-kind",
        "无法识别文件类型；可读取 txt、html、docx、xlsx、csv、tsv、md 和带文字层的 pdf。");

    public static readonly Refusal NoPaper = Of("reading.no-paper", "请上传 PDF、docx、PNG 或者 JPEG 文件。");

    public static readonly Refusal PictureTooLarge = Of("reading.picture-too-large", "图片过大，请缩小到 4000 万像素以内再上传。");

    public static readonly Refusal PictureKind = Of("reading.picture-kind", "不能处理隔行或者每色 16 位的 PNG 图片，请另存为普通 PNG、JPEG 或者 PDF。");

    public static Refusal TooManyPages(int most) => Of("reading.too-many-pages", $"文件超过 {most} 页，请拆分后分别上传。");

    public static Refusal TooLarge(long limit) => Of("reading.too-large", $"文件超过 {limit >> 20} MB，请拆分后再上传。");

    public static Refusal TooLong(int limit) => Of("reading.too-long", $"文字超过 {limit} 字，请拆分后再读取。");

    public static Refusal TooManyPlaces(int limit) => Of("reading.too-many-places", $"段落和单元格合计超过 {limit} 个，请拆分后再读取。");

    private static Refusal Of(string code, string message) => new(code, message, "file");
}
