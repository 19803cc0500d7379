using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>
/// The body of a second page that asks before an act that cannot be undone: <c>&lt;mt-confirm act="撤回发布" back="/desk/…" danger&gt;后果…&lt;mt-field …/&gt;&lt;/mt-confirm&gt;</c>.
/// Posts to the page it stands on; fields inside are part of the form. The way back is a link and comes first for the keyboard.
/// </summary>
[HtmlTargetElement("mt-confirm")]
public sealed class ConfirmTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required string Act { get; set; }

    public required string Back { get; set; }

    public bool Danger { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(Danger ? "mt-confirm mt-confirm-danger" : "mt-confirm");
        output.Attributes.SetAttribute("method", "post");
        var act = Tag.Of("button", Danger ? "btn btn-danger" : "btn btn-primary", Act).With("type", "submit");
        output.Content.SetHtmlContent(inside)
            .AppendHtml(Tag.Of("div", "mt-buttons", Tag.Of("a", "btn btn-outline-secondary", "返回，不办理").With("href", Back), act))
            .AppendHtml(generator.GenerateAntiforgery(View));
    }
}
