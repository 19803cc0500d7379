using Microsoft.AspNetCore.Razor.TagHelpers;
using Mingtang.Kernel;

namespace Mingtang.Foundation.TagHelpers;

/// <summary>
/// <c>&lt;mt-deadline on="task.DueOn" done="task.IsDone" /&gt;</c>: the last day in time and, while it is not done, how many days are left
/// (剩 3 天, 今天到期, 逾期 2 天). The words say it; the colour repeats it.
/// </summary>
[HtmlTargetElement("mt-deadline")]
public sealed class DeadlineTagHelper(TimeProvider clock) : TagHelper
{
    private const int Soon = 5;

    public DateOnly? On { get; set; }

    public bool Done { get; set; }

    /// <summary>Prints only the days, where a column of its own holds the date.</summary>
    public bool DaysOnly { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("mt-deadline");
        output.Content.Clear();
        if (On is not { } day)
        {
            output.Content.Append("不设时限");
            return;
        }
        if (!DaysOnly)
            output.Content.AppendHtml(Tag.Of("time", "mt-date", day.ToString("yyyy-MM-dd")).With("datetime", day.ToString("yyyy-MM-dd")));
        if (!Done)
            output.Content.AppendHtml(Left(day.DayNumber - clock.Today().DayNumber));
    }

    private static string Spoken(int days) => days switch
    {
        < 0 => $"逾期 {-days} 天",
        0 => "今天到期",
        _ => $"剩 {days} 天",
    };

    private static Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Left(int days) =>
        Tag.Of("span", $"mt-badge mt-tone-{(days < 0 ? "bad" : days <= Soon ? "wait" : "plain")}", Spoken(days));
}
