using FsCheck;
using FsCheck.Fluent;

namespace Mingtang.Printing;

public sealed class PrintedTableTests
{
    [Fact]
    public void Repeats_are_joined_and_a_join_never_crosses_a_change_to_its_left()
    {
        var table = Plain(["甲", "一"], ["甲", "一"], ["乙", "一"], ["乙", "二"]).JoinRepeats(0, 1);
        table.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => $"{cell.Words}{cell.RowSpan}"))).ShouldBe(["甲2 一2", "", "乙2 一1", "二1"]);
    }

    [Fact]
    public void Joining_loses_no_words() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<bool>>(), ArbMap.Default.ArbFor<bool[]>(), (left, right) =>
        {
            var rows = left.Get.Select((value, at) => (string[])[value ? "甲" : "乙", at < right.Length && right[at] ? "一" : "二"]).ToArray();
            var slots = CellGrid.Place(2, Plain(rows).JoinRepeats(0, 1).Rows);
            slots.Select(row => row.Select(slot => slot.Cell.Words).ToArray()).ShouldBe(rows);
        }).Holds();

    [Fact]
    public void Every_place_of_the_grid_is_named_once()
    {
        var rows = CellGrid.Place(4, [new(new("甲", RowSpan: 3), new("乙", ColumnSpan: 2, RowSpan: 2), "丙"), new("丁"), new("戊", "己", "庚")]);
        rows.ShouldAllBe(row => row.Sum(slot => slot.Cell.ColumnSpan) == 4);
        rows.Select(row => string.Concat(row.Select(slot => slot.Cell.Words))).ShouldBe(["甲乙丙", "甲乙丁", "甲戊己庚"]);
        rows[1].Select(slot => slot.Continues).ShouldBe([true, true, false]);
    }

    [Fact]
    public void Spans_that_meet_are_a_bug_and_a_span_past_the_end_stops_there()
    {
        Should.Throw<ArgumentException>(() => CellGrid.Place(2, [new("甲", new("乙", RowSpan: 2)), new(new PrintedCell("丙", ColumnSpan: 2))]));
        CellGrid.Place(1, [new(new PrintedCell("甲", RowSpan: 9))])[0][0].Rows.ShouldBe(1);
    }

    [Fact]
    public void A_short_row_is_filled_with_empty_cells() =>
        CellGrid.Place(3, [new("甲")])[0].Select(slot => slot.Cell.Words).ShouldBe(["甲", "", ""]);

    private static PrintedTable Plain(params string[][] rows) =>
        new([new(1), new(1)], [], [.. rows.Select(row => new PrintedRow([.. row.Select(words => new PrintedCell(words))]))]);
}
