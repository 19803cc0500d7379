using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingtang.Kernel;

namespace Mingtang.Foundation.TagHelpers;

/// <summary><c>&lt;mt-date day="plan.IssuedOn" /&gt;</c> prints 2026-10-22; <c>&lt;mt-date at="act.At" /&gt;</c> a UTC time as 2026-10-22 09:30 in Beijing.</summary>
[HtmlTargetElement("mt-date")]
public sealed class DateTagHelper : TagHelper
{
    public DateOnly? Day { get; set; }

    public DateTime? At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var shown = At is { } at ? InBeijing(at) : Day?.ToString("yyyy-MM-dd");
        output.TagName = shown is null ? "span" : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mt-date");
        if (shown is not null)
            output.Attributes.SetAttribute("datetime", At is not null ? shown.Replace(' ', 'T') + "+08:00" : shown);
        output.Content.SetContent(shown ?? "—");
    }

    private static string InBeijing(DateTime utc) =>
        ChinaTime.In(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).ToString("yyyy-MM-dd HH:mm");
}
