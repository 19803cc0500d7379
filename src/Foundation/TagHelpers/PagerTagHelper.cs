using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>
/// <c>&lt;mt-pager before="@Model.FirstKey" after="@Model.LastKey" total="Model.Total" /&gt;</c>: keyset paging. A key is given only where there is
/// a page on that side; the links keep the rest of the query and put <c>?before=</c> or <c>?after=</c>.
/// </summary>
[HtmlTargetElement("mt-pager")]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>A template hands in an empty string where the key is null.</summary>
    public string? Before { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string? After { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public int? Total { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private HttpRequest Request => View.HttpContext.Request;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Before is null && After is null && Total is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mt-pager");
        output.Attributes.SetAttribute("aria-label", "翻页");
        if (Before is not null)
            output.Content.AppendHtml(Link("上一页", "before", Before, "prev"));
        if (Total is { } total)
            output.Content.AppendHtml(Tag.Of("span", "mt-faint", $"共 {total} 条"));
        if (After is not null)
            output.Content.AppendHtml(Link("下一页", "after", After, "next"));
    }

    private TagBuilder Link(string words, string name, string key, string rel)
    {
        var kept = Request.Query.Where(pair => pair.Key is not ("before" or "after")).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""));
        var query = new QueryBuilder(kept) { { name, key } };
        return Tag.Of("a", "btn btn-outline-secondary", words).With("href", Request.Path + query.ToQueryString()).With("rel", rel);
    }
}
