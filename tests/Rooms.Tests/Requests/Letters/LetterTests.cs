using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Audit;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Intake;
using Mingtang.TestKit;

namespace Mingtang.Requests.Letters;

/// <summary>The letters of rules 1.6: article, reason, parts withheld, the right remedy and the right body.</summary>
public sealed class LetterTests
{
    private const string Body = "上海市云间区人民政府";

    [Fact]
    public void Every_row_has_its_letter_with_article_and_remedy()
    {
        foreach (var row in ReplyRow.All)
            foreach (var basis in ReplyRules.BasesOf(row.Kind))
            {
                var text = Reply(row.Kind, basis);
                text.ShouldNotContain("{");
                text.ShouldContain("行政复议", customMessage: row.Label);
                text.ShouldContain("行政诉讼", customMessage: row.Label);
                text.ShouldContain(Body, customMessage: row.Label);
                if (row.Kind is not (ReplyKind.ConfirmationOrReissue or ReplyKind.OtherHandling))
                    text.ShouldContain(ChineseArticle.Of(basis), customMessage: $"{row.Label} {basis}");
            }
    }

    [Fact]
    public void Refusals_on_articles_14_to_16_send_to_reconsideration_first_and_all_others_leave_the_choice()
    {
        foreach (var row in ReplyRow.All)
        {
            var text = Reply(row.Kind, null);
            if (row.ReconsiderFirst)
                text.ShouldContain("应当自知道或者应当知道之日起六十日内先向", customMessage: row.Label);
            else
                text.ShouldNotContain("应当自知道或者应当知道之日起六十日内先向", customMessage: row.Label);
            text.Contains("六个月内直接向人民法院提起行政诉讼", StringComparison.Ordinal).ShouldBe(!row.ReconsiderFirst || row.Kind == ReplyKind.PartlyDisclosed, row.Label);
        }
    }

    [Theory]
    [InlineData("GIR 36(4)", "《中华人民共和国政府信息公开条例》第三十六条第（四）项")]
    [InlineData("GIR 16(2)", "《中华人民共和国政府信息公开条例》第十六条第二款")]
    [InlineData("GIR 15, 32", "《中华人民共和国政府信息公开条例》第十五条、第三十二条")]
    [InlineData("GIR 30", "《中华人民共和国政府信息公开条例》第三十条")]
    [InlineData("GIR 36(1), 36(2)", "《中华人民共和国政府信息公开条例》第三十六条第（一）项、第三十六条第（二）项")]
    [InlineData("FEE", "《政府信息公开信息处理费管理办法》第六条")]
    public void Articles_are_cited_as_letters_cite_them(string basis, string words) => ChineseArticle.Of(basis).ShouldBe(words);

    [Theory, EveryEngine]
    public async Task The_acts_write_their_letters_and_the_signing_numbers_the_reply(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        await house.Done(id, new Consult(ConsultationKind.ThirdParty, "竹里公司", "报价"), new DraftReply(new(ReplyKind.Disclosed, null, "提供复印件")));
        var draft = (await house.All<RequestLetter>()).Single(letter => letter.Kind == LetterKind.Reply);
        draft.Number.ShouldBeEmpty();
        draft.Body.ShouldNotContain("诸葛青云");
        (await house.Ask<LetterBook, Outcome<Guid>>(book => book.Issue(house.Clerk, draft.Id))).Refusals.ShouldBe([LetterBook.ReplyNumberedAtSigning]);
        (await house.Ask<LetterBook, Outcome<Guid>>(book => book.Edit(house.Clerk, draft.Id, draft.Title, draft.Body + "\n另附说明一页。"))).IsRefused.ShouldBeFalse();
        await house.Done(id, new DeliverConsultation("1", new(2026, 10, 20)), new AnswerConsultation("1", new(2026, 10, 20), Stance.Agrees, null), new PassLegal(null), new PassSecrecy(Foundation.Release.ReleaseBook.Checklist), new Sign());

        var letters = await house.All<RequestLetter>();
        letters.Select(letter => letter.Kind).ShouldBe([LetterKind.ThirdPartyConsultation, LetterKind.ThirdPartyConfirmation, LetterKind.ConsultationRunning, LetterKind.Reply], ignoreOrder: true);
        var signed = letters.Single(letter => letter.Kind == LetterKind.Reply);
        signed.Number.ShouldBe("区试验局依申请〔2026〕1号");
        signed.Body.ShouldContain("另附说明一页。");
        (await house.Ask<LetterBook, Outcome<Guid>>(book => book.Edit(house.Clerk, signed.Id, "改", "改"))).Refusals.ShouldBe([LetterBook.LetterIsOut]);
    }

