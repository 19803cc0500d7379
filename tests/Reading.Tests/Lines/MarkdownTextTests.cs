using System.Text;

namespace Mingtang.Reading.Lines;

public sealed class MarkdownTextTests
{
    [Fact]
    public void Headings_lists_and_lines_are_read_with_their_numbers()
    {
        var read = Readings.Read("# 要点\n\n一、**加强**公开\n(一)推进[决策](http://example.invalid)公开\n\n3. 甲\n5. 乙\n\n段\n\n1. 丙\n1. 丁\n   - 戊\n", "plan.md");
        read.Lines().ShouldBe(["要点", "一、加强公开", "(一)推进决策公开", "3. 甲", "5. 乙", "段", "1. 丙", "2. 丁", "戊"]);
        ((Paragraph)read.Blocks[0]).HeadingLevel.ShouldBe(1);
    }

    [Fact]
    public void Pipe_tables_are_tables() =>
        Readings.Read("| 序号 | 任务 |\n|---|---|\n| 1 | 公开<br>解读 |\n", "plan.md").OnlyTable().Texts().ShouldBe([["序号", "任务"], ["1", "公开\n解读"]]);

    [Fact]
    public void Tables_written_in_html_are_tables() =>
        Readings.Read("前\n\n<table><tr><td>1</td><td>公开</td></tr></table>\n\n后", "plan.md").OnlyTable().Texts().ShouldBe([["1", "公开"]]);

    [Fact]
    public void Pictures_in_the_text_or_beside_it_stand_behind_their_line()
    {
        var beside = new byte[] { 1, 2, 3 };
        var read = Readings.Open(Encoding.UTF8.GetBytes("前\n\n![流程图](data:image/png;base64,AAEC) 后\n\n![](img/%E8%A1%A8.png)\n\n![远](https://example.org/a.png)\n\n末"), "a.md",
            new() { WithPictures = true, Beside = path => path == "img/表.png" ? beside : null }).Value;
        read.Pictures.Select(picture => (picture.BeforeBlock, picture.Alt, picture.Content.Length)).ShouldBe([(2, "流程图", 3), (2, "", 3)]);
        read.Notices.ShouldHaveSingleItem().ShouldContain("example.org");
    }

    [Theory]
    [InlineData("> "), InlineData("- "), InlineData("["), InlineData("*"), InlineData("<div>"), InlineData("| "), InlineData("`")]
    public void Endless_nesting_is_read_or_refused_in_seconds(string mark)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Readings.Open(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(mark, 20_000)) + "底"), "plan.md");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("![a]("), InlineData("*a **b "), InlineData("a|")]
    public void Marks_that_would_cost_quadratic_time_are_read_as_plain_lines_with_a_notice(string mark) =>
        Readings.Read(string.Concat(Enumerable.Repeat(mark, 400_000)), "plan.md").Notices.ShouldHaveSingleItem().ShouldContain("Markdown");
}
