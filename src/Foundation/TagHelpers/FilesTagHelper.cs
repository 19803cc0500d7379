using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary><c>&lt;mt-files of="Model.Files" /&gt;</c>: attachments with kind and size, so that nobody opens 40 MB by surprise.</summary>
[HtmlTargetElement("mt-files")]
public sealed class FilesTagHelper : TagHelper
{
    public IReadOnlyList<ShownFile> Of { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mt-files");
        foreach (var file in Of)
            output.Content.AppendHtml(Tag.Of("li", null, Tag.Of("a", null, file.Name).With("href", file.Url), Tag.Of("span", "mt-faint", $"{KindOf(file.Name)}，{SizeOf(file.Bytes)}")));
    }

    private static string KindOf(string name) => Path.GetExtension(name).TrimStart('.').ToUpperInvariant() is { Length: > 0 } kind ? kind : "文件";

    private static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} 字节",
        < 1024 * 1024 => $"{bytes / 1024.0:0} KB",
        _ => $"{bytes / 1024.0 / 1024.0:0.0} MB",
    };
}

public sealed record ShownFile(string Name, string Url, long Bytes);
