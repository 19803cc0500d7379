using FsCheck.Fluent;

namespace Mingtang.Kernel.AnnualTables;

public sealed class TablesTwoAndFourTests
{
    private static readonly TableTwo Sound = new(DocumentCounts.None, new(5, 2, 43), 1_204, 310, 12, 88.5m);

    [Fact]
    public void Remedies_added_up_are_sound() =>
        Prop.ForAll(Gen.Choose(0, 1_000).Four().ToArbitrary(), n =>
            new TableFour(RemedyCounts.Of(n.Item1, n.Item2, n.Item3, n.Item4), RemedyCounts.None, RemedyCounts.None).Check().Count == 0).Holds();

    [Fact]
    public void Every_wrong_total_of_table_4_is_told_at_once()
    {
        var table = new TableFour(new(1, 2, 3, 4, 11), RemedyCounts.Of(1, 0, 0, 0), new(0, -1, 0, 0, -1));
        table.Check().Select(refusal => (refusal.Code, refusal.Field)).ShouldBe(
            [("annual-tables.remedy-total", "table-four.reconsideration"), ("annual-tables.remedy-negative", "table-four.after")]);
        table.Check()[0].Message.ShouldBe("表四行政复议：维持1+纠正2+其他结果3+尚未审结4=10，与总计11不相等。");
    }

    [Fact]
    public void A_sound_table_2_is_not_refused() => Sound.Check().ShouldBeEmpty();

    [Fact]
    public void A_district_reports_no_rules_and_nothing_below_0()
    {
        var table = Sound with { Rules = new(1, 0, 1), Licences = -1, Charges = -0.5m };
        table.Check().Select(refusal => refusal.Field).ShouldBe(["table-two.licences", "table-two.charges", "table-two.rules"]);
        (table with { Licences = 0, Charges = 0 }).Check(mayMakeRules: true).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 1)]
    public void Documents_in_force_that_do_not_follow_from_last_year_are_only_doubted(int lastInForce, int doubts) =>
        Sound.DoubtsAgainst(Sound with { NormativeDocuments = new(0, 0, lastInForce) }).Count.ShouldBe(doubts);
}
