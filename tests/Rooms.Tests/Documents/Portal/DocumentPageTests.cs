using System.Text.Json;
using AngleSharp.Html.Dom;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;

namespace Mingtang.Documents.Portal;

/// <summary>The page of a document: elements of rules 4, tags of rules 5.1, files, editions.</summary>
public sealed class DocumentPageTests
{
    private static readonly string[] SiteTags = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] ColumnTags = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
    private static readonly string[] ArticleTags = ["ArticleTitle", "PubDate", "ContentSource"];

    [Fact]
    public async Task Home_column_and_content_pages_carry_their_groups_of_tags_and_no_other()
    {
        await using var house = await PublicHouse.Open();
        var address = await house.Publish();
        Groups(await house.Page("/")).ShouldBe((true, false, false));
        Groups(await house.Page("/documents")).ShouldBe((true, true, false));
        Groups(await house.Page("/portal/agencies")).ShouldBe((true, true, false));
        Groups(await house.Page("/accessibility")).ShouldBe((true, true, false));
        Groups(await house.Page(address)).ShouldBe((true, true, true));
    }

    [Fact]
    public async Task The_time_in_the_tag_is_the_time_on_the_page()
    {
        await using var house = await PublicHouse.Open();
        var page = await house.Page(await house.Publish());
        var said = Tag(page, "PubDate");
        said.ShouldMatch(@"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$");
        Fact(page, "发布日期").ShouldBe(said);
        Tag(page, "ArticleTitle").ShouldBe("关于公布避难场所名单的通知");
        Tag(page, "ContentSource").ShouldBe("上海市云间区试验局");
        Tag(page, "Keywords").ShouldBe("避难场所,应急");
        Tag(page, "Url").ShouldBe(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_table_shows_the_elements_of_a_public_document()
    {
        await using var house = await PublicHouse.Open();
        var page = await house.Page(await house.Publish());
        string[] wanted = ["索引号", "发文机关", "主题分类", "体裁", "成文日期", "发布日期", "有效性", "公开属性", "公开渠道", "公开范围", "公开时限", "关键词", "内容概述"];
        page.QuerySelectorAll(".mt-facts-grid dt").Select(name => name.TextContent).ShouldBe(wanted, ignoreOrder: true);
        Fact(page, "公开属性").ShouldBe("主动公开");
    }

    [Fact]
    public async Task Search_engines_read_valid_data_that_cannot_leave_its_block()
    {
        await using var house = await PublicHouse.Open();
        var page = await house.Page(await house.Publish(PublicHouse.Words("关于“</script><script>alert(1)</script>”的通知")));
        var blocks = page.QuerySelectorAll("script[type='application/ld+json']");
        blocks.Length.ShouldBe(1);
        using var data = JsonDocument.Parse(blocks[0].TextContent);
        data.RootElement.GetProperty("headline").GetString().ShouldBe("关于“</script><script>alert(1)</script>”的通知");
        data.RootElement.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        page.Scripts.Where(script => script.Source is null && script.Type != "application/ld+json").ShouldBeEmpty("the policy of this site runs no inline script");
    }

    [Fact]
    public async Task A_paper_without_a_signature_of_its_own_is_signed_with_issuer_and_day()
    {
        await using var house = await PublicHouse.Open();
        var page = await house.Page(await house.Publish());
        page.QuerySelectorAll(".mt-paper .mt-text-signature span").Select(line => line.TextContent).ShouldBe(["上海市云间区试验局", "2026年10月15日"]);
        var signed = await house.Page(await house.Publish(PublicHouse.Words("关于秋季演练的通知", "演练在十一月举行。\n上海市云间区试验局\n2026年10月15日")));
        signed.QuerySelectorAll(".mt-text-signature").Length.ShouldBe(1, "a text that signs is not signed twice");
    }

    /// <summary>Behind the back of the program, so that nothing but the database can tell.</summary>
    [Theory, EveryEngine]
    public async Task A_page_made_for_one_person_asks_the_database_how_the_document_stands(Engine engine)
    {
        await using var house = await PublicHouse.Open(engine);
        var address = await house.Publish();
        (await OwnPage(house, address)).ShouldContain("避难场所全天开放");
        (await OwnPage(house, address)).ShouldContain("避难场所全天开放");
        await house.With<PlatformDb, int>(db => db.Database.ExecuteSqlAsync(
            $"UPDATE documents_editions SET state = 'Withdrawn', withdrawn_why = '名单有误', revision = revision + 1"));
        await house.With<PlatformDb, int>(db => db.Database.ExecuteSqlAsync($"UPDATE documents_documents SET public_edition_id = NULL"));
        var withdrawn = await OwnPage(house, address);
        withdrawn.ShouldContain("名单有误");
        withdrawn.ShouldNotContain("避难场所全天开放");
        withdrawn.ShouldNotContain("ArticleTitle");
    }

    [Fact]
    public async Task What_is_drawn_once_is_drawn_for_each_way_pages_look()
    {
        await using var house = await PublicHouse.Open();
        var address = await house.Publish();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            (await OwnPage(house, address)).ShouldContain("(prefers-color-scheme: dark)");
            (await OwnPage(house, address, "mt-theme=dark")).ShouldContain("media=\"screen\"");
            (await OwnPage(house, address, "mt-theme=light")).ShouldNotContain("dark.css");
            (await OwnPage(house, address, "mt-lang=en")).ShouldContain("aria-label=\"Main navigation\"");
        }
    }

    [Fact]
    public async Task An_older_edition_stays_readable_and_is_marked()
    {
        await using var house = await PublicHouse.Open();
        var address = await house.Publish();
        await house.Renew(address, PublicHouse.Words(body: "避难场所每日八时至二十时开放。"));
        (await house.Text(address)).ShouldContain("每日八时至二十时");
        var older = await house.Page(address + "?edition=1");
        older.Body!.TextContent.ShouldContain("全天开放");
        older.QuerySelector(".alert-warning")!.TextContent.ShouldContain("已被代替的第 1 版");
        older.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!.ShouldEndWith("?edition=1");
        Fact(older, "有效性").ShouldBe("已被新版代替");
        (await house.Status(address + "?edition=7")).ShouldBe(404);
    }

    [Fact]
    public async Task A_withdrawn_one_shows_why_and_hands_out_nothing()
    {
        await using var house = await PublicHouse.Open();
        var file = await house.Keep("名单.txt", "竹苑路18号");
        var address = await house.Publish(PublicHouse.Words() with { Attachments = [new("避难场所名单", file)] });
        (await house.Status(address + "/files/1/0")).ShouldBe(200);
        await house.Withdraw(address, "名单有误，正在核对");
        var page = await house.Page(address);
        page.Body!.TextContent.ShouldContain("名单有误，正在核对");
        page.Body.TextContent.ShouldNotContain("全天开放");
        page.QuerySelector("meta[name=ArticleTitle]").ShouldBeNull();
        foreach (var way in (string[])["/files/1/0", "/preview/1/0", "/paper/1.docx", "/paper/1.pdf"])
            (await house.Status(address + way)).ShouldBe(404, way);
    }

    [Fact]
    public async Task An_attachment_shows_its_kind_and_size_and_can_be_read_before_it_is_saved()
    {
        await using var house = await PublicHouse.Open();
        var file = await house.Keep("名单.csv", "场所,地址\n竹苑中学,竹苑路18号\n<b>雁湖</b>,雁湖路\n");
        var address = await house.Publish(PublicHouse.Words() with { Attachments = [new("避难场所名单", file)] });
        var page = await house.Page(address);
        var line = page.QuerySelector(".mt-files li")!;
        line.TextContent.ShouldContain("CSV，");
        page.QuerySelector(".mt-paper-annexes")!.TextContent.ShouldContain("附件：避难场所名单");
        var preview = await house.Page(address + "/preview/1/0");
        preview.QuerySelectorAll(".mt-paper td, .mt-paper th").Select(cell => cell.TextContent.Trim()).ShouldContain("竹苑路18号");
        preview.QuerySelector(".mt-paper b").ShouldBeNull("what is in the file is words, never markup");
        var saved = await house.Portal.Browser().GetAsync(address + "/files/1/0");
        saved.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task Only_what_stands_in_the_text_is_handed_out_by_its_hash()
    {
        await using var house = await PublicHouse.Open();
        var secret = await house.Keep("内部.txt", "不公开的内容");
        var address = await house.Publish();
        (await house.Status($"{address}/kept/1/{secret.Hash.Split(':')[1]}")).ShouldBe(404);
    }

    [Fact]
    public async Task It_goes_out_as_a_word_file_with_its_words_and_as_a_code_with_its_address()
    {
        await using var house = await PublicHouse.Open();
        var address = await house.Publish(PublicHouse.Words() with { DocumentNumber = "云试〔2026〕3号" });
        var bytes = await house.Portal.Browser().GetByteArrayAsync(address + "/paper/1.docx");
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        var text = word.MainDocumentPart!.Document!.InnerText;
        text.ShouldContain("避难场所全天开放。");
        text.ShouldContain("云试〔2026〕3号");
        var code = await house.Portal.Browser().GetAsync(address + "/qr.svg");
        code.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await code.Content.ReadAsStringAsync()).ShouldStartWith("<svg");
    }

    [Fact]
    public async Task No_page_writes_a_chinese_character_as_a_number()
    {
        await using var house = await PublicHouse.Open();
        var file = await house.Keep("名单.txt", "竹苑路十八号");
        var address = await house.Publish(PublicHouse.Words() with { Attachments = [new("避难场所名单", file)] });
        await house.Publish(PublicHouse.Words("试验局指南", "信息按目录编排。"), DocumentKind.Guide, "A20-15");
        var code = house.Unit.Code.ToLowerInvariant();
        string[] pages =
        [
            "/", "/documents", "/documents?Validity=All&Words=避难", "/documents/catalogue", $"/documents/guide/{code}", address, address + "/preview/1/0", "/portal", "/portal/agencies",
            $"/portal/agencies/{code}", "/portal/topics", "/portal/topics?topic=" + Uri.EscapeDataString("综合政务\\应急管理"), "/portal/find-errors", "/portal/feed.atom", "/sitemap.xml", "/sitemap-1.xml",
            "/site-map", "/accessibility", "/interpretations", "/interpretations/contests", "/polls", "/workplans", "/sign-in", "/nothing-here",
        ];
        foreach (var page in pages)
            (await (await house.Portal.Browser().GetAsync(page)).Content.ReadAsStringAsync()).ShouldNotMatch("&#x[2-9A-Fa-f][0-9A-Fa-f]{3}", page);
    }

    /// <summary>Who says who he is gets a page that was made for him.</summary>
    private static async Task<string> OwnPage(PublicHouse house, string address, string? look = null)
    {
        var browser = house.Portal.Browser();
        browser.DefaultRequestHeaders.Add("Authorization", "test");
        if (look is not null)
            browser.DefaultRequestHeaders.Add("Cookie", look);
        return await browser.GetStringAsync(address);
    }

    private static (bool Site, bool Column, bool Article) Groups(IHtmlDocument page) => (Has(page, SiteTags), Has(page, ColumnTags), Has(page, ArticleTags));

    /// <summary>All of a group or none: half a group is a mistake of its own.</summary>
    private static bool Has(IHtmlDocument page, string[] names)
    {
        var there = names.Where(name => page.QuerySelectorAll($"meta[name={name}]").Length == 1 && Tag(page, name).Length > 0).ToArray();
        there.Length.ShouldBeOneOf(0, names.Length);
        return there.Length > 0;
    }

    private static string Tag(IHtmlDocument page, string name) => page.QuerySelector($"meta[name={name}]")?.GetAttribute("content") ?? "";

    private static string Fact(IHtmlDocument page, string name) =>
        page.QuerySelectorAll(".mt-facts-grid > div").Single(fact => fact.QuerySelector("dt")!.TextContent == name).QuerySelector("dd")!.TextContent.Trim();
}
