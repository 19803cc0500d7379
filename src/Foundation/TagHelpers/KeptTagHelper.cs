using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>
/// <c>&lt;mt-kept name="foundation.footer" of="Site"&gt;…&lt;/mt-kept&gt;</c>: what is inside is drawn once for all who are shown it alike and kept by the rule
/// for whole pages (ADR 6). It must be made of nothing but <c>of</c>, the role of who asks and how pages look to him: no name, no form.
/// </summary>
[HtmlTargetElement("mt-kept")]
public sealed class KeptTagHelper(PublicParts parts, CurrentPerson person, HtmlEncoder encoder) : TagHelper
{
    public required string Name { get; set; }

    /// <summary>Compared by value. Null: drawn anew each time.</summary>
    public object? Of { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of is null)
            return;
        var shown = new Shown(Of, person.IsSignedIn, person.Role, Appearance.Of(View.HttpContext.Request));
        output.Content.SetHtmlContent(await parts.Get(Name, shown, async () => (await output.GetChildContentAsync()).GetContent(encoder)));
    }

    private sealed record Shown(object Of, bool IsSignedIn, Role? Role, Appearance Look);
}
