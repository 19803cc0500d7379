using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.TagHelpers;

/// <summary><c>&lt;mt-slot name="Person"&gt;fallback&lt;/mt-slot&gt;</c>: what rooms put there, or the fallback.</summary>
[HtmlTargetElement("mt-slot")]
public sealed class SlotTagHelper(IEnumerable<SlotFilling> fillings, IHtmlHelper html) : TagHelper
{
    public Slot Name { get; set; }

    /// <summary>What the partials get as their model.</summary>
    public object? Model { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var here = fillings.Where(filling => filling.Slot == Name).OrderBy(filling => filling.Order).ToList();
        if (here.Count == 0)
            return;
        ((IViewContextAware)html).Contextualize(View);
        output.Content.Clear();
        foreach (var filling in here)
            output.Content.AppendHtml(await html.PartialAsync(filling.Partial, Model));
    }
}
