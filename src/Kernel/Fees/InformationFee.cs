namespace Mingtang.Kernel.Fees;

/// <summary>
/// 信息处理费: charged only where number or frequency is clearly beyond reason (GIR 42, FEE 2). For each application either the method
/// by item or the one by page is chosen, never both (FEE 3). In whole yuan.
/// </summary>
public static class InformationFee
{
    /// <summary>Beyond any real count; keeps sums far inside a <see cref="long"/>.</summary>
    public const int MostCounted = 100_000_000;

    /// <summary>
    /// 按件 (FEE 4): by the number of applications of one applicant to one agency in one calendar month, by date of receipt. 1-10 free,
    /// 11-30 at 100 yuan each, from 31 on each further ten cost 100 yuan more apiece (31-40 at 200, 41-50 at 300, …).
    /// </summary>
    /// <param name="count">The applications to charge now.</param>
    /// <param name="already">Those of the same month counted before them: they fill the cheaper tiers and are not charged again.</param>
    public static FeeReckoning ForItems(int count, int already = 0) => new(count, already, "件", ItemTiers);

    /// <summary>
    /// 按量 (FEE 5): by pages supplied for one application, never added up over several. An A4 side or smaller is one page. 1-30 free,
    /// 31-100 at 10 yuan a page, 101-200 at 20, from 201 at 40. Not for replies that only point to public information.
    /// </summary>
    public static FeeReckoning ForPages(int pages) => new(pages, 0, "页", PageTiers);

    private static IEnumerable<(int Last, int Price)> ItemTiers()
    {
        yield return (10, 0);
        yield return (30, 100);
        for (int last = 40, price = 200; ; last += 10, price += 100)
            yield return (last, price);
    }

    private static IEnumerable<(int Last, int Price)> PageTiers() => [(30, 0), (100, 10), (200, 20), (int.MaxValue, 40)];
}
