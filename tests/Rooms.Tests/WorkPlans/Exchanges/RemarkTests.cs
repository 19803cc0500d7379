using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Exchanges;

public sealed class RemarkTests
{
    [Theory, EveryEngine]
    public async Task A_unit_asked_on_a_shared_clause_has_it_on_its_desk_until_it_says_something(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (lead, support) = await Shared(plan);

        (await Say(plan, lead, "请街道提供报名点的地址。", plan.Street, plan.Teacher)).IsRefused.ShouldBeFalse();

        (await Waiting(plan, plan.StreetClerk)).Single().ShouldSatisfyAllConditions(
            work => work.Kind.ShouldBe("协同待答复"), work => work.Title.ShouldContain("报名点的地址"), work => work.Url.ShouldContain($"{support}"));
        (await Waiting(plan, plan.Teacher)).ShouldBeEmpty();
        plan.Clock.Pass(TimeSpan.FromMinutes(5));
        await Say(plan, support, "竹苑路18号。", null, plan.StreetClerk);
        (await Waiting(plan, plan.StreetClerk)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Only_units_of_the_clause_and_the_office_speak_and_only_they_are_asked(Engine engine)
    {
        using var plan = await PlanHouse.On(engine);
        var (lead, _) = await Shared(plan);
        var stranger = plan.StreetClerk with { UnitId = Guid.NewGuid(), UnitName = "区外人" };

        (await Say(plan, lead, "与我无关。", null, stranger)).Refusals.Select(r => r.Code).ShouldBe(["workplans.not-your-task"]);
        (await Say(plan, lead, " ", plan.OfficeUnit, plan.Teacher)).Refusals.Select(r => r.Code).ShouldBe(["workplans.remark-text-missing", "workplans.remark-asks-elsewhere"], ignoreOrder: true);
        (await Say(plan, lead, new string('长', 1001), plan.Education, plan.Teacher)).Refusals.Select(r => r.Code)
            .ShouldBe(["workplans.remark-too-long", "workplans.remark-asks-elsewhere"], ignoreOrder: true);
        (await Say(plan, lead, "请各单位对口联系。", plan.Street, plan.Office, Party.Office)).IsRefused.ShouldBeFalse();
    }

    private static async Task<(Guid Lead, Guid Support)> Shared(PlanHouse plan)
    {
        var clause = await plan.Clause("公布招生入学办法，街道配合公布报名点。");
        return (await plan.Hand(plan.Education, clause: clause), await plan.Hand(plan.Street, clause: clause));
    }

    private static Task<Outcome<PlanTask>> Say(PlanHouse plan, Guid task, string text, Guid? asked, CurrentPerson who, Party by = Party.Unit) =>
        plan.Do(new Remark(task, text, asked, by, new Dictionary<Guid, string>()), who);

    private static Task<IReadOnlyList<WaitingWork>> Waiting(PlanHouse plan, CurrentPerson who) =>
        plan.Read(db => new WaitingRemarks(db).WaitingFor(who, default));
}