    [Theory, EveryEngine]
    public async Task A_returned_draft_is_replaced_and_an_agency_led_from_above_names_its_superior(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var above = (await house.Ask<IUnits, UnitBook>(units => units.On(new(2026, 10, 20)))).OfKind(UnitKind.Upper).First();
        await house.House.Do<bool>("tests.superior", async (_, doing) =>
        {
            return await doing.Db.Database.ExecuteSqlAsync($"UPDATE agencies_units SET reconsideration_id = {above.Id} WHERE id = {house.Unit.Id}") == 1;
        });
        var id = await house.Taken();
        await house.Done(id, new DraftReply(new(ReplyKind.Disclosed, null, "甲")));
        (await house.Do(id, new Return("重写"), house.Legal)).IsRefused.ShouldBeFalse();
        await house.Done(id, new DraftReply(new(ReplyKind.InternalAffairs, null, "乙", "后勤管理")));

        var letter = (await house.All<RequestLetter>()).ShouldHaveSingleItem();
        letter.Body.ShouldContain($"先向{above.Name}申请行政复议");
        letter.Row.ShouldBe(ReplyKind.InternalAffairs);
    }

    [Theory, EveryEngine]
    public async Task The_notice_of_an_extension_tells_the_day_with_it_though_the_applicant_is_not_told_yet(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var approved = await house.Done(id, new AskExtension(20, "材料分散"), new ApproveExtension());
        var letter = (await house.All<RequestLetter>()).Single();
        letter.Body.ShouldContain("2026年12月15日前作出答复");
        approved.Request.DueOn.ShouldBe(new(2026, 11, 17));
        (await house.Done(id, new NotifyExtension(new(2026, 10, 20)))).Request.DueOn.ShouldBe(new(2026, 12, 15));
    }

    [Fact]
    public async Task Printing_a_letter_to_the_applicant_fills_in_the_name_and_is_noted()
    {
        using var house = await RequestHouse.On(Engine.Sqlite);
        var id = await house.Taken();
        await house.Done(id, new AskCorrection("写明文号", 10));
        var (request, letter) = ((await house.Find(id)).Request, (await house.All<RequestLetter>()).Single());

        var docx = (await house.Ask<LetterPrinting, Outcome<byte[]>>(printing => printing.Print(house.Clerk, request, letter, PaperForm.Docx, default))).Value;

        var text = Mingtang.Reading.FileReader.Read(new MemoryStream(docx), "a.docx").Value.Blocks.OfType<Mingtang.Reading.Paragraph>().Select(block => block.Text).ToList();
        text.ShouldContain(line => line.Contains("诸葛青云"));
        text.ShouldContain(line => line.Contains("2026年11月3日"));
        (await house.Ask<PersonalReads, List<ReadLine>>(reads => reads.Find(new(Item: request.Item)))).ShouldHaveSingleItem().Why.ShouldContain("补正申请告知书");
    }

