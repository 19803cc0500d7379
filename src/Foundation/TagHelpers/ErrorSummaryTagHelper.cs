using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>All reasons at once above the form, each leading to its field. The layouts print it; pages need not.</summary>
[HtmlTargetElement("mt-error-summary")]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mt-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary");
        var list = Tag.Of("ul", null);
        foreach (var (key, entry) in View.ModelState)
            foreach (var error in entry.Errors)
                list.InnerHtml.AppendHtml(Tag.Of("li", null, Line(key, error)));
        output.Content.AppendHtml(Tag.Of("h2", null, "请先改正以下问题").With("id", "error-summary")).AppendHtml(list);
    }

    private static object Line(string key, ModelError error) =>
        key.Length == 0 ? error.ErrorMessage : Tag.Of("a", null, error.ErrorMessage).With("href", "#" + TagBuilder.CreateSanitizedId(key, "_"));
}
