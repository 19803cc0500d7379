using Mingtang.Documents.Catalogues;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Kernel.Fees;

namespace Mingtang.Documents.Portal;

/// <summary>Lists, catalogue, guide and the agency's page.</summary>
public sealed class PublicListTests
{
    [Theory, EveryEngine]
    public async Task Turning_pages_shows_each_document_once_also_those_of_one_moment(Engine engine)
    {
        await using var house = await PublicHouse.Open(engine);
        for (var at = 0; at < 23; at++)
        {
            await house.Publish(PublicHouse.Words($"第{at}件通知"));
            // As a batch released in one act: all bear one time.
            house.Portal.Clock.MoveTo(2026, 10, 20);
        }
        List<string> seen = [];
        for (string? next = "/documents"; next is not null;)
        {
            var page = await house.Page(next);
            seen.AddRange(page.QuerySelectorAll(".mt-papers li > a").Select(link => link.TextContent));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            seen.Count.ShouldBeLessThan(40);
        }
        seen.Count.ShouldBe(23);
        seen.Distinct().Count().ShouldBe(23);
    }

    [Theory, EveryEngine]
    public async Task What_is_no_longer_in_force_is_left_out_unless_asked_for_and_then_marked(Engine engine)
    {
        await using var house = await PublicHouse.Open(engine);
        var address = await house.Publish(PublicHouse.Words("停车管理办法") with { DocumentNumber = "云试规〔2026〕1号", EffectiveOn = new DateOnly(2026, 10, 16) }, DocumentKind.Normative, "A20-01");
        await house.Publish(PublicHouse.Words("垃圾分类办法") with { DocumentNumber = "云试规〔2026〕2号", EffectiveOn = new DateOnly(2026, 10, 16) }, DocumentKind.Normative, "A20-01");
        (await house.With<JudgeValidity, Outcome<ValidityNote>>(async act => await act.Do(
            await house.Id(address), new(ValidityAct.Repeal, new DateOnly(2026, 10, 17), null, null, "不再适用"), house.Person(Role.Office)))).Refusals.ShouldBeEmpty();
        (await Titles(house, "/documents")).ShouldBe(["垃圾分类办法"]);
        (await Titles(house, "/documents?Validity=Ended")).ShouldBe(["停车管理办法"]);
        (await Titles(house, "/documents?Validity=All")).Count.ShouldBe(2);
        (await house.Page("/documents?Validity=Ended")).QuerySelector(".mt-papers .mt-badge")!.TextContent.ShouldBe("已废止");
        (await house.Text(address)).ShouldContain("不再作为办事依据");
    }

    [Fact]
    public async Task Each_filter_narrows_the_list()
    {
        await using var house = await PublicHouse.Open();
        await house.Publish(PublicHouse.Words("企业补助通知") with { ForFirms = true, Topic = "工业、交通\\中小企业", Genre = "意见", SignedOn = new DateOnly(2025, 3, 1) });
        await house.Publish(PublicHouse.Words("居民停水公告") with { ForResidents = true, Genre = "公告" }, DocumentKind.Notice);
        var code = house.Unit.Code.ToLowerInvariant();
        foreach (var (query, title) in new[]
                 {
                     ("For=Firms", "企业补助通知"), ("For=Residents", "居民停水公告"), ("Kind=Notice", "居民停水公告"), ("Genre=意见", "企业补助通知"), ("Year=2025", "企业补助通知"),
                     ($"Topic={Uri.EscapeDataString("工业、交通")}", "企业补助通知"), ("Words=停水", "居民停水公告"), ($"Agency={code}&Kind=Official", "企业补助通知"),
                 })
            (await Titles(house, "/documents?" + query)).ShouldBe([title], query);
        (await Titles(house, "/documents?Agency=nobody")).ShouldBeEmpty();
        (await Titles(house, "/documents?after=9~x&Year=99999")).Count.ShouldBeLessThanOrEqualTo(2, "an address nobody made is no error");
    }

