namespace Mingtang.Reading.Programs;

public sealed class PdfLayoutTests
{
    private const string page = """
          <page width="595.0" height="841.0">
            <word xMin="60.0" yMin="70.0" xMax="84.0" yMax="85.0">序号</word>
            <word xMin="156.0" yMin="70.0" xMax="204.0" yMax="85.0">任务内容</word>
            <word xMin="300.0" yMin="70.0" xMax="348.0" yMax="85.0">责任单位</word>
            <word xMin="60.0" yMin="100.0" xMax="66.0" yMax="115.0">1</word>
            <word xMin="156.0" yMin="100.0" xMax="296.4" yMax="115.0">公开率达到百分之九十五。</word>
            <word xMin="300.0" yMin="100.0" xMax="348.0" yMax="115.0">区政府办</word>
            <word xMin="156.0" yMin="130.0" xMax="180.0" yMax="145.0">印制</word>
            <word xMin="182.4" yMin="130.0" xMax="206.4" yMax="145.0">3000</word>
            <word xMin="208.8" yMin="130.0" xMax="220.8" yMax="145.0">册</word>
          </page>
        """;

    [Fact]
    public void Columns_stand_where_the_page_has_them_a_Chinese_character_two_wide()
    {
        var lines = PdfLayout.Of(page)!.Split('\n').Where(line => line.Trim('\f').Length > 0).ToList();

        lines[0].ShouldBe("序号            任务内容                责任单位");
        lines[1].ShouldStartWith("1               公开率达到百分之九十五。");
    }

    [Fact]
    public void Cells_that_nearly_touch_are_parted_all_the_same() => PdfLayout.Of(page)!.ShouldContain("百分之九十五。  区政府办");

    [Fact]
    public void Figures_in_a_sentence_make_no_column() => PdfLayout.Of(page)!.ShouldContain("印制 3000 册");

    [Fact]
    public void Prose_has_no_columns() => PdfLayout.HasColumns("一、加强公开\n    （一）及时公开。\n    （二）全面公开。\n").ShouldBeFalse();

    [Fact]
    public void A_page_without_words_has_no_layout() => PdfLayout.Of("<page width=\"1\" height=\"1\">\n</page>\n").ShouldBeNull();
}
