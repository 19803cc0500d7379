using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>A house with a small district: a government, three departments, a street, two towns, and the people who keep plans.</summary>
internal sealed class District : IDisposable
{
    public District(Engine engine)
    {
        House = new TestHouse(engine);
        Government = Unit("YJ", UnitKind.District, "上海市云间区人民政府", "区政府", null);
        Office = Unit("FB", UnitKind.Department, "上海市云间区人民政府办公室", "区府办", Government);
        Reform = Unit("FG", UnitKind.Department, "上海市云间区发展和改革委员会", "区发改委", Government);
        Labour = Unit("RS", UnitKind.Department, "上海市云间区人力资源和社会保障局", "区人社局", Government);
        Street = Unit("FS", UnitKind.Street, "上海市云间区方松街道办事处", "方松街道", Government);
        EastTown = Unit("DJ", UnitKind.Town, "上海市云间区东泾镇人民政府", "东泾镇", Government);
        WestTown = Unit("XB", UnitKind.Town, "上海市云间区西浜镇人民政府", "西浜镇", Government);
    }

    public TestHouse House { get; }

    public Guid Government { get; }

    public Guid Office { get; }

    public Guid Reform { get; }

    public Guid Labour { get; }

    public Guid Street { get; }

    public Guid EastTown { get; }

    public Guid WestTown { get; }

    public PlanKeeper Officer => Person("张科", Role.Office, Office) with { CoversDistrict = true };

    public PlanKeeper StreetClerk => Person("李经办", Role.Clerk, Street);

    public PlanKeeper StreetApprover => Person("王主任", Role.Approver, Street);

    public PlanKeeper Stranger => Person("赵经办", Role.Clerk, EastTown);

    public static PlanKeeper Person(string name, Role role, Guid unit) => new(new Actor(Ids.New(TimeProvider.System), name, unit), role);

    public Task<T> With<TAct, T>(Func<TAct, Task<T>> work) where TAct : notnull =>
        House.Read(services => work(services.GetRequiredService<TAct>()));

    public Task<T> Db<T>(Func<PlatformDb, Task<T>> read) => House.Read(services => read(services.GetRequiredService<PlatformDb>()));

    /// <summary>A draft of the government for 2026, ready to be published but for what the test changes.</summary>
    public async Task<WorkPlan> Draft(Action<WorkPlan>? change = null, params IEnumerable<PlanClause> clauses)
    {
        var plan = new WorkPlan
        {
            Id = Ids.New(TimeProvider.System),
            AgencyId = Government,
            Year = 2026,
            Title = "2026年云间区政务公开工作要点",
            IssuedOn = new(2026, 4, 15),
            SourceText = "原文",
        };
        change?.Invoke(plan);
        await Store(plan, clauses);
        return plan;
    }

    /// <summary>A draft that is the revised print of a published plan.</summary>
    public async Task<WorkPlan> Revision(WorkPlan plan, params IEnumerable<PlanClause> clauses)
    {
        var draft = new WorkPlan
        {
            Id = Ids.New(TimeProvider.System),
            AgencyId = plan.AgencyId,
            Year = plan.Year,
            Title = plan.Title,
            IssuedOn = plan.IssuedOn,
            RevisesId = plan.Id,
            SourceText = "修订文本",
        };
        await Store(draft, clauses);
        return draft;
    }

    public static PlanClause Clause(string text, string lead = "区发改委", string support = "", DateOnly? due = null, string? number = null) => new()
    {
        Id = Ids.New(TimeProvider.System),
        Number = number,
        Section = "一、重点领域",
        Text = text,
        Lead = [.. lead.Split('、', StringSplitOptions.RemoveEmptyEntries)],
        Support = [.. support.Split('、', StringSplitOptions.RemoveEmptyEntries)],
        DueOn = due,
    };

    public async Task<WorkPlan> Published(params IEnumerable<PlanClause> clauses)
    {
        var plan = await Draft(null, clauses);
        (await With((PublishPlan act) => act.Do(Officer, plan.Id))).IsRefused.ShouldBeFalse();
        return plan;
    }

    public Task<List<PlanClause>> ClausesOf(Guid planId) =>
        Db(db => db.Set<PlanClause>().Where(c => c.PlanId == planId && !c.IsDropped).OrderBy(c => c.Ordinal).ToListAsync());

    public Task<List<PlanTask>> TasksOf(Guid planId) =>
        Db(db => db.Set<PlanTask>().Include(t => t.Clause).Where(t => t.PlanId == planId).ToListAsync());

    public Task<WorkPlan> Plan(Guid id) => Db(db => db.Set<WorkPlan>().FirstAsync(p => p.Id == id));

    public void Dispose() => House.Dispose();

    private async Task Store(WorkPlan plan, IEnumerable<PlanClause> clauses)
    {
        foreach (var (clause, index) in clauses.Select((clause, index) => (clause, index)))
        {
            clause.Ordinal = index + 1;
            plan.Clauses.Add(clause);
        }
        await House.Do<Guid>("tests.draft", (_, doing) =>
        {
            doing.Db.Add(plan);
            return Task.FromResult<Outcome<Guid>>(plan.Id);
        });
    }

    /// <summary>By hand, because the acts that found units are the other room's own.</summary>
    private Guid Unit(string code, UnitKind kind, string name, string shortName, Guid? parent)
    {
        var id = Ids.New(TimeProvider.System);
        Db(db => db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO agencies_units (id, code, kind, name, short_name, parent_id, accepts_requests, position, revision, valid_from)
             VALUES ({id}, {code}, {kind.ToString()}, {name}, {shortName}, {parent}, {true}, {0}, {0}, {new DateOnly(1990, 1, 1)})
             """)).GetAwaiter().GetResult().ShouldBe(1);
        return id;
    }
}
