using FsCheck.Fluent;

namespace Mingtang.Kernel.Fees;

public sealed class InformationFeeTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 100)]
    [InlineData(30, 2_000)]
    [InlineData(31, 2_200)]
    [InlineData(40, 4_000)]
    [InlineData(41, 4_300)]
    [InlineData(50, 7_000)]
    [InlineData(60, 11_000)]
    public void The_vectors_by_item_hold(int items, long yuan) => InformationFee.ForItems(items).Result.ShouldBe(yuan);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 10)]
    [InlineData(100, 700)]
    [InlineData(101, 720)]
    [InlineData(200, 2_700)]
    [InlineData(201, 2_740)]
    public void The_vectors_by_page_hold(int pages, long yuan) => InformationFee.ForPages(pages).Result.ShouldBe(yuan);

    [Fact]
    public void Each_further_item_costs_its_marginal_rate()
    {
        // The formula of rules 1.7, summed item by item.
        long sum = 0;
        for (var n = 1; n <= 1_000; n++)
        {
            sum += n <= 10 ? 0 : n <= 30 ? 100 : 100 * (1 + (long)Math.Ceiling((n - 30) / 10.0));
            InformationFee.ForItems(n).Result.ShouldBe(sum);
        }
    }

    [Fact]
    public void Each_further_page_costs_its_marginal_rate()
    {
        long sum = 0;
        for (var n = 1; n <= 1_000; n++)
        {
            sum += n <= 30 ? 0 : n <= 100 ? 10 : n <= 200 ? 20 : 40;
            InformationFee.ForPages(n).Result.ShouldBe(sum);
        }
    }

    [Fact]
    public void Charging_a_month_in_parts_costs_what_it_costs_at_once() =>
        Prop.ForAll(Gen.Choose(0, 500).Two().ToArbitrary(), parts =>
            InformationFee.ForItems(parts.Item1).Result + InformationFee.ForItems(parts.Item2, already: parts.Item1).Result
                == InformationFee.ForItems(parts.Item1 + parts.Item2).Result).Holds();

    [Fact]
    public void The_tiers_cover_each_item_once_and_add_up() =>
        Prop.ForAll(Gen.Choose(0, 500).Two().ToArbitrary(), parts =>
        {
            var fee = InformationFee.ForItems(parts.Item1, parts.Item2);
            return fee.Derivation.Sum(tier => tier.Yuan) == fee.Result
                && fee.Derivation.SelectMany(tier => Enumerable.Range(tier.First, tier.Count)).SequenceEqual(Enumerable.Range(parts.Item2 + 1, parts.Item1));
        }).Holds();

    [Fact]
    public void The_derivation_reads_like_the_fee_notice()
    {
        InformationFee.ForItems(31).Derivation.Select(tier => tier.ToString())
            .ShouldBe(["第1至10件，免收", "第11至30件，每件100元，计2000元", "第31件，每件200元，计200元"]);
        InformationFee.ForPages(31).Derivation[^1].ToString().ShouldBe("第31页，每页10元，计10元");
        InformationFee.ForPages(0).Derivation.ShouldBeEmpty();
    }

    [Fact]
    public void The_greatest_count_does_not_overflow_and_one_more_is_a_bug()
    {
        // From 31 on, steps of ten at 200, 300, …: 2,000 + 1,000 × (2 + 3 + … + (steps + 1)).
        const long Steps = (InformationFee.MostCounted - 30) / 10;
        InformationFee.ForItems(InformationFee.MostCounted).Result.ShouldBe(2_000 + (1_000 * (Steps * (Steps + 3) / 2)));
        Should.Throw<ArgumentOutOfRangeException>(() => InformationFee.ForItems(InformationFee.MostCounted, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => InformationFee.ForPages(-1));
    }
}
