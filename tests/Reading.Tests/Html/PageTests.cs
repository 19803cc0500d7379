using System.Diagnostics;
using System.Text;

namespace Mingtang.Reading.Html;

public sealed class PageTests
{
    [Fact]
    public void A_page_is_read_without_what_only_serves_the_site()
    {
        var read = Readings.Read("""
            <!doctype html><html><head><title>题</title><style>p{}</style></head><body>
            <nav>首页 > 政务公开</nav><script>alert(1)</script>
            <h1>2024年政务公开
                工作要点</h1><p>一、加强&nbsp;公开<br>(一)推进 <b>决策</b>公开<p style="display: none">暗</p>
            <img src="http://example.invalid/x.png"></body></html>
            """, "plan.txt");
        read.Lines().ShouldBe(["2024年政务公开工作要点", "一、加强 公开", "(一)推进 决策公开"]);
        read.Blocks.Cast<Paragraph>().Select(paragraph => paragraph.HeadingLevel).ShouldBe([1, 0, 0]);
        read.Notices.ShouldBe(["有 1 幅图片未读入。"]);
    }

    [Fact]
    public void Spans_keep_every_cell_in_its_column()
    {
        var table = Readings.Read("""
            <table><caption>任务表</caption><thead><tr><th rowspan=2>序号</th><th colspan=2>任务</th></tr><tr><th>名称</th><th>内容</th></tr></thead>
            <tr><td>1</td><td rowspan="2">公开</td><td>甲</td></tr><tr><td>2</td><td>乙</td></tr></table>
            """).OnlyTable();
        table.Caption.ShouldBe("任务表");
        table.Texts().ShouldBe([["序号", "任务"], ["名称", "内容"], ["1", "公开", "甲"], ["2", "乙"]]);
        table.Rows.Select(row => row.Cells.Select(cell => cell.Column).ToArray()).ShouldBe([[0, 1], [1, 2], [0, 1, 2], [0, 2]]);
        table.Rows[0].Cells[1].ColumnSpan.ShouldBe(2);
        table.Rows[2].Cells[1].RowSpan.ShouldBe(2);
    }

    [Fact]
    public void A_covered_place_shows_as_a_tab_in_the_text() =>
        Readings.Read("<table><tr><td rowspan=2>甲<td>乙<td>丙<tr><td>丁<td>戊</table>").Text.ShouldBe("甲\t乙\t丙\n\t丁\t戊");

    [Fact]
    public void Spans_beyond_the_table_are_cut() =>
        Readings.Read("<table><tr><td rowspan=99999 colspan=99999>甲<td rowspan=0>乙<tr><td>丙<tr><td>丁</table>").OnlyTable()
            .Rows[0].Cells.Select(cell => cell.RowSpan).ShouldBe([3, 3]);

    [Fact]
    public void Layout_tables_are_flow_and_the_table_inside_is_one()
    {
        var read = Readings.Read("""
            <table><tr><td>左栏</td><td><p>标题</p><table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>公开</td></tr></table>后记</td></tr></table>
            """);
        read.Lines().ShouldBe(["左栏", "标题", "后记"]);
        read.OnlyTable().Texts().ShouldBe([["序号", "任务"], ["1", "公开"]]);
    }

    [Fact]
    public void A_table_inside_a_data_table_becomes_lines_of_its_cell() =>
        Readings.Read("""
            <table><tr><td>1</td><td>甲</td></tr><tr><td>2</td><td>乙</td></tr><tr><td>3</td><td>丙</td></tr>
            <tr><td>4</td><td><table><tr><td>子</td><td>丑</td></tr><tr><td>寅</td><td>卯</td></tr></table></td></tr></table>
            """).OnlyTable().Texts()[3].ShouldBe(["4", "子 丑\n寅 卯"]);

    [Fact]
    public void Breaks_and_paragraphs_are_lines_of_a_cell() =>
        Readings.Read("<table><tr><td>区府办<br/>区司法局<p>各街道</p></td><td>乙</td></tr></table>").OnlyTable()
            .Rows[0].Cells[0].Text.ShouldBe("区府办\n区司法局\n各街道");

    [Fact]
    public void Ordered_lists_print_their_numbers() =>
        Readings.Read("""
            <ol start=3><li>甲<li><p>乙</p><p>续</p></li><li value=9>丙<ol type=a><li>子<li>丑</ol></li></ol><ul><li>丁</li></ul>
            <ol type="I" reversed><li>戊<li>己</ol><ol style="list-style-type: cjk-ideographic"><li>庚</ol>
            """.Insert(0, "<div>")).Lines().ShouldBe(["3. 甲", "4. 乙", "续", "9. 丙", "a. 子", "b. 丑", "丁", "II. 戊", "I. 己", "一、庚"]);

    [Fact]
    public void The_declared_encoding_is_not_trusted_over_the_bytes() =>
        Readings.Read(Readings.Gb18030.GetBytes("<html><meta charset=utf-8><body><p>政务公开工作要点</p></body></html>"), "x.doc").Text.ShouldBe("政务公开工作要点");

    [Fact]
    public void Pasted_source_of_a_page_is_read_as_the_page_and_a_plan_that_mentions_a_tag_is_not()
    {
        FileReader.ReadText("<table><tr><td>甲</td><td>乙</td></tr></table>").Value.Blocks.ShouldHaveSingleItem().ShouldBeOfType<Table>();
        FileReader.ReadText("1. 规范使用<table>标签").Value.Text.ShouldBe("1. 规范使用<table>标签");
    }

    [Theory]
    [InlineData("<div>"), InlineData("<table><tr><td>"), InlineData("<b><p>"), InlineData("<ol><li>"), InlineData("<font color=red>")]
    public void Ten_thousand_nested_tags_are_read_or_refused_in_seconds(string tag)
    {
        var watch = Stopwatch.StartNew();
        Readings.Open(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(tag, 10_000)) + "底"), "plan.html");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Markup_that_grows_dearer_is_ended_by_the_clock()
    {
        var hostile = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b><i><div>a</b>", 100_000)));
        Readings.RefusalOf(hostile, "plan.html", limits: new() { Time = TimeSpan.FromSeconds(1) }).ShouldBe("reading.took-too-long");
    }

    [Fact]
    public void Fifty_thousand_rows_are_read_in_seconds()
    {
        var watch = Stopwatch.StartNew();
        var page = "<table>" + string.Concat(Enumerable.Repeat("<tr><td>1<td>推进决策公开<td>区府办<td>年底前</tr>", 50_000)) + "</table>";
        Readings.Open(Encoding.UTF8.GetBytes(page)).Value.OnlyTable().Rows.Count.ShouldBe(50_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Spans_that_ask_for_millions_of_places_are_refused()
    {
        var row = "<tr>" + string.Concat(Enumerable.Repeat("<td rowspan=60000 colspan=1000>a", 50)) + "</tr>";
        Readings.RefusalOf(Encoding.UTF8.GetBytes("<table>" + string.Concat(Enumerable.Repeat(row, 200)) + "</table>")).ShouldBe("reading.too-many-places");
    }

    [Fact]
    public void Many_siblings_cost_no_more_than_their_number()
    {
        var watch = Stopwatch.StartNew();
        Readings.Open(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<p>甲</p>", 200_000)))).Value.Blocks.Count.ShouldBe(200_000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
