namespace Mingtang.Kernel;

public sealed class ForestTests
{
    private static readonly string[] printed = ["0:0.5:1:2 -1 1:2:3:4 0.25 3", "1.5"];

    [Theory]
    [InlineData(0.5f, 9f, 0.5)]
    [InlineData(0.6f, 2f, 1.75)]
    [InlineData(0.6f, 2.1f, 4.5)]
    public void Each_tree_adds_what_its_leaf_says(float first, float second, double sum) => Forest.Of(printed).Sum([first, second]).ShouldBe(sum);

    [Fact]
    public void What_is_no_number_is_above_every_number() => Forest.Of(printed).Sum([float.NaN, float.NaN]).ShouldBe(4.5);

    [Fact]
    public void What_is_printed_is_read_again() => Forest.Of(printed).Lines().ShouldBe(printed);

    [Fact]
    public void Above_is_above_and_not_at()
    {
        Forest.Of(printed).IsAbove(4.5, [1, 9]).ShouldBeFalse();
        Forest.Of(printed).IsAbove(4.4, [1, 9]).ShouldBeTrue();
    }
}
