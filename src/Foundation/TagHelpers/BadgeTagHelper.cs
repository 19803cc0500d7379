using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingtang.Foundation.Web;

namespace Mingtang.Foundation.TagHelpers;

/// <summary><c>&lt;mt-badge state="task.State" /&gt;</c> by the enum's titles and tones, or <c>&lt;mt-badge tone="Bad"&gt;逾期&lt;/mt-badge&gt;</c>.</summary>
[HtmlTargetElement("mt-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    public Enum? State { get; set; }

    /// <summary>Over the state's own.</summary>
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var tone = Tone == Tone.Plain && State is not null ? State.Tone() : Tone;
        output.AddClass($"mt-badge mt-tone-{tone.ToString().ToLowerInvariant()}");
        if (State is not null)
            output.Content.SetContent(State.Title());
    }
}
