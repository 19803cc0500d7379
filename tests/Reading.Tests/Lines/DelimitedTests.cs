using System.Diagnostics;
using System.Text;

namespace Mingtang.Reading.Lines;

public sealed class DelimitedTests
{
    [Theory]
    [InlineData("序号,任务,时限\n1,公开,年底\n", "plan.csv"), InlineData("序号\t任务\t时限\r\n1\t公开\t年底", "plan.tsv")]
    [InlineData("序号;任务;时限\n1;公开;年底", "plan.csv"), InlineData("序号\uFF0C任务\uFF0C时限\n1\uFF0C公开\uFF0C年底", "plan.csv")]
    public void The_delimiter_is_guessed(string text, string name) =>
        Readings.Read(text, name).OnlyTable().Texts().ShouldBe([["序号", "任务", "时限"], ["1", "公开", "年底"]]);

    [Fact]
    public void Quoted_fields_keep_delimiters_quotation_marks_and_line_breaks()
    {
        var read = Readings.Read("任务,单位\n\"推进\"\"五公开\"\",落实\",\"区府办\n区司法局\"\n", "plan.csv");
        read.OnlyTable().Texts()[1].ShouldBe(["推进\"五公开\",落实", "区府办\n区司法局"]);
        read.Text.ShouldBe("任务\t单位\n推进\"五公开\",落实\t区府办 区司法局");
    }

    [Fact]
    public void Empty_fields_keep_their_places_and_the_last_one_too() =>
        Readings.Read("a,b,c\n,x,\n", "plan.csv").OnlyTable().Texts()[1].ShouldBe(["", "x", ""]);

    [Fact]
    public void A_quotation_mark_that_never_closes_is_read_as_a_character_with_a_notice()
    {
        var read = Readings.Read("任务,时限\n\"公开,年底\n解读,年底\n", "plan.csv");
        read.OnlyTable().Texts().ShouldBe([["任务", "时限"], ["\"公开", "年底"], ["解读", "年底"]]);
        read.Notices.ShouldHaveSingleItem();
    }

    [Fact]
    public void Comma_separated_text_is_a_table_only_by_its_name() =>
        Readings.Read("序号,任务\n1,公开", "plan.txt").Lines().ShouldBe(["序号,任务", "1,公开"]);

    [Fact]
    public void Fifty_thousand_rows_are_read_in_seconds()
    {
        var watch = Stopwatch.StartNew();
        var file = Readings.Gb18030.GetBytes(string.Concat(Enumerable.Range(1, 50_000).Select(n => $"{n},推进决策公开,区府办,年底前\n")));
        Readings.Open(file, "plan.csv").Value.OnlyTable().Rows.Count.ShouldBe(50_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Many_quotation_marks_cost_no_more_than_the_text() =>
        Readings.Open(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\",\"\n", 200_000))), "plan.csv").IsRefused.ShouldBeFalse();
}
