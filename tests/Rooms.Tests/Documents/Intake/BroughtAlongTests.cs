using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Content;
using Mingtang.Documents.Jobs;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Intake;

/// <summary>What a paper brings along: its looks, its pictures, its annexes in the text and beside it.</summary>
public sealed class BroughtAlongTests
{
    [Fact]
    public void Bold_words_and_centred_lines_of_a_docx_stand_in_the_text()
    {
        var more = "<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:t>（征求意见稿）</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>一是</w:t></w:r><w:r><w:t>加强值守。</w:t></w:r></w:p>";
        var body = PaperReading.Read(Papers.Docx(["关于加强值守的通知", "各单位："], more), "a.docx").Value.Body;
        body.ToTyped().ShouldContain("-> （征求意见稿） <-");
        body.ToTyped().ShouldContain("**一是**加强值守。");
    }

    [Fact]
    public void Pictures_of_a_text_beside_it_in_an_archive_come_into_the_text_and_are_no_annexes()
    {
        var read = PaperReading.Read(Papers.Zip([("通知.md", Papers.Bytes("# 关于开放的通知\n各单位：\n![路线图](./图/路线.png)\n照此办理。")), ("图/路线.png", Papers.Png), ("附件1 名单.txt", Papers.Bytes("甲"))]), "a.zip").Value;
        read.Body.Pictures().ShouldHaveSingleItem().Alt.ShouldBe("路线图");
        read.Pictures.ShouldHaveSingleItem().Value.ShouldBe(Papers.Png);
        read.Enclosed.ShouldHaveSingleItem().Name.ShouldBe("附件1 名单.txt");
        read.Proposals.Title!.Value.ShouldBe("关于开放的通知");
    }

    [Fact]
    public void Of_an_archive_the_paper_is_taken_before_its_annexes_and_its_own_copy_is_no_annex()
    {
        var read = PaperReading.Read(Papers.Zip([("附件/办法.docx", Papers.Docx(["办法", "第一条 甲。"])), ("通知.docx", Papers.Docx(Papers.Notice)), ("通知.pdf", Papers.Pdf("", Papers.Notice)), ("附表.xlsx", Papers.Xlsx("甲", "乙"))]), "a.zip").Value;
        read.Proposals.Number!.Value.ShouldBe("云府办规〔2026〕12号");
        read.Enclosed.Select(file => file.Name).ShouldBe(["附表.xlsx", "办法.docx"], ignoreOrder: true);
        read.Notices.ShouldContain(notice => notice.Contains("通知.pdf", StringComparison.Ordinal));
        PaperReading.Read(Papers.Zip([("a.png", Papers.Png)]), "a.zip").Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.bundle-without-paper");
    }

    [Fact]
    public void An_annex_with_a_mark_refuses_the_whole_archive() =>
        PaperReading.Read(Papers.Zip([("通知.docx", Papers.Docx(Papers.Notice)), ("附件.pdf", Papers.Pdf("", ["机密★5年", "名单"]))]), "a.zip").Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.classified");

    [Fact]
    public void Annexes_set_in_the_text_are_told_by_their_lines_and_a_regulation_among_them_stays()
    {
        var text = StructuredText.FromTyped("各单位：\n请报名。\n附件：1.报名表\n2.办法\n:::落款\n区试验局\n2026年10月15日\n:::\n附件1\n-> 报名表 <-\n姓名：　　电话：\n附件2\n办法\n第一条 甲。\n第二条 乙。");
        var sections = AnnexSection.In(text.Blocks);
        sections.Select(section => (section.Key, section.Title, section.BearsArticles)).ShouldBe([("附件1", "附件1\u3000报名表", false), ("附件2", "附件2\u3000办法", true)]);
        var (left, cut) = AnnexSection.Part(text, ["附件1"]);
        left.PlainText.ShouldNotContain("电话");
        left.PlainText.ShouldContain("第二条 乙");
        left.PlainText.ShouldContain("1.报名表", customMessage: "the list of annexes is no annex");
        cut.ShouldHaveSingleItem().Text.PlainText.ShouldContain("电话");
        AnnexSection.Part(text, []).Left.ShouldBe(text);
    }

    [Theory, EveryEngine]
    public async Task What_was_handed_in_and_forgotten_is_swept_after_its_days_and_what_became_a_draft_is_not(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        async Task<Guid> Dropped(string title) => (await house.With<TakeIn, Outcome<IncomingPaper>>(take => take.Read(Papers.Bytes($"{title}\n各单位：\n请照办。"), "a.txt", house.Clerk))).Value.Id;
        var saved = await Dropped("关于值班的通知");
        (await house.With<TakeIn, Outcome<Document>>(take => take.Save(saved, new(DocumentKind.Official, house.Unit.Id, null, DocumentHouse.Wording()), [], house.Clerk))).Refusals.ShouldBeEmpty();
        var forgotten = await Dropped("关于演练的通知");
        house.House.Clock.Pass(TimeSpan.FromDays(29));
        var fresh = await Dropped("关于检查的通知");
        (await Swept(house)).ShouldBe([saved, forgotten, fresh], ignoreOrder: true);
        house.House.Clock.Pass(TimeSpan.FromDays(2));
        (await Swept(house)).ShouldBe([saved, fresh], ignoreOrder: true);
    }

    private static Task<List<Guid>> Swept(DocumentHouse house) => house.House.Read(async services =>
    {
        await services.GetServices<IRoomJob>().OfType<SweepIncoming>().Single().Run(new(house.House.Clock.GetUtcNow().UtcDateTime, null), default);
        return await services.GetRequiredService<PlatformDb>().Set<IncomingPaper>().Select(paper => paper.Id).ToListAsync();
    });
}
