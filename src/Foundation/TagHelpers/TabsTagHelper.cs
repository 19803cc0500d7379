using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary><c>&lt;mt-tabs label="任务视图"&gt;&lt;mt-tab href="/desk/x"&gt;全部&lt;/mt-tab&gt;…</c>: tabs are links to pages, so each has an address and needs no script.</summary>
[HtmlTargetElement("mt-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.AddClass("mt-tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Tag.Of("ul", null, inside));
    }
}

[HtmlTargetElement("mt-tab", ParentTag = "mt-tabs")]
public sealed class TabTagHelper : TagHelper
{
    public required string Href { get; set; }

    /// <summary>Left out, the tab whose address and query are the request's is the current one.</summary>
    public bool? Current { get; set; }

    public int? Count { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = Tag.Of("a", null, await output.GetChildContentAsync()).With("href", Href);
        if (Count is { } count)
            link.InnerHtml.AppendHtml(Tag.Of("span", "mt-count", count));
        var request = View.HttpContext.Request;
        if (Current ?? (request.Path + request.QueryString).Equals(Href, StringComparison.OrdinalIgnoreCase))
            link.Attributes["aria-current"] = "page";
        output.TagName = "li";
        output.Content.SetHtmlContent(link);
    }
}
