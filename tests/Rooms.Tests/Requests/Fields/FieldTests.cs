using System.Net;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Fields;

/// <summary>Requests by what they ask about, and guidance for what is asked most (S2 88).</summary>
public sealed class FieldTests
{
    [Theory]
    [InlineData("柳渡村土地征收补偿方案", "柳渡村三组土地征收补偿安置方案、补偿标准和公示照片", "ZS")]
    [InlineData("竹苑小区加装电梯补贴明细", "各楼栋加装电梯的金额和施工单位", "ZF")]
    [InlineData("稳岗补贴发放企业名单", "社会保险缴费企业的稳岗补贴", "LD")]
    [InlineData("事业单位公开招聘面试成绩", "全部面试人员的成绩排名", "RS")]
    [InlineData("某餐饮公司的行政处罚决定书", "检查笔录和处罚决定", "ZFA")]
    [InlineData("天气", "昨天下没下雨", "QT")]
    public void A_requests_own_words_tell_its_field(string title, string description, string key) => RequestField.Of(title, description).Key.ShouldBe(key);

    [Fact]
    public void Every_field_has_a_key_a_name_and_words_of_its_own()
    {
        RequestField.All.Select(field => field.Key).ShouldBeUnique();
        RequestField.All.SelectMany(field => field.Words).ShouldBeUnique();
        RequestField.Other.Words.ShouldBeEmpty();
        RequestField.All.SkipLast(1).ShouldAllBe(field => field.Title.Length > 0 && field.Words.Count >= 5);
    }

    /// <summary>Whatever the agency: the two units' requests about lifts are one field.</summary>
    [Theory, EveryEngine]
    public async Task A_field_asked_about_often_wants_guidance_and_the_figure_opens_its_cases(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var other = await house.House.Services.Unit(shortName: "区另一局");
        for (var number = 0; number < 6; number++)
            await house.Taken();
        for (var number = 0; number < 4; number++)
            (await house.Ask<TakeIn, Outcome<TakenIn>>(takeIn => takeIn.AtDesk(house.Office, house.Application() with { UnitId = other.Id }))).IsRefused.ShouldBeFalse();
        await house.Taken(house.Application(title: "一件讲不清的事"));

        var before = await Measure(house);
        (before.Value, before.Rows.Count, before.Rows.Select(row => row.UnitId).Distinct().Count()).ShouldBe((0m, 10, 2));
        before.Rows.ShouldAllBe(row => row.Why == "「住房和物业」收到10件，还没有工作指引" && row.Url!.StartsWith("/desk/requests/"));
        var lifts = RequestField.Find("ZF")!;
        (await Guide(house, house.Clerk, lifts, "先查房管台账", "申请多")).Refusals.ShouldBe([RequestRefusals.NotYours]);
        (await Guide(house, house.Office, lifts, "", " ")).Refusals.ShouldBe([FieldBook.Unchanged, FieldBook.NeedsReason]);
        (await Guide(house, house.Office, lifts, "先查房管台账", "申请多")).IsRefused.ShouldBeFalse();
        (await Measure(house)).Value.ShouldBe(100);
        (await house.Ask<FieldBook, IReadOnlyList<FieldYear>>(book => book.Count(Period.Year(2026), house.Unit.Id, default))).Select(field => (field.Field.Key, field.Received.Count, field.IsBusy))
            .ShouldBe([("ZF", 6, false), ("QT", 1, false)]);
        (await house.Ask<FieldBook, IReadOnlyList<FieldYear>>(book => book.Count(Period.Year(2026), null, default))).Select(field => (field.Field.Key, field.Received.Count, field.Guidance, field.IsBusy))
            .ShouldBe([("ZF", 10, "先查房管台账", true), ("QT", 1, "", false)]);
    }

    [Theory, EveryEngine]
    public async Task The_office_writes_the_guidance_and_whoever_handles_such_a_case_reads_it_there(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var unit = await portal.Services.Unit();
        var (clerk, office) = (await portal.SignedIn(Role.Clerk, unit), await portal.SignedIn(Role.Office, unit));
        var page = await Words(await clerk.Post("/desk/requests/new",
            ("Input.Channel", "Counter"), ("Input.ArrivedOn", "2026-10-20"), ("Input.Kind", "NaturalPerson"), ("Input.Name", "诸葛青云"), ("Input.Identity", "IdentityCard"), ("Input.IdentityNumber", "310117199001011234"),
            ("Input.Phone", "13800001234"), ("Input.Address", "竹苑路18号"), ("Input.Title", "竹苑小区加装电梯补贴"), ("Input.Description", "2025年度"), ("Input.Form", "Paper"), ("Input.Way", "Post")));
        var desk = "/desk/requests/" + page.Split("href=\"/desk/requests/")[1..].Select(part => part.Split('"')[0]).First(part => Guid.TryParse(part, out _));
        const string Address = "/desk/requests/fields?year=2026&field=ZF";

        (await Words(await clerk.Post("/desk/requests/fields?field=ZF", ("Text", "越权"), ("Why", "越权")))).ShouldNotContain("已保存");
        (await Words(await office.Post(Address, ("Text", "先查房管台账，再问街道。"), ("Why", "")))).ShouldContain("先查房管台账");
        (await office.Post(Address, ("Text", "先查房管台账，再问街道。"), ("Why", "全年二十件"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var handled = await clerk.GetStringAsync(desk);
        handled.ShouldContain("「住房和物业」领域工作指引");
        handled.ShouldContain("先查房管台账，再问街道。");
        var list = await clerk.GetStringAsync(Address);
        list.ShouldContain($"href=\"{desk}\"");
        list.ShouldNotContain("保存工作指引");
        (await office.Post("/desk/requests/fields?field=nothing", ("Text", "a"), ("Why", "b"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<Measurement> Measure(RequestHouse house) =>
        house.Ask<IEnumerable<IIndicator>, Measurement>(all => all.Single(one => one.Info.Id == "requests.guided_fields_share").Measure(Period.Year(2026), null, null, default));

    private static Task<Outcome<string>> Guide(RequestHouse house, CurrentPerson who, RequestField field, string text, string why) => house.Ask<FieldBook, Outcome<string>>(book => book.Guide(who, field, text, why));

    private static Task<string> Words(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();
}
