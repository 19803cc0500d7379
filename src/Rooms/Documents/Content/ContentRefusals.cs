using Mingtang.Kernel;

namespace Mingtang.Documents.Content;

internal static class ContentRefusals
{
    public static readonly Refusal HtmlTooLarge = new("documents.html-too-large", "网页内容过大，请只粘贴正文，或另存为 docx 后上传。", "file");

    public static readonly Refusal HtmlTooDear = new("documents.html-too-dear", "网页结构过于复杂，在限定时间内没有读完；请只粘贴正文，或另存为 docx 后上传。", "file");
}
