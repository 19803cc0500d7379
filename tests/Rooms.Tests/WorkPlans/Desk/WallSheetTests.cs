using System.Globalization;
using System.Text.RegularExpressions;
using Mingtang.TestKit;
using Mingtang.WorkPlans.WallChart;

namespace Mingtang.WorkPlans.Desk;

/// <summary>The chart on paper: one sheet, and the type as large as it allows.</summary>
public sealed class WallSheetTests
{
    /// <summary>Measured with Chromium's print: plans of 12 to 160 clauses in 3 to 12 sections stood on one sheet each.</summary>
    [Theory]
    [InlineData("10 10 10 10 10 10", 10, 24)]
    [InlineData("3 4 5", 8, 28)]
    [InlineData("12 12 12 12 12 12 12 11", 12, 19)]
    public void Type_and_columns_are_as_large_as_all_cells_find_room(string sections, int columns, int halfPoints) =>
        WallSheet.Of([.. sections.Split(' ').Select(int.Parse)]).ShouldBe(new WallSheet(columns, halfPoints));

    [Fact]
    public void More_clauses_never_make_the_type_larger_nor_leave_what_the_style_sheet_knows()
    {
        var before = int.MaxValue;
        for (var cells = 1; cells <= 60; cells++)
        {
            var sheet = WallSheet.Of([.. Enumerable.Repeat(cells, 6)]);
            sheet.HalfPoints.ShouldBeInRange(8, Math.Min(28, before));
            sheet.Columns.ShouldBeInRange(6, 16);
            before = sheet.HalfPoints;
        }
    }

    /// <summary>On a screen of 1680×1188 tiles stood at two lines over an empty fifth of the page.</summary>
    [Fact]
    public void On_a_screen_a_taller_tile_shows_more_lines()
    {
        var style = File.ReadAllText(Path.Combine(Repository.Root, "src", "Host", "wwwroot", "css", "wall.css"));
        var screen = style[style.IndexOf("@media screen", StringComparison.Ordinal)..style.IndexOf("@media print", StringComparison.Ordinal)];
        var steps = Regex.Matches(screen, @"min-height: ([0-9.]+)em\) \{ \.what \{ -webkit-line-clamp: ([0-9]+)")
            .Select(step => (Height: double.Parse(step.Groups[1].Value, CultureInfo.InvariantCulture), Lines: int.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture))).ToList();
        steps.Select(step => step.Lines).ShouldBe(Enumerable.Range(3, 8));
        // State and padding take 1.8em, units on two lines 2.4em, a line of the clause 1.3em.
        steps.ShouldAllBe(step => step.Height >= 4.2 + 1.3 * step.Lines);
    }

    [Fact]
    public void On_a_screen_few_clauses_fill_the_width()
    {
        var style = File.ReadAllText(Path.Combine(Repository.Root, "src", "Host", "wwwroot", "css", "wall.css"));
        var screen = style[style.IndexOf("@media screen", StringComparison.Ordinal)..style.IndexOf("@media print", StringComparison.Ordinal)];
        screen.ShouldContain("grid-template-columns: repeat(auto-fit");
        Regex.Count(screen, @"\{ \.calm \.what \{").ShouldBe(8);
    }

    [Theory]
    [InlineData("(一)", "（一）任务")]
    [InlineData("（一）", "（一）任务")]
    [InlineData("1.", "1. 任务")]
    [InlineData(null, "3. 任务")]
    public void A_clause_is_called_by_its_number_as_papers_print_it(string? number, string called) =>
        new PlanClause { Ordinal = 3, Number = number, Name = "任务", Text = "内容。" }.Called.ShouldBe(called);

    [Fact]
    public void The_style_sheet_knows_every_size_and_width()
    {
        var style = File.ReadAllText(Path.Combine(Repository.Root, "src", "Host", "wwwroot", "css", "wall.css"));
        for (var size = 8; size <= 28; size++)
            style.ShouldContain($".type-{size} ");
        for (var columns = 6; columns <= 16; columns++)
            style.ShouldContain($".across-{columns} ");
    }
}
