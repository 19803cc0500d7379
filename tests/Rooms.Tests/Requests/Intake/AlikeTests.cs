using Mingtang.HouseKit;

namespace Mingtang.Requests.Intake;

/// <summary>Earlier answers and repeated applications (GIR 36(6)), by what is asked.</summary>
public sealed class AlikeTests
{
    [Theory, EveryEngine]
    public async Task An_earlier_case_is_found_by_its_content_whatever_its_title_says(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var earlier = await Asked(house, "电梯的钱", "竹苑小区各楼栋加装电梯的补贴金额、拨付日期和施工单位");
        await Asked(house, "柳渡村土地征收补偿方案", "申请获取柳渡村三组土地征收补偿安置方案复印件，2025年度");
        await Asked(house, "环卫作业合同", "申请获取方竹街道道路保洁作业外包合同复印件，2025年度");
        var id = await Asked(house, "补贴明细", "申请获取2025年度竹苑小区加装电梯各楼栋补贴金额和拨付日期复印件");

        var alike = await house.Ask<AlikeCases, IReadOnlyList<AlikeCase>>(async cases => await cases.To((await house.Find(id)).Request, default));

        alike.ShouldHaveSingleItem().Request.Id.ShouldBe(earlier);
        alike[0].IsRepeated.ShouldBeFalse("it has no answer yet");
    }

    [Theory, EveryEngine]
    public async Task The_same_applicants_answered_case_makes_a_repeated_application_and_names_its_reply(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        const string asked = "竹苑小区各楼栋加装电梯的补贴金额、拨付日期和施工单位";
        var (own, others) = (await Asked(house, "加装电梯补贴", asked), await house.Taken(house.Application(title: "加装电梯补贴", applicant: RequestHouse.Person("别人", "310117199001015555")) with { Description = asked }));
        await house.Done(own, house.Answer());
        await house.Done(others, house.Answer());
        var id = await Asked(house, "加装电梯补贴", asked + "，请尽快");

        var alike = await house.Ask<AlikeCases, IReadOnlyList<AlikeCase>>(async cases => await cases.To((await house.Find(id)).Request, default));

        var repeated = alike.Where(other => other.IsRepeated).ShouldHaveSingleItem();
        (repeated.Request.Id, repeated.Answer).ShouldBe((own, "区试验局依申请〔2026〕1号"));
        alike.Count.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Who_asks_often_in_a_month_is_named_once_for_each_agency(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        for (var number = 0; number < 6; number++)
            await Asked(house, $"第{number}件", "内容");
        await house.Taken(house.Application(applicant: RequestHouse.Person("别人", "310117199001015555")));
        var many = (await house.Ask<RequestQueue, IReadOnlyList<ManyFromOne>>(queue => queue.Many(house.Unit.Id, new(2026, 10, 5), 5, default))).ShouldHaveSingleItem();
        (many.Count, many.One.MaskedName).ShouldBe((6, "诸***"));
        (await house.Ask<RequestQueue, IReadOnlyList<ManyFromOne>>(queue => queue.Many(null, new(2026, 11, 5), 5, default))).ShouldBeEmpty();
        var page = await house.Ask<RequestQueue, QueuePage>(queue => queue.Page(new(house.Unit.Id, QueuePart.All) { ApplicantKey = many.One.ApplicantKey }, default));
        page.Lines.Count.ShouldBe(6);
    }

    [Fact]
    public void What_every_application_says_makes_no_two_alike()
    {
        string[] texts = [.. Enumerable.Range(0, 40).Select(number => $"申请获取2025年度{(char)(0x4E00 + number * 37)}{(char)(0x5E00 + number * 41)}{(char)(0x6E00 + number * 43)}复印件")];
        var words = new LikeWords(texts);
        words.Likeness(texts[0], texts[1]).ShouldBeLessThan(30);
        words.Likeness(texts[0], texts[0]).ShouldBe(100);
        words.Likeness(texts[0], "").ShouldBe(0);
    }

    private static Task<Guid> Asked(RequestHouse house, string title, string description) => house.Taken(house.Application(title: title) with { Description = description });
}
