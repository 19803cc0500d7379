using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary><c>&lt;mt-facts&gt;&lt;mt-fact name="责任单位"&gt;区人社局&lt;/mt-fact&gt;…</c>: a definition list; a fact without content is left out.</summary>
[HtmlTargetElement("mt-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.AddClass("mt-facts");
    }
}

[HtmlTargetElement("mt-fact", ParentTag = "mt-facts")]
public sealed class FactTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        if (inside.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Tag.Of("dt", null, Name)).AppendHtml(Tag.Of("dd", null, inside));
    }
}
