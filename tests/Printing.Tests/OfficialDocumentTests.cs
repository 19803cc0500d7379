using DocumentFormat.OpenXml.Wordprocessing;
using Mingtang.Printing.Docx;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Mingtang.Printing;

public sealed class OfficialDocumentTests
{
    [Fact]
    public void The_number_has_six_sided_brackets_and_no_leading_zero() =>
        new DocumentNumber("云府办", 2026, 3).ToString().ShouldBe("云府办〔2026〕3号");

    [Fact]
    public void The_head_is_red_on_one_line_above_a_red_rule()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.Bulletin()));
        opened.Body().Saying("云间区人民政府办公室文件").Descendants<Color>().ShouldHaveSingleItem().Val!.Value.ShouldBe("FF0000");
        opened.Body().Saying("云府办〔2026〕3号").Descendants<BottomBorder>().ShouldHaveSingleItem().Color!.Value.ShouldBe("FF0000");
    }

    [Theory]
    [InlineData("区府文件")]
    [InlineData("云间区人民政府办公室文件")]
    [InlineData("云间区政务公开与政务服务工作领导小组办公室文件")]
    public void A_red_head_of_any_length_fits_its_line(string words)
    {
        var width = Measure.PointsOfMm(156);
        var (points, percent) = RedHead.Fit(words, width);
        (points * percent / 100 * words.Length).ShouldBeLessThanOrEqualTo(width);
        points.ShouldBeInRange(20, 56);
    }

    [Fact]
    public void The_parts_follow_each_other_as_the_standard_orders_them()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.Bulletin()));
        var text = opened.Body().InnerText;
        string[] parts = ["人民政府办公室文件", "云府办〔2026〕3号", "落实情况的通报", "各委、办、局：", "根据《2026年", "附件：第三季度超期任务清单", "2026年10月20日", "（此件公开发布）", "抄送：区委办公室", "2026年10月21日印发"];
        var places = parts.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
        places.ShouldAllBe(place => place >= 0);
        places.ShouldBe(places.Order());
    }

    [Fact]
    public void The_seal_covers_both_because_the_name_is_centred_on_the_date()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.Bulletin()));
        var lines = opened.Body().Descendants<Paragraph>().Where(paragraph => paragraph.Style() == "Signature").ToList();
        lines.Count.ShouldBe(2);
        Middle(lines[0]).ShouldBe(Middle(lines[1]), tolerance: 0.1);
        RightInCharacters(lines[1]).ShouldBe(4);
    }

    [Theory]
    [InlineData("区财政局")]
    [InlineData("云间区人民政府办公室政务公开科")]
    public void Without_a_seal_the_nearer_of_name_and_date_leaves_two_characters(string unit)
    {
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.Bulletin() with { Sealed = false, SignedBy = [unit] }));
        var lines = opened.Body().Descendants<Paragraph>().Where(paragraph => paragraph.Style() == "Signature");
        lines.Min(RightInCharacters).ShouldBe(2);
    }

    [Fact]
    public void The_record_of_issue_stands_upright_after_a_landscape_annex()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.Bulletin()));
        opened.Body().Elements<SectionProperties>().Single().Descendants<PageSize>().Single().Orient!.Value.ShouldBe(PageOrientationValues.Portrait);
        opened.Body().Descendants<PageSize>().Count().ShouldBe(3);
        var record = opened.Body().Descendants<DW.Anchor>().Single();
        record.InnerText.ShouldContain("抄送：");
        record.GetFirstChild<DW.VerticalPosition>()!.InnerText.ShouldBe("bottom");
    }

    [Fact]
    public void Several_annexes_are_numbered_in_the_list_and_on_their_pages()
    {
        var annexes = new[] { new Annex("任务清单", [new Block.Text("一")]), new Annex("联系人名单", [new Block.Text("二")]) };
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.Bulletin() with { Annexes = annexes }));
        opened.ShouldBeValid();
        opened.Body().Saying("附件：1.").InnerText.ShouldBe("附件：1.任务清单");
        opened.Body().Saying("2.联系人名单").InnerText.ShouldBe("2.联系人名单");
        opened.Body().Descendants<Paragraph>().Where(paragraph => paragraph.Style() == "AnnexMark").Select(paragraph => paragraph.InnerText).ShouldBe(["附件1", "附件2"]);
    }

    [Fact]
    public void A_paper_to_a_superior_names_its_signatory_beside_the_number()
    {
        using var opened = Opened.Docx(DocxPrinter.Print(Samples.Bulletin() with { Signatory = "沈云", Marks = ["000001", "特急"] }));
        opened.ShouldBeValid();
        opened.Body().Saying("〔2026〕").InnerText.ShouldContain("签发人：沈云");
        opened.Body().Elements<Paragraph>().First().InnerText.ShouldBe("000001");
    }

    [Theory]
    [InlineData("关于第三季度情况的通报")]
    [InlineData("云间区人民政府办公室关于2026年第三季度全区政务公开工作要点落实情况的通报")]
    [InlineData("关于印发《云间区公共企事业单位信息公开目录（2026年版）》的通知")]
    public void A_broken_title_says_the_same_in_lines_that_do_not_begin_with_a_mark(string title)
    {
        var lines = TitleLines.Broken(title);
        string.Concat(lines).ShouldBe(title);
        lines.ShouldAllBe(line => PlainText.Width(line) < 20 && line.Length >= 2 && !"》）、的".Contains(line[0]));
    }

    [Fact]
    public void A_long_title_breaks_into_few_even_lines_and_never_inside_a_name() =>
        TitleLines.Broken("云间区人民政府办公室关于2026年第三季度全区政务公开工作要点落实情况的通报")
            .ShouldBe(["云间区人民政府办公室关于2026年第三季度", "全区政务公开工作要点落实情况的通报"]);

    private static double RightInCharacters(Paragraph paragraph) => int.Parse(paragraph.ParagraphProperties!.Indentation!.Right!) / 320.0;

    private static double Middle(Paragraph paragraph) => RightInCharacters(paragraph) + PlainText.Width(paragraph.InnerText) / 2;
}
