using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Staffing;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Tasks;

public sealed class TakeOverDutyTests
{
    private static readonly PersonRef Zhang = new(Guid.NewGuid(), "张三", null, null, null);
    private static readonly PersonRef Li = new(Guid.NewGuid(), "李四", null, null, null);

    [Theory, EveryEngine]
    public async Task Open_work_of_the_unit_passes_to_the_other_person_and_settled_work_stays(Engine engine)
    {
        using var plan = await PlanHouse.On(engine, services => services.AddScoped<IPeople, Two>());
        var open = await plan.Underway(plan.Education, plan.Teacher);
        var settled = await plan.Underway(plan.Education, plan.Teacher);
        var elsewhere = await plan.Underway(plan.Street, plan.StreetClerk);
        (await plan.Do(new Stop(settled, "不再需要"), plan.Office)).Refusals.ShouldBeEmpty();

        await HandOver(plan);

        var taken = await plan.Task_(open);
        (taken.PersonInCharge, taken.PersonId).ShouldBe(("李四", Li.Id));
        (await plan.Task_(settled)).PersonInCharge.ShouldBe("张三");
        (await plan.Task_(elsewhere)).PersonInCharge.ShouldBe("张三");
    }

    [Fact]
    public async Task Handing_back_finds_the_work_by_the_account()
    {
        using var plan = await PlanHouse.On(Engine.Sqlite, services => services.AddScoped<IPeople, Two>());
        var task = await plan.Underway(plan.Education, plan.Teacher);
        await HandOver(plan);
        await HandOver(plan, back: true);
        (await plan.Task_(task)).PersonId.ShouldBe(Zhang.Id);
    }

    private static Task HandOver(PlanHouse plan, bool back = false) => plan.House.Do<int>("tests.hand-over", (_, doing) =>
    {
        doing.About("tests.unit", plan.Education);
        doing.Raise(back ? new DutyHandedOver(plan.Education, Li.Id, Zhang.Id) : new DutyHandedOver(plan.Education, Zhang.Id, Li.Id));
        return Task.FromResult<Outcome<int>>(1);
    });

    private sealed class Two : IPeople
    {
        public Task<PersonRef?> Find(Guid personId, CancellationToken stop = default) => Task.FromResult(new[] { Zhang, Li }.FirstOrDefault(one => one.Id == personId));

        public Task<IReadOnlyList<PersonRef>> AtUnit(Guid unitId, Mingtang.Foundation.People.Role? role = null, CancellationToken stop = default) => Task.FromResult<IReadOnlyList<PersonRef>>([]);

        public Task<IReadOnlyList<PersonRef>> Holding(Mingtang.Foundation.People.Role role, CancellationToken stop = default) => Task.FromResult<IReadOnlyList<PersonRef>>([]);

        public Task<string?> AddressForMail(Guid personId, CancellationToken stop = default) => Task.FromResult<string?>(null);
    }
}
