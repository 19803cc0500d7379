using System.Text.RegularExpressions;
using Mingtang.Kernel.Numbers;

namespace Mingtang.Documents.Relations;

/// <summary>Another text that a text names: by title in 《》, by number, or both.</summary>
/// <param name="Words">The words around, for the person who confirms.</param>
/// <param name="Year">Of the version the text means: 《…》（2018年修正）.</param>
internal sealed partial record Citation(RelationKind Kind, string? Title, string? Number, int? Year, string Words)
{
    private const int LongestTitle = 100;

    /// <summary>In the order of the text, each text once; where it is named twice the telling place counts.</summary>
    public static IReadOnlyList<Citation> In(string text, string? ownTitle = null)
    {
        var found = new List<Citation>();
        foreach (var sentence in Sentence().Split(text).Where(part => part.Length > 5))
            found.AddRange(InSentence(sentence));
        return
        [
            .. found.Where(one => one.Title is null || one.Title != ownTitle && ownTitle?.Contains($"《{one.Title}》", StringComparison.Ordinal) != true)
                .GroupBy(one => one.Title ?? one.Number).Select(same => same.OrderByDescending(one => Weight(one.Kind)).ThenByDescending(one => one.Number is not null).First()),
        ];
    }

    private static IEnumerable<Citation> InSentence(string sentence)
    {
        var covered = new List<(int Start, int End)>();
        foreach (Match match in Titled().Matches(sentence))
        {
            var title = match.Groups["title"].Value.Trim();
            if (title.Length is < 3 or > LongestTitle)
                continue;
            covered.Add((match.Index, match.Index + match.Length));
            yield return new(
                KindOf(sentence, match.Index, match.Index + match.Length), title, NumberOf(match.Groups["number"].Value),
                match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value) : null, Around(sentence, match));
        }
        foreach (Match match in Numbered().Matches(sentence))
            if (!covered.Any(place => place.Start <= match.Index && match.Index < place.End) && NumberOf(match.Value) is { } number)
                yield return new(KindOf(sentence, match.Index, match.Index + match.Length), null, number, null, Around(sentence, match));
    }

    /// <summary>What the sentence does with the text: ends it, takes its place, changes it, or rests on it.</summary>
    private static RelationKind KindOf(string sentence, int start, int end)
    {
        var (before, after) = (sentence[..start], sentence[end..]);
        if (Repealed().IsMatch(after) && !before.Contains("未废止", StringComparison.Ordinal) || RepealedBefore().IsMatch(before))
            return RelationKind.Repeals;
        if (ReplacedAfter().IsMatch(after) || ReplacedBefore().IsMatch(before))
            return RelationKind.Replaces;
        return AmendedAfter().IsMatch(after) || AmendedBefore().IsMatch(before) ? RelationKind.Amends : RelationKind.Basis;
    }

    private static int Weight(RelationKind kind) => kind switch { RelationKind.Repeals => 3, RelationKind.Replaces => 2, RelationKind.Amends => 1, _ => 0 };

    private static string? NumberOf(string printed) => DocumentNumber.TryParse(Leading().Replace(printed, ""), out var number) ? number.ToString() : null;

    private static string Around(string sentence, Match match)
    {
        var (from, to) = (Math.Max(0, match.Index - 12), Math.Min(sentence.Length, match.Index + match.Length + 14));
        return (from > 0 ? "…" : "") + sentence[from..to].Trim() + (to < sentence.Length ? "…" : "");
    }

    [GeneratedRegex("[。；;\n]")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"《(?<title>[^《》\n]{2,120}(?:〈[^〉]{1,60}〉[^《》\n]{0,40})?)》(?:\s*[（(](?:(?<year>(?:19|20)[0-9]{2})年[^）)]{0,12}(?:修订|修正|版|公布)[^）)]{0,6}|以下简称[^）)]{1,30}|(?<number>\p{IsCJKUnifiedIdeographs}{1,12}[〔\[［(（【]\s*[12１２][0-9０-９]{3}\s*[〕\]］)）】]\s*[0-9０-９]{1,6}\s*号)[^）)]{0,30})[）)])?")]
    private static partial Regex Titled();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,12}[〔\[［【]\s*[12１２][0-9０-９]{3}\s*[〕\]］】]\s*[0-9０-９]{1,6}\s*号")]
    private static partial Regex Numbered();

    [GeneratedRegex("^.*(根据|按照|依据|依照|遵照|贯彻|落实|执行|转发|印发|参照|见|和|及|与|以)(?=.{2,})")]
    private static partial Regex Leading();

    [GeneratedRegex("(同时|即行|予以|自行|相应|一并|均)?废止")]
    private static partial Regex Repealed();

    [GeneratedRegex("废止[^，。；]{0,12}$")]
    private static partial Regex RepealedBefore();

    [GeneratedRegex("(被本|由本).{0,10}(代替|取代|替代)|不再执行|停止执行")]
    private static partial Regex ReplacedAfter();

    [GeneratedRegex("(代替|取代|替代)[^，。；]{0,12}$")]
    private static partial Regex ReplacedBefore();

    [GeneratedRegex("^[^，。]{0,16}(作(出)?如下修改|作(出)?(以下|如下)修改|进行(了)?修[改订]|部分条款.{0,6}修改)")]
    private static partial Regex AmendedAfter();

    [GeneratedRegex("(修改|修订)[^，。；]{0,6}$")]
    private static partial Regex AmendedBefore();
}
