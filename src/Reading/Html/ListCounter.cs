using AngleSharp.Dom;

namespace Mingtang.Reading.Html;

/// <summary>The numbers an ordered list prints.</summary>
internal sealed class ListCounter
{
    private readonly string form;
    private readonly string mark;
    private readonly int step;
    private int next;

    public ListCounter(IElement list)
    {
        var style = list.GetAttribute("style") ?? "";
        (form, mark) = (list.GetAttribute("type"), style) switch
        {
            _ when style.Contains("cjk", StringComparison.Ordinal) || style.Contains("chinese", StringComparison.Ordinal) => ("chineseCountingThousand", "、"),
            _ when style.Contains("none", StringComparison.Ordinal) => ("none", ""),
            ("a", _) => ("lowerLetter", ". "),
            ("A", _) => ("upperLetter", ". "),
            ("i", _) => ("lowerRoman", ". "),
            ("I", _) => ("upperRoman", ". "),
            _ => ("decimal", ". "),
        };
        step = list.HasAttribute("reversed") ? -1 : 1;
        next = Whole(list.GetAttribute("start")) ?? (step > 0 ? 1 : list.Children.Count(child => child.LocalName == "li"));
    }

    public string Next(IElement item)
    {
        var value = Whole(item.GetAttribute("value")) ?? next;
        next = unchecked(value + step);
        return PrintedNumber.Of(value, form) + mark;
    }

    private static int? Whole(string? printed) => int.TryParse(printed, out var number) ? number : null;
}
