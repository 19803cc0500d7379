using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingtang.Foundation;

namespace Mingtang.Polls;

/// <summary><c>&lt;mt-rating item="Model.Item" /&gt;</c>: what readers gave, and the way to the form. Carries no form, so the page stays cacheable.</summary>
[HtmlTargetElement("mt-rating", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RatingTagHelper(IPolls polls) : TagHelper
{
    public required ItemRef Item { get; set; }

    /// <summary>Words of the link.</summary>
    public string Ask { get; set; } = "我要评价";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var summary = await polls.RatingOf(Item);
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mt-rating");
        var link = new TagBuilder("a") { Attributes = { ["href"] = $"/polls/ratings/{Item.Kind}/{Item.Id}" } };
        link.InnerHtml.Append(Ask);
        output.Content.Append(summary.Average is { } average ? $"读者评价 {average:0.0} 星，{summary.Count} 人评价{summary.BySide}。" : "还没有读者评价。");
        output.Content.AppendHtml(link);
    }
}
