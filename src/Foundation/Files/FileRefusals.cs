using Mingtang.Kernel;

namespace Mingtang.Foundation.Files;

internal static class FileRefusals
{
    public static readonly Refusal Empty = new("foundation.file-empty", "文件是空的，请重新选择。");
    public static readonly Refusal Executable = new("foundation.file-executable", "这是可执行程序或脚本，不能上传。");
    public static readonly Refusal Markup = new("foundation.file-markup", "网页、SVG 或脚本文件可能在浏览器中执行，不能上传；请另存为 PDF 或纯文本。");
    public static readonly Refusal Macro = new("foundation.file-macro", "文件含有宏，不能上传；请另存为不含宏的文档。");
    public static readonly Refusal Bomb = new("foundation.file-bomb", "压缩包解开后过大或条目过多，不能上传。");
    public static readonly Refusal Broken = new("foundation.file-broken", "压缩包或文档已损坏，无法打开。");

    public static Refusal TooBig(long limit) => new("foundation.file-too-big", $"文件超过上限 {limit / 1024 / 1024} MB，请压缩或拆分后上传。");

    public static Refusal UnknownType(string name) =>
        new("foundation.file-unknown-type", $"「{name}」不是允许的类型；可上传：{FileType.Titles}。");

    public static Refusal TypeDiffers(string name, FileType found) =>
        new("foundation.file-type-differs", $"「{name}」的内容是{found.Title}，与扩展名不符；请改正扩展名后上传。");

    public static Refusal Infected(string threat) => new("foundation.file-infected", $"病毒扫描发现「{threat}」，文件未保存。");
}
