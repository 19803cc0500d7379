using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans;

/// <summary>A house with a small district and one plan in force, issued 2026-04-10, to be broken down in 15 days.</summary>
internal sealed class PlanHouse : IDisposable
{
    public static readonly DateOnly IssuedOn = new(2026, 4, 10);

    private readonly TestHouse house;

    private PlanHouse(TestHouse house) => this.house = house;

    public TestHouse House => house;

    public TestKit.FakeClock Clock => house.Clock;

    public Guid District { get; } = Guid.NewGuid();

    public Guid OfficeUnit { get; } = Guid.NewGuid();

    public Guid Education { get; } = Guid.NewGuid();

    public Guid Street { get; } = Guid.NewGuid();

    public Guid PlanId { get; } = Guid.NewGuid();

    public CurrentPerson Office { get; private set; } = CurrentPerson.Visitor;

    public CurrentPerson SecondOffice { get; private set; } = CurrentPerson.Visitor;

    public CurrentPerson Teacher { get; private set; } = CurrentPerson.Visitor;

    public CurrentPerson StreetClerk { get; private set; } = CurrentPerson.Visitor;

    public static async Task<PlanHouse> On(Engine engine, Action<IServiceCollection>? change = null)
    {
        var plan = new PlanHouse(new TestHouse(engine, change));
        plan.Clock.MoveTo(2026, 4, 13);
        plan.Office = Person("区府办甲", plan.OfficeUnit, Role.Office);
        plan.SecondOffice = Person("区府办乙", plan.OfficeUnit, Role.Office);
        plan.Teacher = Person("教育局经办", plan.Education, Role.Clerk);
        plan.StreetClerk = Person("街道经办", plan.Street, Role.Clerk);
        await plan.Write(async db =>
        {
            await Unit(db, plan.District, "YJ", "云间区人民政府", "区政府", "District", null);
            await Unit(db, plan.OfficeUnit, "QFB", "云间区人民政府办公室", "区府办", "Department", plan.District);
            await Unit(db, plan.Education, "JYJ", "云间区教育局", "区教育局", "Department", plan.District);
            await Unit(db, plan.Street, "FZ", "云间区方竹街道办事处", "方竹街道", "Street", plan.District);
            db.Add(new WorkPlan
            {
                Id = plan.PlanId,
                AgencyId = plan.OfficeUnit,
                Year = 2026,
                Title = "2026年政务公开工作要点",
                IssuedOn = IssuedOn,
                State = PlanState.Published,
                SourceText = "",
                PublishedAt = plan.Clock.GetUtcNow().UtcDateTime,
            });
        });
        return plan;
    }

    public static CurrentPerson Person(string name, Guid unit, Role role) => new(Guid.NewGuid(), name, unit, name[..2], role);

    public async Task<PlanClause> Clause(string text, DateOnly? dueOn = null, params ClauseQuantity[] quantities)
    {
        var clause = new PlanClause { Id = Guid.NewGuid(), PlanId = PlanId, Text = text, DueOn = dueOn, Section = "一、测试", Quantities = [.. quantities] };
        await Write(async db =>
        {
            clause.Ordinal = await db.Set<PlanClause>().CountAsync(c => c.PlanId == PlanId) + 1;
            db.Add(clause);
        });
        return clause;
    }

    /// <summary>A task of a fresh clause, handed out today.</summary>
    public async Task<Guid> Hand(Guid unit, DateOnly? dueOn = null, PlanClause? clause = null)
    {
        clause ??= await Clause("公布招生入学办法。");
        var task = new PlanTask
        {
            Id = Guid.NewGuid(),
            PlanId = PlanId,
            ClauseId = clause.Id,
            UnitId = unit,
            Part = TaskPart.Lead,
            DispatchedAt = Clock.GetUtcNow().UtcDateTime,
            DueOn = dueOn ?? new(2026, 12, 31),
            BreakdownDueOn = IssuedOn.AddDays(15),
        };
        await Write(db =>
        {
            db.Add(task);
            return Task.CompletedTask;
        });
        return task.Id;
    }

    /// <summary>A task already broken down.</summary>
    public async Task<Guid> Underway(Guid unit, CurrentPerson clerk, DateOnly? dueOn = null, PlanClause? clause = null)
    {
        var task = await Hand(unit, dueOn, clause);
        (await Do(new BreakDown(task, "办公室", "张三", null), clerk)).Refusals.ShouldBeEmpty();
        return task;
    }

    public Task<Outcome<PlanTask>> Do(IActOnTask act, CurrentPerson who) =>
        house.Read(services => services.GetRequiredService<TaskDesk>().Do(act, who));

    public Task<PlanTask> Task_(Guid id) => Read(db => db.Set<PlanTask>().Include(t => t.Milestones).Include(t => t.Progress).FirstAsync(t => t.Id == id));

    public Task<T> Read<T>(Func<PlatformDb, Task<T>> read) => house.Read(services => read(services.GetRequiredService<PlatformDb>()));

    public Task<T> Use<TService, T>(Func<TService, Task<T>> use) where TService : notnull =>
        house.Read(services => use(services.GetRequiredService<TService>()));

    public async Task Write(Func<PlatformDb, Task> write) => await house.Do<int>("tests.set-up", async (_, doing) =>
    {
        await write(doing.Db);
        return 0;
    });

    public void Dispose() => house.Dispose();

    /// <summary>Units are internal to their room, so they are written past its door.</summary>
    private static Task Unit(PlatformDb db, Guid id, string code, string name, string shortName, string kind, Guid? parent) => db.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO agencies_units (id, accepts_requests, code, kind, name, parent_id, position, revision, short_name, valid_from)
         VALUES ({id}, {true}, {code}, {kind}, {name}, {parent}, 1, 0, {shortName}, {new DateOnly(2000, 1, 1)})
         """);
}
