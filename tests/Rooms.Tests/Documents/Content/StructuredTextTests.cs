using AngleSharp.Html.Parser;
using FsCheck.Fluent;

namespace Mingtang.Documents.Content;

public sealed class StructuredTextTests
{
    [Fact]
    public void Any_text_survives_its_column() => Prop.ForAll(SomeTexts.Any.ToArbitrary(), text =>
    {
        var back = StructuredText.FromJson(text.ToJson());
        back.ShouldBe(text);
        back.Digest.ShouldBe(text.Digest);
    }).Holds();

    [Fact]
    public void Any_text_survives_the_form_a_clerk_edits() => Prop.ForAll(SomeTexts.Any.ToArbitrary(), text =>
        StructuredText.FromTyped(text.ToTyped()).ToTyped().ShouldBe(text.ToTyped())).Holds();

    [Fact]
    public void Words_survive_the_form_a_clerk_edits() => Prop.ForAll(SomeTexts.Any.ToArbitrary(), text =>
        StructuredText.FromTyped(text.ToTyped()).PlainText.ShouldBe(text.PlainText)).Holds();

    [Theory]
    [InlineData("1. 第一件事")]
    [InlineData("- 一件事")]
    [InlineData("# 不是标题")]
    public void A_paragraph_that_begins_like_a_mark_stays_a_paragraph(string words)
    {
        var text = new StructuredText([new TextBlock.Paragraph([new(words)])]);
        StructuredText.FromTyped(text.ToTyped()).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TextBlock.Paragraph>();
        StructuredText.FromTyped(text.ToTyped()).PlainText.ShouldBe(words);
    }

    [Fact]
    public void No_page_of_any_text_holds_markup_the_program_did_not_write() => Prop.ForAll(SomeTexts.Any.ToArbitrary(), text =>
    {
        var html = text.ToHtml().ToString()!;
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script, style, iframe, object, svg, form").ShouldBeEmpty();
        page.QuerySelectorAll("[href]").Select(a => a.GetAttribute("href")!).ShouldAllBe(href => SafeLink.Of(href) != null);
        page.All.SelectMany(element => element.Attributes).ShouldAllBe(attribute => !attribute.Name.StartsWith("on", StringComparison.Ordinal));
        html.ShouldNotContain("&#x");
    }).Holds();

    [Fact]
    public void Told_as_part_of_something_else_a_text_stands_there_once_and_as_it_is_kept() => Prop.ForAll(SomeTexts.Any.ToArbitrary(), text =>
    {
        var told = System.Text.Json.JsonSerializer.Serialize(new object?[] { null, text });
        told.ShouldBe($"[null,{text.ToJson()}]");
        System.Text.Json.JsonSerializer.Deserialize<StructuredText[]>(told)![1].ShouldBe(text);
    }).Holds();

    [Fact]
    public void Any_text_prints() => Prop.ForAll(SomeTexts.Any.ToArbitrary(), text =>
        Printing.DocxPrinter.Print(new Printing.PrintedDocument("题", text.ToPrinted()), Printing.PageLayout.Official).Length.ShouldBeGreaterThan(0))
        .Holds(25);

    [Theory]
    [InlineData("甲。")]
    [InlineData("甲，")]
    [InlineData("**甲**")]
    public void A_changed_comma_or_look_is_another_version(string typed) =>
        StructuredText.FromTyped(typed).Digest.ShouldNotBe(StructuredText.FromTyped("甲").Digest);

    [Fact]
    public void A_text_of_a_newer_program_is_not_guessed_at() =>
        Should.Throw<System.Text.Json.JsonException>(() => StructuredText.FromJson("""{"version":2,"blocks":[]}"""));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData(" java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example")]
    [InlineData("vbscript:x")]
    [InlineData("\u0001https://x")]
    [InlineData("")]
    public void An_address_that_could_run_or_lead_astray_is_none(string address) => SafeLink.Of(address).ShouldBeNull();

    [Fact]
    public void Articles_and_chapters_have_places_on_the_page()
    {
        var text = StructuredText.FromTyped("# 第一章 总则\n第一条 为了公开。\n本条第二段。\n第二条 依据第三条第一款办理。\n第三条第一款规定的除外。\n第二条之一 新增。\n第一章 附则\n第三条 施行。");
        text.Articles.Select(article => article.Anchor).ShouldBe(["art-1", "art-2", "art-2-1", "art-3"]);
        text.Articles[0].Text.ShouldBe("第一条 为了公开。\n本条第二段。");
        text.Articles[1].Text.ShouldEndWith("第三条第一款规定的除外。");
        text.Sections.Select(section => section.Title).ShouldBe(["第一章 总则", "第一章 附则"]);
        text.ToHtml().ToString()!.ShouldContain("<p id=\"art-2-1\">");
    }

    [Fact]
    public void A_count_that_begins_anew_gets_places_of_its_own() =>
        StructuredText.FromTyped("第一条 甲。\n第二条 乙。\n第一条 丙。").Articles.Select(article => article.Anchor).ShouldBe(["art-1", "art-2", "art-1-r2"]);

    [Fact]
    public void Typed_tables_join_cells()
    {
        var text = StructuredText.FromTyped("|= 收费标准\n| 类别 | 标准 | > |\n| --- | --- | --- |\n| 甲 | 1 | 2 |\n| ^ | 3 | 4 |");
        var html = text.ToHtml().ToString()!;
        html.ShouldContain("<caption>收费标准</caption>");
        html.ShouldContain("<th scope=\"col\" colspan=\"2\">标准</th>");
        html.ShouldContain("<td rowspan=\"2\">甲</td>");
        StructuredText.FromTyped(text.ToTyped()).ShouldBe(text);
    }

    [Fact]
    public void Signing_units_and_date_stay_together_on_lines_of_their_own()
    {
        var read = Reading.FileReader.ReadText("现印发给你们。\n云间区人民政府办公室\n二〇二四年三月五日").Value;
        var lines = StructuredText.From(read).Blocks[^1].ShouldBeOfType<TextBlock.KeptLines>();
        lines.IsSignature.ShouldBeTrue();
        lines.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public void Numbers_head_what_follows_where_a_file_marks_no_heading()
    {
        var read = Reading.FileReader.ReadText("通知\n一、总体要求\n（一）指导思想\n1.全面贯彻。\n二、以此为准。").Value;
        StructuredText.From(read).Blocks.Select(block => block.GetType().Name).ShouldBe(["Paragraph", "Heading", "Heading", "Paragraph", "Paragraph"]);
    }
}
