using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mingtang.Foundation.TagHelpers;

/// <summary><c>&lt;mt-progress label="完成任务" value="12" max="60" /&gt;</c>: a native progress element with its figures in words.</summary>
[HtmlTargetElement("mt-progress")]
public sealed class ProgressTagHelper : TagHelper
{
    public required string Label { get; set; }

    public long Value { get; set; }

    public long Max { get; set; } = 100;

    /// <summary>Hides the label from the eye where a column heading says it.</summary>
    public bool HideLabel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mt-progress");
        var id = $"progress-{context.UniqueId}";
        var words = Max > 0 ? $"{Value} / {Max} ({100.0 * Value / Max:0.#}%)" : "无应办事项";
        output.Content
            .AppendHtml(Tag.Of("label", HideLabel ? "visually-hidden" : null, Label).With("for", id))
            .AppendHtml(Tag.Of("progress", null, words).With("id", id).With("value", Value.ToString()).With("max", Math.Max(Max, 1).ToString()))
            .AppendHtml(Tag.Of("span", "mt-figure", words));
    }
}
