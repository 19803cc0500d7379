using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingtang.Documents.Reviewing;

/// <summary>A number of people or firms, and whether its text tells of one who came or went.</summary>
internal sealed record GroupCount(string Sentence, decimal Value, bool TellsOfOne);

/// <summary>What so many together had of something.</summary>
internal sealed record GroupTotal(string Sentence, string Unit, decimal Value, int Members);

/// <summary>What some had of it, one by one.</summary>
internal sealed record GroupShares(string Sentence, string Unit, IReadOnlyList<decimal> Values);

/// <summary>What is left of a sum when all that is told of it is taken away.</summary>
internal sealed record GroupRest(string Sentence, string Unit, decimal Value);

/// <summary>Numbers in a row, such as those of a draw.</summary>
internal sealed record GroupNumbers(string Sentence, IReadOnlyList<int> Numbers);

/// <summary>
/// Groups so small that two texts single out one of them: the group before and after somebody left it, the shares of all but one and their sum,
/// two lists of numbers that are complete together.
/// </summary>
internal sealed partial record SmallGroups(IReadOnlyList<GroupCount> Counts, IReadOnlyList<GroupTotal> Totals, IReadOnlyList<GroupShares> Shares, IReadOnlyList<GroupNumbers> Numbers, IReadOnlyList<GroupRest> Rests, IReadOnlyList<(string Unit, decimal Value)> Amounts)
{
    private const int ShortestSubject = 4;
    private const int LargestGroup = 100;
    private const double Worth = 16;

