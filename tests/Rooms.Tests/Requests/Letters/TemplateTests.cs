using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Disputes;

namespace Mingtang.Requests.Letters;

/// <summary>Templates as the office keeps them, and names that stand in no stored paper.</summary>
public sealed class TemplateTests
{
    private const string Key = "Reply R3";

    [Theory, EveryEngine]
    public async Task A_lesson_leads_to_a_new_version_with_its_reason_and_only_later_letters_follow_it(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        ReplyWords internalAffairs = new(ReplyKind.InternalAffairs, null, "后勤安排", "后勤管理");
        var first = await house.Taken();
        await house.Done(first, house.Answer(internalAffairs));
        var dispute = (await house.Do<DisputeBook>(book => book.Note(house.Clerk, new(house.Find(first).Result.Request.Number, DisputeKind.Reconsideration, "甲", "区政府", new(2026, 10, 20), false)))).Value;
        var changed = new TemplateChange(Key, "政府信息公开申请答复书", Body().Replace("该信息{类别}，理由是：{理由}", "该信息{类别}。具体属于哪一类、为什么：{理由}", StringComparison.Ordinal), "复议决定指出只引条款没有说明类别", dispute);

        (await Change(house, changed with { Why = " " })).Refusals.ShouldBe([TemplateBook.ChangeNeedsReason]);
        (await house.Ask<TemplateBook, Outcome<Guid>>(book => book.Change(house.Clerk, changed))).Refusals.ShouldBe([RequestRefusals.NotYours]);
        (await Change(house, changed with { DisputeId = Guid.NewGuid() })).Refusals.ShouldBe([TemplateBook.DisputeUnknown]);
        (await Change(house, changed)).Refusals.ShouldBeEmpty();
        (await Change(house, changed)).Refusals.ShouldBe([TemplateBook.TemplateUnchanged]);

        var second = await house.Taken(house.Application(title: "另一件"));
        await house.Done(second, house.Answer(internalAffairs));
        var letters = (await house.All<RequestLetter>()).ToDictionary(letter => letter.RequestId);
        letters[first].Body.ShouldNotContain("具体属于哪一类");
        letters[second].Body.ShouldContain("具体属于哪一类、为什么：后勤管理");
        var version = (await house.All<TemplateVersion>()).ShouldHaveSingleItem();
        (version.Number, version.DisputeId, version.Why).ShouldBe((1, dispute, "复议决定指出只引条款没有说明类别"));
    }

    [Theory, EveryEngine]
    public async Task A_version_without_remedy_article_or_reason_is_refused_and_so_is_a_place_nothing_fills(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var refused = (await Change(house, new(Key, "答复书", "不予公开。{附件清单}", "简化"))).Refusals;
        refused.Select(reason => reason.Code).ShouldBe(["requests.template-hole-unknown", "requests.template-hole-missing"]);
        refused[1].Message.ShouldContain("{救济}");
        refused[1].Message.ShouldContain("{条款}");
        (await Change(house, new("Nothing", "甲", "乙", "丙"))).Refusals.ShouldBe([TemplateBook.NoSuchTemplate]);
        (await Change(house, new(Key, "", " ", "丙"))).Refusals.ShouldBe([TemplateBook.TemplateEmpty]);
    }

    [Fact]
    public void Every_template_is_kept_by_its_own_rules()
    {
        foreach (var key in LetterTemplates.Keys)
            LetterTemplates.TitleOf(key).ShouldNotContain("Reply", customMessage: key);
    }

    [Theory, EveryEngine]
    public async Task Names_typed_into_a_letter_are_stored_as_marks_and_come_back_in_print_alone(Engine engine)
    {
        const string party = "云间竹里装饰工程有限公司";
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        await house.Done(id, new Consult(ConsultationKind.ThirdParty, party, "报价"), new LogContact(ContactWay.Phone, $"{party}的联系人说明了情况"));
        await house.Done(id, new DraftReply(new(ReplyKind.Disclosed, null, $"提供{party}与诸葛青云签订的合同", "公开")));
        var reply = (await house.All<RequestLetter>()).Single(letter => letter.Kind == LetterKind.Reply);
        (await house.Ask<LetterBook, Outcome<Guid>>(book => book.Edit(house.Clerk, reply.Id, reply.Title, $"{reply.Body}\n{party}已经同意。"))).IsRefused.ShouldBeFalse();

        var letters = await house.All<RequestLetter>();
        var facts = await house.All<RequestEvent>();
        foreach (var stored in letters.Select(letter => $"{letter.Addressee}{letter.Body}").Concat(facts.Select(fact => fact.Body)))
        {
            stored.ShouldNotContain(party);
            stored.ShouldNotContain("诸葛青云");
        }
        letters.Single(letter => letter.Kind == LetterKind.Reply).Body.ShouldContain("〖第三方1〗已经同意。");
        var request = (await house.Find(id)).Request;
        (await house.Find(id)).Log.First<ConsultationSent>()!.Line.ShouldNotContain(party);
        foreach (var letter in letters)
        {
            var docx = (await house.Ask<LetterPrinting, Outcome<byte[]>>(printing => printing.Print(house.Clerk, request, letter, PaperForm.Docx, default))).Value;
            var text = string.Join('\n', Mingtang.Reading.FileReader.Read(new MemoryStream(docx), "a.docx").Value.Blocks.OfType<Mingtang.Reading.Paragraph>().Select(block => block.Text));
            text.ShouldNotContain("〖");
            text.ShouldContain(letter.Kind is LetterKind.ThirdPartyConsultation ? $"{party}：" : letter.Kind is LetterKind.ThirdPartyConfirmation ? "区试验局：" : "诸葛青云：");
        }
    }

    [Theory]
    [InlineData("云间竹里装饰工程有限公司", "云间***公司")]
    [InlineData("方若谷", "方**")]
    [InlineData("", "")]
    public void A_third_party_is_shown_by_its_ends(string name, string shown) => Masking.Party(name).ShouldBe(shown);

    private static string Body() => string.Join('\n', LetterTemplates.Find(Key)!.Lines);

    private static Task<Outcome<Guid>> Change(RequestHouse house, TemplateChange change) => house.Ask<TemplateBook, Outcome<Guid>>(book => book.Change(house.Office, change));
}
