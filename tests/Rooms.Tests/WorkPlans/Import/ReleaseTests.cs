using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import.Publishing;
using static Mingtang.WorkPlans.Import.District;

namespace Mingtang.WorkPlans.Import;

public sealed class ReleaseTests
{
    [Theory, EveryEngine]
    public async Task Nothing_is_public_before_another_person_reviewed_this_very_snapshot(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("推进公开", "区府办"));

        (await Release(district, plan)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.not-reviewed");
        var handed = (await district.With((ProposePlan act) => act.Do(district.Officer, plan.Id))).Value;
        (await Release(district, plan)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.not-reviewed");
        await Pass(district, handed);
        (await Release(district, plan)).IsRefused.ShouldBeFalse();

        var item = await district.With((IEnumerable<IPublishes> rooms) => rooms.Single(r => r.Kinds.Contains(ProposePlan.Kind)).Find(ProposePlan.ItemOf(plan.Id), default));
        item!.Url.ShouldBe("/workplans/yj/2026");
        item.Text.ShouldContain("推进公开");
    }

    [Theory, EveryEngine]
    public async Task What_was_released_stays_as_it_was_until_the_next_snapshot_is_released(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(Clause("推进公开", "区府办"));
        await Pass(district, (await district.With((ProposePlan act) => act.Do(district.Officer, plan.Id))).Value);
        await Release(district, plan);
        district.House.Clock.MoveTo(2027, 1, 5);

        (await Shown(district))!.Clauses.Single().Standing.ShouldBe("已部署");
        await Pass(district, (await district.With((ProposePlan act) => act.Do(district.Officer, plan.Id))).Value);
        (await Shown(district))!.Clauses.Single().Standing.ShouldBe("已部署");
        await Release(district, plan);
        (await Shown(district))!.Clauses.Single().Standing.ShouldBe("超过时限，仍在推进");
    }

    [Theory, EveryEngine]
    public async Task A_draft_is_not_handed_in_and_withdrawing_wants_a_reason(Engine engine)
    {
        using var district = new District(engine);
        var draft = await district.Draft(null, Clause("推进公开"));
        (await district.With((ProposePlan act) => act.Do(district.Officer, draft.Id))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.not-published");
        await district.With((PublishPlan act) => act.Do(district.Officer, draft.Id));
        await Pass(district, (await district.With((ProposePlan act) => act.Do(district.Officer, draft.Id))).Value);
        await Release(district, draft);

        (await district.With((ReleasePlan act) => act.Withdraw(district.Stranger, draft.Id, "撤"))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.not-yours-to-publish");
        (await district.With((ReleasePlan act) => act.Withdraw(district.Officer, draft.Id, null))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.withdrawal-needs-reason");
        (await district.With((ReleasePlan act) => act.Withdraw(district.Officer, draft.Id, "数据有误,更正后重新公开"))).IsRefused.ShouldBeFalse();
        (await Shown(district)).ShouldBeNull();
    }

    private static Task<Outcome<DateTime>> Release(District district, WorkPlan plan) => district.With((ReleasePlan act) => act.Do(district.Officer, plan.Id));

    private static async Task<PublicPlan?> Shown(District district) => (await district.With((PublishedPlans plans) => plans.Of(district.Government, 2026, default)))?.Plan;

    private static async Task Pass(District district, Guid handed)
    {
        var reviewer = Person("孙审查", Role.Reviewer, district.Office).Who;
        var verdict = new ReviewVerdict(ReleaseState.Passed, ReleaseBook.Checklist, null);
        (await district.House.Do<ReleaseState>(FoundationPermissions.Review,
            (services, doing) => ((ReleaseBook)services.GetService(typeof(ReleaseBook))!).Review(doing, handed, verdict), reviewer)).IsRefused.ShouldBeFalse();
    }
}
