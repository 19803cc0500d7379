using static Mingtang.Reading.Word.Docx;

namespace Mingtang.Reading.Word;

public sealed class NumberingTests
{
    private static readonly string Outline = List(1, ("chineseCounting", "%1、"), ("japaneseCounting", "（%2）"), ("decimal", "%3."));

    [Fact]
    public void Chinese_outline_numbers_are_written_out_and_restart_below_each_heading() =>
        Readings.Read(Of(Numbered("总则", 1) + Numbered("目标", 1, 1) + Numbered("甲", 1, 2) + Numbered("乙", 1, 2)
            + Numbered("原则", 1, 1) + Numbered("丙", 1, 2) + Numbered("任务", 1) + Numbered("公开", 1, 1), Outline)).Lines()
            .ShouldBe(["一、总则", "（一）目标", "1. 甲", "2. 乙", "（二）原则", "1. 丙", "二、任务", "（一）公开"]);

    [Theory]
    [InlineData("decimal", "12"), InlineData("decimalZero", "12"), InlineData("chineseCounting", "十二"), InlineData("chineseCountingThousand", "十二")]
    [InlineData("japaneseCounting", "十二"), InlineData("ideographDigital", "一二"), InlineData("upperLetter", "L"), InlineData("lowerLetter", "l")]
    [InlineData("upperRoman", "XII"), InlineData("lowerRoman", "xii"), InlineData("decimalEnclosedCircle", "⑫"), InlineData("decimalEnclosedParen", "⑿")]
    [InlineData("decimalFullWidth", "\uFF11\uFF12"), InlineData("chineseLegalSimplified", "壹拾贰"), InlineData("ideographTraditional", "乙")]
    public void The_twelfth_item_prints_in_its_form(string form, string printed) =>
        Readings.Read(Of(string.Concat(Enumerable.Repeat(Numbered("事", 1), 12)), List(1, (form, "第%1条")))).Lines()[^1].ShouldBe($"第{printed}条 事");

    [Theory]
    [InlineData(10, "chineseCounting", "十"), InlineData(20, "chineseCounting", "二十"), InlineData(101, "chineseCounting", "一○一")]
    [InlineData(110, "chineseCountingThousand", "一百一十"), InlineData(1005, "chineseCountingThousand", "一千零五")]
    [InlineData(101, "japaneseCounting", "百一"), InlineData(21, "decimalEnclosedCircle", "㉑"), InlineData(27, "upperLetter", "AA")]
    [InlineData(10, "chineseLegalSimplified", "壹拾"), InlineData(4, "upperRoman", "IV"), InlineData(0, "upperRoman", "0")]
    public void Edges_of_the_forms(int number, string form, string printed) => PrintedNumber.Of(number, form).ShouldBe(printed);

    [Fact]
    public void Numbers_come_through_styles_and_the_level_tied_to_the_style()
    {
        var numbering = Abstract(7, Level(0, "chineseCounting", "%1、", "<w:pStyle w:val='H1'/>")
            + Level(1, "chineseCounting", "（%2）", "<w:pStyle w:val='H2'/>")) + Instance(3, 7);
        var styles = Style("H1", "heading 1", "<w:numPr><w:numId w:val='3'/></w:numPr>")
            + Style("H2", "heading 2", "<w:numPr><w:numId w:val='3'/></w:numPr>") + Style("Mine", "我的标题", basedOn: "H2");
        var read = Readings.Read(Of(Styled("总则", "H1") + Styled("目标", "H2") + Styled("原则", "Mine") + Styled("任务", "H1"), numbering, styles));
        read.Lines().ShouldBe(["一、总则", "（一）目标", "（二）原则", "二、任务"]);
        read.Blocks.Cast<Paragraph>().Select(paragraph => paragraph.HeadingLevel).ShouldBe([1, 2, 2, 1]);
    }

    [Fact]
    public void An_instance_that_names_its_start_begins_there_and_others_count_on()
    {
        var numbering = Abstract(1, Level(0, "decimal", "%1.")) + Instance(1, 1) + Instance(2, 1)
            + Instance(3, 1, "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>");
        Readings.Read(Of(Numbered("甲", 1) + Numbered("乙", 2) + Numbered("丙", 3) + Numbered("丁", 3), numbering)).Lines()
            .ShouldBe(["1. 甲", "2. 乙", "5. 丙", "6. 丁"]);
    }

    [Fact]
    public void A_level_told_never_to_restart_counts_through()
    {
        var numbering = Abstract(1, Level(0, "chineseCounting", "%1、") + Level(1, "decimal", "%2.", "<w:lvlRestart w:val='0'/>")) + Instance(1, 1);
        Readings.Read(Of(Numbered("甲", 1) + Numbered("子", 1, 1) + Numbered("乙", 1) + Numbered("丑", 1, 1), numbering)).Lines()
            .ShouldBe(["一、甲", "1. 子", "二、乙", "2. 丑"]);
    }

    [Fact]
    public void Legal_numbering_turns_the_parents_to_digits()
    {
        var numbering = Abstract(1, Level(0, "chineseCounting", "第%1章") + Level(1, "decimal", "%1.%2", "<w:isLgl/>")) + Instance(1, 1);
        Readings.Read(Of(Numbered("总则", 1) + Numbered("目标", 1, 1), numbering)).Lines().ShouldBe(["第一章 总则", "1.1 目标"]);
    }

    [Fact]
    public void Bullets_and_removed_lists_print_no_number() =>
        Readings.Read(Of(Numbered("甲", 1) + Numbered("乙", 0), List(1, ("bullet", "•")))).Lines().ShouldBe(["甲", "乙"]);

    [Fact]
    public void A_number_column_filled_by_automatic_numbers_is_read()
    {
        var rows = Enumerable.Range(1, 3).Select(n => Row(CellOf(Numbered("", 1)), Cell($"任务{n}")));
        Readings.Read(Of(Table([.. rows]), List(1, ("decimal", "%1")))).OnlyTable().Texts()
            .ShouldBe([["1", "任务1"], ["2", "任务2"], ["3", "任务3"]]);
    }

    [Fact]
    public void A_deleted_item_takes_no_number() =>
        Readings.Read(Of(
            Numbered("甲", 1)
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>"
            + Numbered("丙", 1), List(1, ("decimal", "%1.")))).Lines().ShouldBe(["1. 甲", "2. 丙"]);
}
