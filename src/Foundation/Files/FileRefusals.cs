using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

internal static class FileRefusals
{
    public static readonly Refusal Empty = new("foundation.file-empty", "文件是空的，请重新选择。");
    public static readonly Refusal Executable = new("foundation.file-executable", "这是可执行程序或脚本，不能上传。");
    public static readonly Refusal Markup = new("foundation.file-markup", "网页、SVG 或脚本文件可能在浏览器中执行，不能上传；请另存为 PDF 或纯文本。");
    public static readonly Refusal Macro = new("foundation.file-macro", "文件含有宏，不能上传；请另存为不含宏的文档。");
    public static readonly Refusal Bomb = new("foundation.file-bomb", "压缩包解开后过大或条目过多，不能上传。");
    public static readonly Refusal ActivePdf = new("foundation.file-active-pdf", "PDF 含有脚本、自动执行的动作或内嵌文件，不能上传；请用“打印为 PDF”重新生成。");
    public static readonly Refusal Embedded = new("foundation.file-embedded", "文档里嵌入了程序或打包的文件，不能上传；请删除嵌入对象，需要公开的另作附件。");
    public static readonly Refusal RemotePart = new("foundation.file-remote-part", "文档引用了外部模板或外部对象，打开时会连接别处，不能上传；请断开链接、另存后上传。");
    public static readonly Refusal NoPicture = new("foundation.file-no-picture", "正文图片只收 PNG 和 JPEG，请转换格式后上传；SVG 等可能含有脚本的不收。");
    public static readonly Refusal PictureBroken = new("foundation.file-picture-broken", "图片已损坏或不完整，请重新导出后上传。");
    public static readonly Refusal PictureTooLarge = new("foundation.file-picture-too-large", "图片过大，请缩小到 4000 万像素以内。");
    public static readonly Refusal Broken = new("foundation.file-broken", "压缩包或文档已损坏，无法打开。");

    public static Refusal TooBig(long limit) => new("foundation.file-too-big", $"文件超过上限 {limit / 1024 / 1024} MB，请压缩或拆分后上传。");

    public static Refusal UnknownType(string name) =>
        new("foundation.file-unknown-type", $"「{name}」不是允许的类型；可上传：{FileType.Titles}。");

    public static Refusal TypeDiffers(string name, FileType found) =>
        new("foundation.file-type-differs", $"「{name}」的内容是{found.Title}，与扩展名不符；请改正扩展名后上传。");

    public static Refusal Infected(string threat) => new("foundation.file-infected", $"病毒扫描发现「{threat}」，文件未保存。");
}