    [Fact]
    public async Task Each_line_of_the_standard_catalogue_leads_to_what_satisfies_it()
    {
        await using var house = await PublicHouse.Open();
        var address = await house.Publish();
        var clerk = house.Person(Role.Clerk);
        (await house.With<StandardImport, Outcome<ImportedCatalogue>>(act => act.Do(
            house.Unit.Id, "领域,事项,公开内容,公开依据\n应急,避难场所,避难场所名单,《防震减灾法》\n应急,预案,总体预案,《突发事件应对法》\n"u8.ToArray(), "目录.csv", clerk))).Refusals.ShouldBeEmpty();
        var line = (await house.With<CatalogueReading, IReadOnlyList<CatalogueState>>(reading => reading.Standard(house.Unit.Id, default))).First(state => state.Title == "避难场所名单");
        (await house.With<KeepCatalogue, Outcome<StandardTie>>(async act => await act.Tie(Guid.Parse(line.Key), await house.Id(address), clerk))).Refusals.ShouldBeEmpty();

        var page = await house.Page($"/documents/catalogue/{house.Unit.Code.ToLowerInvariant()}");
        var rows = page.QuerySelectorAll("tbody tr");
        rows[0].QuerySelector("a")!.GetAttribute("href").ShouldBe(address);
        rows[0].TextContent.ShouldContain("《防震减灾法》");
        rows[1].TextContent.ShouldContain("暂无");
        page.QuerySelector("h2")!.TextContent.ShouldBe("应急");
        (await house.Text("/documents/catalogue")).ShouldContain(house.Unit.Name);
        (await house.Status("/documents/catalogue/nobody")).ShouldBe(404);
    }

    [Fact]
    public async Task The_guide_shows_the_fees_as_they_are_reckoned_and_hands_out_the_form()
    {
        await using var house = await PublicHouse.Open();
        await house.Publish(PublicHouse.Words("试验局政府信息公开指南", "信息按法定目录编排。"), DocumentKind.Guide, "A20-15");
        var address = $"/documents/guide/{house.Unit.Code.ToLowerInvariant()}";
        var page = await house.Page(address);
        var prices = page.QuerySelectorAll("#fee ~ .mt-two td").Select(cell => cell.TextContent).ToList();
        prices.ShouldBe(["免收", "每件 100 元", "每件 200 元", "每件 300 元", "每档加 100 元", "免收", "每页 10 元", "每页 20 元", "每页 40 元"]);
        page.Body!.TextContent.ShouldContain($"40 件 {InformationFee.ForItems(40).Result} 元");
        page.Body.TextContent.ShouldContain("信息按法定目录编排。");
        var form = await house.Portal.Browser().GetAsync(address + "/request-form.docx");
        form.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(await form.Content.ReadAsStreamAsync(), false);
        var words = word.MainDocumentPart!.Document!.InnerText;
        words.ShouldContain(house.Unit.Name);
        words.ShouldContain("不需要说明申请的用途");
        words.ShouldNotContain("用途：", customMessage: "GIR 29 asks for no purpose");
    }

    [Fact]
    public async Task An_agency_page_has_the_four_blocks_and_counts_what_is_public()
    {
        await using var house = await PublicHouse.Open();
        await house.Publish();
        await house.Publish(PublicHouse.Words("试验局2025年政府信息公开工作年度报告", "总体情况。"), DocumentKind.AnnualReport, "A20-15");
        var page = await house.Page($"/portal/agencies/{house.Unit.Code.ToLowerInvariant()}");
        page.QuerySelectorAll("h2").Select(head => head.TextContent).ShouldBe(
            ["政策文件", "政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开", "本单位最新公开"]);
        var line = page.QuerySelector("tr#A20-12")!;
        line.QuerySelector(".mt-number")!.TextContent.ShouldBe("1");
        (await Titles(house, line.QuerySelector("a")!.GetAttribute("href")!)).ShouldBe(["关于公布避难场所名单的通知"]);
        page.QuerySelector("#annual")!.ParentElement!.TextContent.ShouldContain("2025年政府信息公开工作年度报告");
        page.QuerySelectorAll("tr[id^=A2]").Length.ShouldBe(16, "fifteen of GIR 20 and the one of GIR 21 for departments");
    }

    private static async Task<IReadOnlyList<string>> Titles(PublicHouse house, string address) =>
        [.. (await house.Page(address)).QuerySelectorAll(".mt-papers li > a").Select(link => link.TextContent)];
}
