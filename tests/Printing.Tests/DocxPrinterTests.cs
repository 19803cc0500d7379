using DocumentFormat.OpenXml.Wordprocessing;

namespace Mingtang.Printing;

public sealed class DocxPrinterTests
{
    public static TheoryData<string, byte[]> Papers => new()
    {
        { "tasks", DocxPrinter.Print(Samples.TaskPaper(), PageLayout.A4Landscape) },
        { "wall", DocxPrinter.Print(Samples.WallChart(), PageLayout.A3Landscape) },
        { "bulletin", DocxPrinter.Print(Samples.Bulletin()) },
        { "picture", DocxPrinter.Print(new PrintedDocument("图", new Block.Image(Pixel, "一个点", 80)), PageLayout.A4) },
    };

    internal static byte[] Pixel { get; } =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_paper_is_valid_for_Office_2016(string name, byte[] docx)
    {
        using var opened = Opened.Docx(docx);
        opened.ShouldBeValid();
        name.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes()
    {
        DocxPrinter.Print(Samples.Bulletin()).ShouldBe(DocxPrinter.Print(Samples.Bulletin()));
        DocxPrinter.Print(Samples.TaskPaper(29), PageLayout.A4Landscape).ShouldNotBe(DocxPrinter.Print(Samples.TaskPaper(30), PageLayout.A4Landscape));
    }

    [Fact]
    public void Header_rows_repeat_on_every_page_and_no_row_is_split()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.TaskPaper(), PageLayout.A4Landscape));
        var rows = opened.Body().Descendants<TableRow>().ToList();
        rows.Count.ShouldBe(32);
        rows.Take(2).ShouldAllBe(row => row.Descendants<TableHeader>().Any());
        rows.Skip(2).ShouldAllBe(row => !row.Descendants<TableHeader>().Any());
        rows.ShouldAllBe(row => row.Descendants<CantSplit>().Any());
    }

    [Fact]
    public void Joined_cells_begin_once_and_continue_below()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.TaskPaper(), PageLayout.A4Landscape));
        var categories = opened.Body().Descendants<TableRow>().Skip(2).Select(row => row.Elements<TableCell>().First()).ToList();
        categories.Count(cell => cell.TableCellProperties!.VerticalMerge!.Val! == MergedCellValues.Restart).ShouldBe(4);
        categories.Count(cell => cell.TableCellProperties!.VerticalMerge!.Val! == MergedCellValues.Continue).ShouldBe(26);
        categories.Where(cell => cell.TableCellProperties!.VerticalMerge!.Val! == MergedCellValues.Continue).ShouldAllBe(cell => cell.InnerText == "");
        opened.Body().Descendants<GridSpan>().ShouldHaveSingleItem().Val!.Value.ShouldBe(2);
    }

    [Fact]
    public void Every_row_of_a_table_fills_its_grid()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.WallChart(), PageLayout.A3Landscape));
        var grid = opened.Body().Descendants<GridColumn>().Select(column => int.Parse(column.Width!)).ToList();
        foreach (var row in opened.Body().Descendants<TableRow>())
        {
            row.Elements<TableCell>().Sum(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1).ShouldBe(grid.Count);
            row.Elements<TableCell>().Sum(cell => int.Parse(cell.TableCellProperties!.TableCellWidth!.Width!)).ShouldBe(grid.Sum());
        }
    }

    [Fact]
    public void Body_is_size_three_FangSong_on_28_points_with_two_characters_indent()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(new PrintedDocument("函", new Block.Text("请予支持。")), PageLayout.A4));
        var style = opened.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == opened.Body().Saying("请予支持").Style());
        style.StyleRunProperties!.RunFonts!.EastAsia!.Value.ShouldBe("仿宋_GB2312");
        style.StyleRunProperties.FontSize!.Val!.Value.ShouldBe("32");
        style.StyleParagraphProperties!.SpacingBetweenLines!.Line!.Value.ShouldBe("560");
        style.StyleParagraphProperties.SpacingBetweenLines.LineRule!.Value.ShouldBe(LineSpacingRuleValues.Exact);
        style.StyleParagraphProperties.Indentation!.FirstLineChars!.Value.ShouldBe(200);
    }

    [Fact]
    public void Typefaces_name_what_to_take_where_they_are_missing()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(new PrintedDocument("函"), PageLayout.A4));
        var fonts = opened.MainDocumentPart!.FontTablePart!.Fonts!.Elements<Font>().ToDictionary(font => font.Name!.Value!, font => font.AltName!.Val!.Value);
        fonts["仿宋_GB2312"].ShouldBe("仿宋");
        fonts["方正小标宋简体"].ShouldBe("宋体");
        opened.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().Select(run => run.EastAsia!.Value!).ShouldBeSubsetOf(fonts.Keys);
    }

    [Fact]
    public void A_section_turns_the_paper_and_the_last_one_keeps_its_own()
    {
        var paper = new PrintedDocument("横表", new Block.Text("前文"), new Block.Section(PageLayout.A3Landscape), Samples.TaskTable(3));
        using var opened = Opened.Docx(DocxPrinter.Print(paper, PageLayout.A4));
        var pages = opened.Body().Descendants<PageSize>().ToList();
        pages.Select(page => page.Width!.Value).ShouldBe([11906u, 23811u]);
        pages[1].Orient!.Value.ShouldBe(PageOrientationValues.Landscape);
    }

    [Fact]
    public void Words_that_XML_cannot_hold_are_left_out_and_the_rest_stays()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(new PrintedDocument("a\u0001", new Block.Text("公\u0000开\uD800 <b>&\U0002A700")), PageLayout.A4));
        opened.ShouldBeValid();
        opened.Body().Descendants<Text>().ShouldHaveSingleItem().Text.ShouldBe("公开 <b>&\U0002A700");
    }

    [Fact]
    public void A_row_with_too_many_cells_is_a_bug_and_says_which()
    {
        var table = new PrintedTable([new(1), new(1)], [], [new("甲", "乙", "丙")]);
        Should.Throw<ArgumentException>(() => DocxPrinter.Print(new PrintedDocument("表", table), PageLayout.A4)).Message.ShouldContain("甲 | 乙 | 丙");
    }
}
