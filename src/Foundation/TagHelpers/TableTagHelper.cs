using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>
/// <c>&lt;mt-table caption="任务"&gt;&lt;thead&gt;…&lt;/mt-table&gt;</c>: a table with its caption that scrolls by itself on a narrow screen, by keyboard too.
/// </summary>
[HtmlTargetElement("mt-table")]
public sealed class TableTagHelper : TagHelper
{
    public required string Caption { get; set; }

    /// <summary>For screen readers only, where a heading right above says the same.</summary>
    public bool HideCaption { get; set; }

    /// <summary>On a telephone each row becomes a card; cells name their column by <c>data-label</c>.</summary>
    public bool Cards { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mt-table");
        // A group, not a region: the heading above often bears the same name, and landmarks must differ.
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        var caption = Tag.Of("caption", HideCaption ? "visually-hidden" : null, Caption);
        output.Content.SetHtmlContent(Tag.Of("table", Cards ? "table mt-table-cards" : "table", caption, inside));
    }
}
