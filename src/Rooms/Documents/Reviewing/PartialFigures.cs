using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingtang.Documents.Reviewing;

/// <summary>A count or sum of something, whole or of a part of it.</summary>
/// <param name="Subject">The words before the figure, without place and date.</param>
internal sealed record PartialFigure(string Subject, string Unit, decimal Value, bool IsPart, string Words);

/// <summary>
/// Figures of one subject that give a person's or a firm's own by taking one from the other: five firms together here, four of them there.
/// </summary>
internal static partial class PartialFigures
{
    private const int ShortestCommon = 5;
    private const int FewestOthers = 2;

    /// <summary>No chance brings a sum and all of it but one together.</summary>
    private const double Worth = 16;

    public static IReadOnlyList<PartialFigure> In(string text)
    {
        var found = new List<PartialFigure>();
        foreach (Match sentence in Sentence().Matches(text))
            foreach (Match figure in Figure().Matches(sentence.Value))
                if (decimal.TryParse(figure.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var value))
                {
                    var before = sentence.Value[..figure.Index];
                    var near = before[Math.Max(0, before.Length - 14)..];
                    var (isPart, isWhole) = (Part().IsMatch(near), Whole().IsMatch(near));
                    if (isPart || isWhole)
                        found.Add(new(before, figure.Groups["unit"].Value, value, isPart, sentence.Value.Trim()));
                }
        return found;
    }

    public static Tie? Strongest(IReadOnlyList<PartialFigure> mine, IReadOnlyList<PartialFigure> theirs)
    {
        foreach (var one in mine)
            foreach (var other in theirs)
                if (Leaves(one, other) is { } rest)
                    return new(Worth, [$"同一事项的部分数和合计数：{Short(one)}／{Short(other)}", $"相减可得其余 {rest.ToString("0.####", CultureInfo.InvariantCulture)}{one.Unit}"]);
        return null;
    }

    /// <summary>The rest, where one is a part of the other and what is left belongs to very few.</summary>
    private static decimal? Leaves(PartialFigure one, PartialFigure other)
    {
        if (one.Unit != other.Unit || one.IsPart == other.IsPart || one.Words == other.Words)
            return null;
        var (whole, part) = one.IsPart ? (other, one) : (one, other);
        var rest = whole.Value - part.Value;
        if (rest <= 0 || part.Value <= 0 || SharedWords.SubjectOf(whole.Subject, part.Subject, ShortestCommon) is null)
            return null;
        var countsHeads = whole.Unit is "人" or "户" or "家" or "名" or "例" or "件";
        return countsHeads ? rest <= FewestOthers && whole.Value <= 60 ? rest : null : Few().IsMatch(part.Words) || Few().IsMatch(whole.Words) ? rest : null;
    }

    private static string Short(PartialFigure figure) => figure.Words.Length <= 40 ? figure.Words : figure.Words[..40] + "…";

    [GeneratedRegex("[^。；\n]{6,200}")]
    private static partial Regex Sentence();

    [GeneratedRegex("(?<![0-9.〔年第])(?<value>[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?)\\s?(?<unit>万元|元|人|户|家|名|例|吨|辆|套|份|亩|次|起|只|头|台|艘|条|间|张|支|平方米|公斤|立方米|千瓦时)(?![0-9次均])")]
    private static partial Regex Figure();

    [GeneratedRegex("其中|其余|除.{1,12}外|另有|剩余|分别|余下|不含|扣除")]
    private static partial Regex Part();

    [GeneratedRegex("共|合计|总计|全部|总额|总数|累计|全区|全镇|全街道|全村")]
    private static partial Regex Whole();

    /// <summary>So few that a figure of the rest is one's own.</summary>
    [GeneratedRegex("[2-6二三四五六两](家|户|人|名)|仅|唯一|除.{1,12}外")]
    private static partial Regex Few();
}
