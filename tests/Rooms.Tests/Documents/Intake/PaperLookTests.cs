using Mingtang.Documents.Content;
using Mingtang.Kernel;

namespace Mingtang.Documents.Intake;

/// <summary>What a printed paper says of itself, as 党政机关公文格式 sets it.</summary>
public sealed class PaperLookTests
{
    public static TheoryData<string> Kinds => ["txt", "docx", "html", "pdf", "md"];

    [Theory, MemberData(nameof(Kinds))]
    public void The_elements_are_read_off_a_printed_paper_in_every_format(string kind)
    {
        var read = Read(kind);
        read.Refusals.ShouldBeEmpty();
        var look = read.Value.Proposals;
        look.Title!.Value.ShouldBe("上海市云间区人民政府办公室关于印发《云间区社区助餐点管理办法》的通知");
        look.Number!.Value.ShouldBe("云府办规〔2026〕12号");
        look.Issuer!.Value.ShouldBe("上海市云间区人民政府办公室");
        look.SignedOn!.Value.ShouldBe("2026-10-15");
        look.EffectiveOn!.Value.ShouldBe("2026-12-01");
        look.ExpiresOn!.Value.ShouldBe("2031-11-30");
        look.Genre!.Value.ShouldBe("通知");
        look.Topic!.Value.ShouldBe("民政、扶贫、救灾\\养老服务");
        look.Kind!.Value.ShouldBe("Normative");
        look.Annexes.ShouldBe(["助餐点申请表", "助餐点名单"]);
        (look.Title.Sure, look.Number.Sure, look.Topic.Sure).ShouldBe((Sureness.Sure, Sureness.Sure, look.Topic.Sure));
        look.Topic.Sure.ShouldNotBe(Sureness.Sure, "a topic is never read, only concluded");
    }

    [Fact]
    public void A_table_of_a_pdf_is_told_to_have_come_as_lines()
    {
        string[] text = ["关于公布避难场所名单的通知", "各单位：", "现将名单公布如下。"];
        string[] table = ["序号    单位      面积", "1    第一中学      1200", "2    云间体育馆    3400", "3    人民公园      900"];
        PaperReading.Read(Papers.Pdf("", [.. text, .. table]), "a.pdf").Value.Notices.ShouldHaveSingleItem().ShouldContain("表格");
        PaperReading.Read(Papers.Pdf("", [.. text, "上海市云间区民政局    上海市云间区财政局", "2026年10月15日"]), "a.pdf").Value.Notices.ShouldBeEmpty("two issuers side by side are no table");
        PaperReading.Read(Papers.Bytes(string.Join('\n', [.. text, .. table])), "a.txt").Value.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void What_became_an_element_does_not_stand_in_the_text_again()
    {
        var body = Read("docx").Value.Body;
        body.PlainText.ShouldStartWith("各镇人民政府");
        body.PlainText.ShouldNotContain("〔2026〕12号");
        body.Articles.Count.ShouldBe(2);
        body.Blocks.OfType<TextBlock.KeptLines>().ShouldHaveSingleItem().IsSignature.ShouldBeTrue();
    }

    [Theory]
    [InlineData("云府办规［2026］3号", "云府办规〔2026〕3号")]
    [InlineData("云府办规(2026)03号", "云府办规〔2026〕3号")]
    [InlineData("云府办规【２０２６】第3號", "云府办规〔2026〕3号")]
    [InlineData("云府办规 〔 2026 〕 3 号", "云府办规〔2026〕3号")]
    public void A_number_in_any_bracket_is_one_number(string printed, string normal) =>
        PaperReading.Read(Papers.Bytes($"{printed}\n关于防汛值班的通知\n各单位：\n照常值班。"), "a.txt").Value.Proposals.Number!.Value.ShouldBe(normal);

    [Fact]
    public void A_number_cited_in_a_sentence_is_not_the_papers_own() =>
        PaperReading.Read(Papers.Bytes("关于防汛值班的通知\n各单位：\n按照沪府办〔2020〕1号文件的要求，做好值班，现将有关事项通知如下。"), "a.txt").Value.Proposals.Number.ShouldBeNull();

    [Fact]
    public void Headings_tables_and_pictures_of_a_docx_stay_in_their_order()
    {
        var table = "<w:tbl><w:tr><w:tc>" + Papers.P("姓名") + "</w:tc><w:tc>" + Papers.P("地址") + "</w:tc></w:tr><w:tr><w:tc>" + Papers.P("甲") + "</w:tc><w:tc>" + Papers.P("乙") + "</w:tc></w:tr></w:tbl>";
        var read = PaperReading.Read(Papers.Docx(["关于公布名单的通知", "各单位：", "一、总体要求", "名单如下。"], table, picture: Papers.Png, alt: "助餐点分布图"), "a.docx");
        var body = read.Value.Body;
        body.Blocks.Select(block => block.GetType().Name).ShouldBe(["Paragraph", "Heading", "Paragraph", "Table", "Image"]);
        body.Pictures().ShouldHaveSingleItem().Alt.ShouldBe("助餐点分布图");
        read.Value.Pictures.ShouldHaveSingleItem().Value.ShouldBe(Papers.Png);
        read.Value.Notices.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_keeps_its_safe_pieces_and_says_what_was_left_out()
    {
        var page = $"<html><body><h2>关于开放图书馆的通知</h2><script>alert(1)</script><p onclick='x()'><b>各单位</b>：</p><p><img src='data:image/png;base64,{Convert.ToBase64String(Papers.Png)}' alt='图'></p>"
            + "<p><a href='javascript:alert(1)'>点这里</a></p><svg onload='alert(2)'></svg><iframe src='http://evil.example'></iframe></body></html>";
        var read = PaperReading.Read(Papers.Bytes(page), "a.html").Value;
        read.Proposals.Title!.Value.ShouldBe("关于开放图书馆的通知");
        read.Body.ToHtml().ToString()!.ShouldNotContain("script", Case.Insensitive);
        read.Body.Pictures().Count().ShouldBe(1);
        string.Concat(read.Notices).ShouldContain("脚本");
    }

    private static Outcome<ReadPaper> Read(string kind) => PaperReading.Read(kind switch
    {
        "docx" => Papers.Docx(Papers.Notice),
        "html" => Papers.Bytes("<!doctype html><html><body>" + string.Concat(Papers.Notice.Select(line => $"<p>{line}</p>")) + "</body></html>"),
        "pdf" => Papers.Pdf("", Papers.Notice),
        "md" => Papers.Bytes(string.Join("\n\n", Papers.Notice)),
        _ => Papers.Bytes(string.Join('\n', Papers.Notice)),
    }, "来文." + kind);
}