    public static SmallGroups Of(string text)
    {
        var (counts, totals, shares, numbers) = (new List<GroupCount>(), new List<GroupTotal>(), new List<GroupShares>(), new List<GroupNumbers>());
        var (rests, all) = (new List<GroupRest>(), new List<(string, decimal)>());
        foreach (var sentence in Sentence().Matches(text).Select(match => match.Value.Trim()))
        {
            var heads = Heads().Matches(sentence).Select(match => int.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture)).ToList();
            var amounts = Amount().Matches(sentence).Select(match => (Unit: match.Groups["unit"].Value, Value: Number(match.Groups["value"].Value), At: match.Index)).ToList();
            counts.AddRange(heads.Where(value => value is > 1 and <= LargestGroup).Select(value => new GroupCount(sentence, value, OneOfThem().IsMatch(sentence))));
            if (heads.Any(members => members is > 1 and < 10))
                totals.AddRange(amounts.Where(amount => Together().IsMatch(sentence[..amount.At])).Select(amount => new GroupTotal(sentence, amount.Unit, amount.Value, heads.First(members => members is > 1 and < 10))));
            shares.AddRange(amounts.GroupBy(amount => amount.Unit).Where(same => same.Count() > 1).Select(same => new GroupShares(sentence, same.Key, [.. same.Select(amount => amount.Value)])));
            rests.AddRange(Rest(sentence, amounts));
            all.AddRange(amounts.Select(amount => (amount.Unit, amount.Value)));
            numbers.AddRange(Row().Matches(sentence).Select(match => new GroupNumbers(sentence, [.. match.Value.Split('、').Select(number => int.Parse(number, CultureInfo.InvariantCulture))])));
        }
        return new(counts, totals, shares, numbers, rests, all);
    }

    public static Tie? Strongest(SmallGroups mine, SmallGroups theirs) =>
        Changed(mine, theirs) ?? Left(mine.Totals, theirs.Shares) ?? Left(theirs.Totals, mine.Shares) ?? Completed(mine, theirs) ?? Found(mine.Rests, theirs.Amounts) ?? Found(theirs.Rests, mine.Amounts);

    /// <summary>One more or one less, and one of the texts says who.</summary>
    private static Tie? Changed(SmallGroups mine, SmallGroups theirs)
    {
        foreach (var one in mine.Counts)
            foreach (var other in theirs.Counts)
                if (Math.Abs(one.Value - other.Value) == 1 && one.TellsOfOne != other.TellsOfOne && SharedWords.SubjectOf(one.Sentence, other.Sentence, ShortestSubject) is { } subject)
                    return new(Worth, [$"同一群体的前后人数：{subject}，{other.Value:0} → {one.Value:0}", $"由此可知增减的是谁：{Short(one.TellsOfOne ? one.Sentence : other.Sentence)}"]);
        return null;
    }

    private static Tie? Left(IReadOnlyList<GroupTotal> totals, IReadOnlyList<GroupShares> shares)
    {
        foreach (var total in totals)
            foreach (var share in shares)
                if (total.Unit == share.Unit && total.Members - share.Values.Count == 1 && total.Value - share.Values.Sum() is > 0 and var rest && SharedWords.SubjectOf(total.Sentence, share.Sentence, ShortestSubject) is { } subject)
                    return new(Worth, [$"同一事项的合计数和逐户数：{subject}", $"相减可得其余 {rest.ToString("0.####", CultureInfo.InvariantCulture)}{total.Unit}"]);
        return null;
    }

    private static IEnumerable<GroupRest> Rest(string sentence, List<(string Unit, decimal Value, int At)> amounts)
    {
        foreach (var whole in amounts.Where(amount => Together().IsMatch(sentence[..amount.At])).Take(1))
        {
            List<decimal> parts = [.. amounts.Where(amount => amount.At > whole.At && amount.Unit == whole.Unit).Select(amount => amount.Value)];
            if (parts.Count > 1 && whole.Value - parts.Sum() is > 0 and var rest && rest < whole.Value / 2)
                yield return new(sentence, whole.Unit, rest);
        }
    }

    /// <summary>What one text leaves over the other says of somebody, to the digit.</summary>
    private static Tie? Found(IReadOnlyList<GroupRest> rests, IReadOnlyList<(string Unit, decimal Value)> amounts)
    {
        foreach (var rest in rests)
            if (rest.Value.ToString("0.####", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimEnd('0').Length > 2 && amounts.Contains((rest.Unit, rest.Value)))
                return new(Worth, [$"合计减去列明的各数：{Short(rest.Sentence)}", $"其余 {rest.Value.ToString("0.####", CultureInfo.InvariantCulture)}{rest.Unit} 正是另一件所列"]);
        return null;
    }

    /// <summary>What is missing in one row stands in the other.</summary>
    private static Tie? Completed(SmallGroups mine, SmallGroups theirs)
    {
        foreach (var one in mine.Numbers)
            foreach (var other in theirs.Numbers)
            {
                List<int> both = [.. one.Numbers.Concat(other.Numbers).Distinct().Order()];
                if (both.Count == one.Numbers.Count + other.Numbers.Count && both[^1] - both[0] + 1 == both.Count && SharedWords.SubjectOf(one.Sentence, other.Sentence, ShortestSubject) is { } subject)
                    return new(Worth, [$"两份名单合起来是全部编号：{subject}", $"{both[0]}至{both[^1]}各归哪一类由此可知"]);
            }
        return null;
    }

    private static decimal Number(string typed) => decimal.Parse(typed.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private static string Short(string sentence) => sentence.Length <= 40 ? sentence : sentence[..40] + "…";

    [GeneratedRegex("[^。；\n]{6,200}")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<![0-9.,〔])(?<value>[0-9]{1,3})(?:人|户|家|名|例|位)(?![次均])")]
    private static partial Regex Heads();

    [GeneratedRegex(@"(?<![0-9.,])(?<value>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,4})?|[0-9]{1,9}(?:\.[0-9]{1,4})?)(?<unit>万元|元|吨|平方米|亩|万千瓦时)")]
    private static partial Regex Amount();

    [GeneratedRegex("共|合计|总计|总额|累计")]
    private static partial Regex Together();

    /// <summary>Somebody came or went, and is told of.</summary>
    [GeneratedRegex(@"(?:退出|离职|减少|新增|增加|离开|死亡|迁出|转出)的?(?:者|[1一](?:名|户|家|人)|岗位|人员)?[^，。；]{0,6}(?:为|系|由|原由|是|随)|另(?:外)?[1一](?:名|户|家|人|例)|其余[1一](?:名|户|家|人|例)")]
    private static partial Regex OneOfThem();

    [GeneratedRegex("(?<![0-9])[0-9]{2,4}(?:、[0-9]{2,4})+(?![0-9])")]
    private static partial Regex Row();
}
