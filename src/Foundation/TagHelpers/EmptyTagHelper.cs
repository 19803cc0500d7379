using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary><c>&lt;mt-empty title="还没有计划"&gt;从导入一份工作要点开始。&lt;a …&gt;&lt;/mt-empty&gt;</c>: says why nothing is here and what to do.</summary>
[HtmlTargetElement("mt-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mt-empty");
        output.Content.SetHtmlContent(Tag.Of("p", "mt-empty-title", Title)).AppendHtml(Tag.Of("div", null, inside));
    }
}
