using System.Text.RegularExpressions;

namespace Mingtang.WorkPlans.PlanReading;

/// <param name="Number">`问题3:` carries its number in the label.</param>
internal readonly record struct Label(Role Role, string? Number, string Value, int Start);

/// <summary>`责任单位:甲、乙  完成时限:9月底前`: labels and what stands behind them, on a line of their own or at the end of a text.</summary>
internal static partial class Labels
{
    /// <summary>The labels a line opens with, each with its value; empty where the line opens with none.</summary>
    public static List<Label> Of(string printed, int from = 0)
    {
        var plain = Glyphs.Plain(printed);
        if (plain.IndexOf(':', from) is var colon && (colon < 0 || colon - from > 34) && plain.IndexOf(']', from) is var close && (close < 0 || close - from > 14))
            return [];
        var first = First(plain, from);
        if (first is null)
            return [];
        var labels = new List<Label>();
        var at = first.Value;
        while (true)
        {
            var next = Next(plain, at.To);
            var end = next?.From ?? printed.Length;
            labels.Add(new(at.Role, at.Number, printed[at.To..end].Trim().TrimEnd(';', '；', ',', '，', '|', '｜', '│', '[', '【').Trim(), at.From));
            if (next is null)
                return labels;
            at = next.Value;
        }
    }

    /// <summary>Where, behind the end of a sentence, labels for units or time begin; -1 where none do.</summary>
    public static int TrailingFrom(string plain)
    {
        foreach (Match match in Inner().Matches(plain))
        {
            var at = match.Groups["label"];
            if (IsDuty(Vocabulary.RoleOf(at.Value)))
                return at.Index;
        }
        return -1;
    }

    public static bool IsDuty(Role role) => role is Role.Units or Role.Lead or Role.Support or Role.Deadline or Role.Person;

    public static bool IsContent(Role role) => role is Role.Name or Role.Text or Role.Number or Role.Category or Role.Subcategory;

    private readonly record struct Found(Role Role, string? Number, int From, int To);

    private static Found? First(string plain, int from)
    {
        var match = Opening().Match(plain, from);
        if (!match.Success || match.Index != from)
            return null;
        var role = Vocabulary.RoleOf(match.Groups["label"].Value);
        if (role == Role.None)
            return null;
        var number = match.Groups["number"].Success ? match.Groups["number"].Value : null;
        return new(role, number, from, match.Index + match.Length);
    }

    private static Found? Next(string plain, int from)
    {
        foreach (Match match in Inner().Matches(plain, from))
        {
            var role = Vocabulary.RoleOf(match.Groups["label"].Value);
            if (role is Role.None or Role.Name or Role.Number or Role.Category)
                continue;
            return new(role, null, match.Groups["label"].Index, match.Index + match.Length);
        }
        return null;
    }

    [GeneratedRegex(@"\G *[\[(]?(?<label>[A-Za-z][A-Za-z /]{1,28}|[\u4e00-\u9fff/]{2,10}?)(?<number> ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}))?(?:[\])] *:?|(?: *\([^)]{1,20}\))? *:) *", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<=[。;,.!|)\]\s、-]|^)[\[(]?(?<label>[A-Z][A-Za-z /]{1,28}|[\u4e00-\u9fff]{2,8})(?:\] *:?| *:) *|(?<=[\u4e00-\u9fff)])\[(?<label>[\u4e00-\u9fff]{2,8})\] *:?", RegexOptions.CultureInvariant)]
    private static partial Regex Inner();
}
