using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.TagHelpers;

/// <summary><c>&lt;mt-link href="@row.Url"&gt;@row.Title&lt;/mt-link&gt;</c>: a link for who may open it, the words alone for who may not.</summary>
[HtmlTargetElement("mt-link")]
public sealed class LinkTagHelper(OpenPaths paths, CurrentPerson person) : TagHelper
{
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (!paths.MayOpen(person, Href))
        {
            output.TagName = null;
            return;
        }
        output.TagName = "a";
        output.Attributes.SetAttribute("href", Href);
    }
}
