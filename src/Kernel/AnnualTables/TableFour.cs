namespace Mingtang.Kernel.AnnualTables;

/// <summary>One third of table 4: how reconsiderations, or suits, came out.</summary>
/// <param name="Upheld">结果维持.</param>
/// <param name="Corrected">结果纠正.</param>
/// <param name="Other">其他结果.</param>
/// <param name="Pending">尚未审结.</param>
/// <param name="Total">总计, as written.</param>
public sealed record RemedyCounts(int Upheld, int Corrected, int Other, int Pending, int Total)
{
    public static RemedyCounts None { get; } = Of(0, 0, 0, 0);

    /// <summary>With the total added up.</summary>
    public static RemedyCounts Of(int upheld, int corrected, int other, int pending) =>
        new(upheld, corrected, other, pending, upheld + corrected + other + pending);
}

/// <summary>表四 因政府信息公开工作被申请行政复议、提起行政诉讼情况: fifteen numbers.</summary>
/// <param name="Reconsideration">行政复议.</param>
/// <param name="DirectSuits">未经复议直接起诉.</param>
/// <param name="SuitsAfterReconsideration">复议后起诉.</param>
public sealed record TableFour(RemedyCounts Reconsideration, RemedyCounts DirectSuits, RemedyCounts SuitsAfterReconsideration)
{
    private const string Source = "ARF 表四";

    /// <summary>Every total that is not the sum of its four, and every negative number. Empty when the table is sound.</summary>
    public IReadOnlyList<Refusal> Check() =>
    [
        .. Check("行政复议", "table-four.reconsideration", Reconsideration),
        .. Check("未经复议直接起诉", "table-four.direct", DirectSuits),
        .. Check("复议后起诉", "table-four.after", SuitsAfterReconsideration),
    ];

    private static IEnumerable<Refusal> Check(string label, string field, RemedyCounts counts)
    {
        int[] parts = [counts.Upheld, counts.Corrected, counts.Other, counts.Pending];
        if (parts.Append(counts.Total).Any(number => number < 0))
            yield return new("annual-tables.remedy-negative", $"表四{label}：件数不能小于0。", field, Source);
        if (parts.Sum(part => (long)part) is var sum && sum != counts.Total)
            yield return new("annual-tables.remedy-total", $"表四{label}：维持{parts[0]}+纠正{parts[1]}+其他结果{parts[2]}+尚未审结{parts[3]}={sum}，与总计{counts.Total}不相等。", field, Source);
    }
}
