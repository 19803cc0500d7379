using Microsoft.Extensions.DependencyInjection;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Audit;

public sealed class AuditReadingTests
{
    private static readonly Actor Auditor = new(Guid.Parse("00000000-0000-0000-0000-000000000008"), "审计管理员");
    private static readonly ItemRef Person = new("tests.person", "1");

    [Theory, EveryEngine]
    public async Task Pages_follow_each_other_without_gap_or_double(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Fill(7);
        var seen = new List<long>();
        for (long? before = null; ;)
        {
            var page = await Find(house, new(Before: before, Take: 3));
            if (page is [])
                break;
            seen.AddRange(page.Select(l => l.Seq));
            before = page[^1].Seq;
        }
        seen.ShouldBe([7, 6, 5, 4, 3, 2, 1]);
    }

    [Theory, EveryEngine]
    public async Task The_log_is_filtered_by_subject_act_person_and_time(Engine engine)
    {
        using var house = new TestHouse(engine);
        var who = new Actor(Guid.NewGuid(), "李四");
        await house.Write("1", "13800000001");
        house.Clock.Pass(TimeSpan.FromHours(1));
        var noon = house.Clock.GetUtcNow().UtcDateTime;
        await house.Write("2", "13800000002", who: who);

        (await Find(house, new(Subject: "tests.person:1"))).ShouldHaveSingleItem().Seq.ShouldBe(1);
        (await Find(house, new(PersonId: who.PersonId))).ShouldHaveSingleItem().Seq.ShouldBe(2);
        (await Find(house, new(From: noon))).ShouldHaveSingleItem().Seq.ShouldBe(2);
        (await Find(house, new(Until: noon))).ShouldHaveSingleItem().Seq.ShouldBe(1);
        (await Find(house, new(Act: "tests."))).Count.ShouldBe(2);
        (await Find(house, new(Act: "other."))).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Personal_values_are_not_in_the_plain_log_and_opening_them_is_noted(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Write("1", "13800000001");
        var detail = (await house.Read(s => s.GetRequiredService<AuditReading>().Open(1)))!;
        detail.PlainJson.ShouldNotContain("13800000001");
        detail.PlainJson.ShouldContain("新");
        detail.Personal.ShouldBe(PersonalPart.Sealed);

        (await OpenPersonal(house)).ShouldNotBeNull().ShouldContain("13800000001");
        var read = (await house.Read(s => s.GetRequiredService<PersonalReads>().Find(new(PersonId: Auditor.PersonId)))).ShouldHaveSingleItem();
        (read.Item, read.Why).ShouldBe((new ItemRef("foundation.audit", "1"), "核查投诉"));
    }

    [Theory, EveryEngine]
    public async Task Erasing_makes_the_values_unreadable_and_leaves_the_chain_whole(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Fill();
        (await Erase(house, "本人申请删除")).Value.ShouldBe(1);

        (await OpenPersonal(house)).ShouldBeNull();
        (await house.Read(s => s.GetRequiredService<AuditReading>().Open(1)))!.Personal.ShouldBe(PersonalPart.Erased);
        (await house.Read(s => s.GetRequiredService<AuditReading>().Open(2)))!.Personal.ShouldBe(PersonalPart.Sealed, "another subject's key stays");
        await house.KeepHead();
        (await house.Check()).ShouldBeEmpty();

        await house.Write("1", "13900000001");
        await house.KeepHead();
        (await house.Check()).ShouldBeEmpty("what is written later has a new key");
    }

    [Theory, EveryEngine]
    public async Task Erasing_without_a_reason_is_refused(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Fill(1);
        (await Erase(house, " ")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.erase-needs-reason");
        (await OpenPersonal(house)).ShouldNotBeNull();
    }

    private static Task<List<AuditLine>> Find(TestHouse house, AuditQuery query) => house.Read(s => s.GetRequiredService<AuditReading>().Find(query));

    private static Task<string?> OpenPersonal(TestHouse house) =>
        house.Read(s => s.GetRequiredService<AuditReading>().OpenPersonal(1, Auditor, "核查投诉"));

    private static Task<Outcome<int>> Erase(TestHouse house, string why) =>
        house.Read(s => s.GetRequiredService<AuditErasure>().Erase(Person, Auditor, why));
}