    /// <summary>Left in <c>artifacts/printed/requests</c> to be looked at.</summary>
    [Fact]
    public void Every_letter_prints()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "printed", "requests")).FullName;
        foreach (var row in ReplyRow.All)
            foreach (var (basis, index) in ReplyRules.BasesOf(row.Kind).Select((basis, index) => (basis, index)))
                File.WriteAllBytes(Path.Combine(folder, $"{row.Code}-{index}.docx"), Print(LetterKind.Reply, LetterTemplates.Reply(row.Kind, basis), Reply(row.Kind, basis)));
        foreach (var kind in Enum.GetValues<LetterKind>().Where(LetterTemplates.Has))
        {
            var body = LetterTemplates.Fill(LetterTemplates.Of(kind).Lines, Words());
            body.ShouldNotContain("{");
            body.Length.ShouldBeGreaterThan(60, kind.ToString());
            File.WriteAllBytes(Path.Combine(folder, $"{kind}.docx"), Print(kind, LetterTemplates.Of(kind), body));
        }
        File.WriteAllBytes(Path.Combine(folder, "RegistrationSheet.docx"), LetterPaper.Sheet(Case().Request, RequestHouse.Person(), "上海市云间区人力资源和社会保障局"));
    }

    /// <summary>Half past seven in Beijing is still the day before in UTC, in which it is stored.</summary>
    [Fact]
    public void A_draft_bears_the_day_it_was_made_in_Beijing()
    {
        var draft = new RequestLetter { Kind = LetterKind.Receipt, Title = "登记回执", Addressee = "某单位", Body = "收到。", ByName = "某人", Sign = "", MadeAt = new(2026, 10, 20, 23, 30, 0, DateTimeKind.Utc) };
        var docx = LetterPaper.Docx(draft, "区试验局", LetterNames.Of(RequestHouse.Person(), Case().Log));
        string.Concat(Mingtang.Reading.FileReader.Read(new MemoryStream(docx), "a.docx").Value.Blocks.OfType<Mingtang.Reading.Paragraph>().Select(block => block.Text)).ShouldContain("2026年10月21日");
    }

    private static byte[] Print(LetterKind kind, LetterTemplate template, string body) => LetterPaper.Docx(
        new()
        {
            Kind = kind,
            Title = template.Title,
            Addressee = template.Addressee == "{申请人}" ? LetterWords.Applicant : LetterTemplates.Fill([template.Addressee], Words()).TrimEnd('。'),
            Body = template.Addressee == "{申请人}" ? LetterWords.Addressing(body, Case().Request) : body,
            ByName = "某人",
            Sign = "云人社依申请",
            Year = 2026,
            Serial = 3,
            IssuedOn = new(2026, 10, 20),
        },
        "上海市云间区人力资源和社会保障局", LetterNames.Of(RequestHouse.Person(), Case().Log), kind == LetterKind.Reply && body.Contains("予以公开", StringComparison.Ordinal) ? ["稳岗补贴名单（遮盖件）.pdf", "说明.pdf"] : []);

    private static string Reply(ReplyKind kind, string? basis)
    {
        var words = Words();
        words.AddReply(Case(), new(kind, basis, "处理意见在此。", "理由在此", "区规划资源局，电话021-5550-0100")
        {
            Withheld = kind == ReplyKind.PartlyDisclosed ? [new("居民姓名", "GIR 15", "属于个人隐私")] : [],
        }, Body);
        return LetterTemplates.Fill(LetterTemplates.Reply(kind, basis).Lines, words);
    }

    private static Dictionary<string, string?> Words() => LetterWords.Of(Case(), "上海市云间区人力资源和社会保障局", Body, WorkingDayCalendar.Official);

    private static RequestCase Case()
    {
        DateOnly day = new(2026, 9, 18);
        Happening[] facts =
        [
            new Arrived(day, Channel.Counter), new Received(day, null), new ReasonsWanted(day, "当月内容高度重合。", 14), new ReasonsGiven(day, "课题", true), new DelaySet(day, 45, "需要逐年检索"),
            new ExtensionAsked(day, 20, "材料分散"), new ExtensionApproved(day, 20), new ConsultationSent(day, "1", ConsultationKind.ThirdParty, "云间竹里装饰工程有限公司", "报价"),
            new ConsultationAnswered(day, "1", Stance.RefusesWithGround, "商业秘密"), new ThirdPartyTold(day, "1", "抽检结果关系食品安全"),
            new FeeAssessed(day, FeeMethod.ByPage, 40, 100, null) { Tiers = ["第1至30页，免收", "第31至40页，每页10元，计100元"] }, new CorrectionAsked(day, "写明文号", 10, new(2026, 10, 10)), new Corrected(day, "新内容", null), new FeeNotified(day, 100, new(2026, 10, 19)),
        ];
        var request = new InformationRequest { Id = Guid.Empty, Number = "RSJ-2026-0017", Channel = Channel.Counter, ApplicantKind = ApplicantKind.NaturalPerson, Form = SupplyForm.Paper, Way = SupplyWay.Post, MaskedName = "诸***", ApplicantKey = "", Title = "稳岗补贴名单", Description = "2025年度稳岗补贴发放的企业名称和金额" };
        return new(request, new RequestLog([.. facts.Select(fact => new Logged(fact, null, "某人", default))]));
    }
}
