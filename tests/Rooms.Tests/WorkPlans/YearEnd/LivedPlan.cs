using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.TestKit;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.Tasks;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>A real plan with six units, one of them always late, and the calendar of what must happen to it.</summary>
internal sealed class LivedPlan
{
    private readonly TestHouse house;
    private readonly int year;
    private readonly List<Guid> units;
    private readonly CurrentPerson office, signer;
    private List<PlanTask> tasks = [];

    private LivedPlan(TestHouse house, int year, Guid agency, List<Guid> units)
    {
        (this.house, this.year, this.units) = (house, year, units);
        (office, signer) = (PlanHouse.Person("办公室甲", agency, Role.Office), PlanHouse.Person("办公室乙", agency, Role.Office));
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    private Guid Late => units[0];

    /// <summary>Imported from the print, names mapped, doubts confirmed, handed out on 13 April.</summary>
    public static async Task<LivedPlan> Publish(TestHouse house, string name, int year)
    {
        var agency = Guid.NewGuid();
        var units = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToList();
        await house.Do<int>("tests.units", async (_, doing) =>
        {
            await Unit(doing.Db, agency, $"A{name[..4]}", $"{name}机关", null);
            foreach (var (unit, place) in units.Select((unit, place) => (unit, place)))
                await Unit(doing.Db, unit, $"{name[..4]}{place}", $"{name}单位{place}", agency);
            return 0;
        });
        var plan = new LivedPlan(house, year, agency, units) { Name = name };
        var imported = await plan.Use((ImportPlan import) => import.FromText(PlanKeeper.Platform, new(agency, year), File.ReadAllText(Repository.InShared("seeds", name + ".txt"))));
        plan.Id = imported.Value.PlanId;
        await plan.Prepare();
        (await plan.Use((ConfirmDoubts doubts) => doubts.All(PlanKeeper.Platform, plan.Id, "已与印发件核对"))).Refusals.ShouldBeEmpty();
        (await plan.Use((PublishPlan publish) => publish.Do(PlanKeeper.Platform, plan.Id))).Refusals.ShouldBeEmpty();
        plan.tasks = await plan.Db(db => db.Set<PlanTask>().AsNoTracking().Where(task => task.PlanId == plan.Id).ToListAsync());
        plan.tasks.Select(task => task.UnitId).Distinct().Count().ShouldBe(6, name);
        await plan.Duties(new(year, 4, 13));
        return plan;
    }

    public static async Task<(int Urged, RoundsDone Rounds)> RunJobs(TestHouse house) =>
        (await house.Read(services => services.GetRequiredService<UrgingRound>().Run()), await house.Read(services => services.GetRequiredService<RoundsRun>().Run()));

    /// <summary>Every day on which something must happen or somebody acts.</summary>
    public IEnumerable<DateOnly> Days() =>
        [.. Urged().Keys, .. Reminded().Keys, .. Openings, .. Openings.Select(day => day.AddDays(2)), .. Closings, .. Closings.Select(day => day.AddDays(2)), .. Closings.Select(day => day.AddDays(7)),
            BrokenDown, BrokenDown.AddDays(1), LateBrokenDown, HandedOver, Archived, .. tasks.Where(IsLateUnits).Select(SettledOn).Where(day => day < HandedOver)];

    public async Task Act(DateOnly day)
    {
        if (day == BrokenDown)
            await BreakDown(units.Skip(1));
        if (day == LateBrokenDown)
            await BreakDown([Late]);
        await Settle(day);
        foreach (var quarter in Quarters)
            await Report(quarter, day);
        if (day == HandedOver)
            (await Use((HandOverProblems problems) => problems.Do(Id, [], office))).Value.ShouldBe(tasks.Count(task => IsLateUnits(task) && SettledOn(task) >= HandedOver));
        if (day == Archived)
            (await Use((ArchivePlan archive) => archive.Do(Id, office))).Refusals.ShouldBeEmpty();
        await Duties(day);
    }

    /// <summary>What arose, against the calendar.</summary>
    public async Task Compare()
    {
        var ids = tasks.ConvertAll(task => task.Id);
        var urged = await Db(db => db.Set<Urging>().AsNoTracking().Where(urging => ids.Contains(urging.TaskId)).Select(urging => urging.At).ToListAsync());
        InOrder(urged).ShouldBe(Urged(), Name);
        var reminded = await Db(db => db.Set<ReturnUrging>().AsNoTracking().Join(db.Set<UnitReturn>().Where(one => one.PlanId == Id), urging => urging.ReturnId, one => one.Id, (urging, _) => urging.At).ToListAsync());
        InOrder(reminded).ShouldBe(Reminded(), Name);
        var rounds = await Db(db => db.Set<ReturnRound>().AsNoTracking().Include(round => round.Returns).Where(round => round.PlanId == Id).OrderBy(round => round.Quarter).ToListAsync());
        rounds.Select(round => (ChinaTime.DayOf(round.OpenedAt!.Value), ChinaTime.DayOf(round.ClosedAt!.Value), round.Returns.Count)).ShouldBe(
            Openings.Zip(Closings, (opened, closed) => (opened, closed, 6)), Name);
        var bulletins = await Db(db => db.Set<Bulletin>().AsNoTracking().Where(bulletin => bulletin.PlanId == Id).ToListAsync());
        bulletins.Select(bulletin => bulletin.Quarter).ShouldBe(Quarters, Name);
        bulletins.ShouldAllBe(bulletin => bulletin.State == BulletinState.Issued && bulletin.Counted.Units.Count == 6);
        var inTime = await house.Read(services => services.GetServices<IIndicator>().OfType<Indicators.IPlanIndicator>().Single(one => one.Info.Id == "workplans.returns_in_time_share")
            .Measure(Id, Period.Year(year), null, null, default));
        // Two quarters have their last day within the year, and the fourth its own by 25 December; the late unit was late each time.
        (inTime.Numerator, inTime.Denominator).ShouldBe((15, 18), Name);
        (await house.Read(services => services.GetServices<IIndicator>().OfType<Indicators.IPlanIndicator>().Single(one => one.Info.Id == "workplans.breakdown_in_time_share")
            .Measure(Id, Period.Year(year), null, null, default))).Numerator.ShouldBe(5, Name);
    }

    private static SortedDictionary<DateOnly, int> InOrder(IEnumerable<DateTime> moments) => new(moments.GroupBy(ChinaTime.DayOf).ToDictionary(day => day.Key, day => day.Count()));

    private DateOnly BrokenDown => new(year, 4, 20);

    private DateOnly LateBrokenDown => new(year, 5, 5);

    private DateOnly HandedOver => new(year, 12, 28);

    private DateOnly Archived => new(year + 1, 1, 10);

    private IReadOnlyList<Quarter> Quarters => [new(year, 2), new(year, 3), new(year, 4)];

    private IReadOnlyList<DateOnly> Openings => [new(year, 6, 20), new(year, 9, 20), new(year, 12, 20)];

    private IReadOnlyList<DateOnly> Closings => [new(year, 7, 6), new(year, 10, 6), new(year, 12, 26)];

    private bool IsLateUnits(PlanTask task) => task.UnitId == Late;

    /// <summary>Units in time settle everything the day after they broke it down; the late one nine days after each deadline.</summary>
    private DateOnly SettledOn(PlanTask task) => !IsLateUnits(task) ? BrokenDown.AddDays(1)
        : task.DueOn.AddDays(9) is var day && day > LateBrokenDown ? day : LateBrokenDown.AddDays(1);

    /// <summary>Before a deadline, on it, and each week after, while the task is open; never before it was handed out, never after the plan was archived.</summary>
    private SortedDictionary<DateOnly, int> Urged()
    {
        var days = new SortedDictionary<DateOnly, int>();
        foreach (var task in tasks)
        {
            var end = SettledOn(task) < HandedOver ? SettledOn(task) : Archived;
            foreach (var day in Weekly(task.DueOn, [-7, 0], 7, end))
                days[day] = days.TryGetValue(day, out var known) ? known + 1 : 1;
            foreach (var day in Weekly(task.BreakdownDueOn!.Value, [-3], 1, IsLateUnits(task) ? LateBrokenDown : BrokenDown))
                days[day] = days.TryGetValue(day, out var known) ? known + 1 : 1;
        }
        return days;
    }

    /// <summary>The late unit hands in a week after each round closed: reminded a week before the last day, on it, a week after.</summary>
    private SortedDictionary<DateOnly, int> Reminded() => new()
    {
        [new(year, 6, 28)] = 1,
        [new(year, 7, 5)] = 1,
        [new(year, 7, 12)] = 1,
        [new(year, 9, 28)] = 1,
        [new(year, 10, 5)] = 1,
        [new(year, 10, 12)] = 1,
        [new(year, 12, 25)] = 1,
        [new(year + 1, 1, 1)] = 1,
    };

    private IEnumerable<DateOnly> Weekly(DateOnly due, int[] first, int firstAfter, DateOnly end)
    {
        foreach (var moment in first.Concat(Enumerable.Range(0, 60).Select(week => firstAfter + (7 * week))))
            if (due.AddDays(moment) is var day && day > new DateOnly(year, 4, 13) && day <= end)
                yield return day;
    }

    private async Task BreakDown(IEnumerable<Guid> some)
    {
        foreach (var unit in some)
            (await Use((TaskDesk desk) => desk.DoAll(
                "workplans.break-down", [.. tasks.Where(task => task.UnitId == unit).Select(task => new BreakDown(task.Id, "办公室", "张三", null))], Clerk(unit), "分解"))).Refusals.ShouldBeEmpty();
    }

    /// <summary>Acceptance itself is told elsewhere; here only its day matters.</summary>
    private async Task Settle(DateOnly day)
    {
        var due = tasks.Where(task => SettledOn(task) == day && day < HandedOver).Select(task => task.Id).ToList();
        if (due.Count > 0)
            await house.Do<int>("tests.settle", async (_, doing) => await doing.Db.Set<PlanTask>().Where(task => due.Contains(task.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(task => task.State, TaskState.Done).SetProperty(task => task.DoneAt, doing.Now)));
    }

    private async Task Report(Quarter quarter, DateOnly day)
    {
        var (opened, closed) = (Openings[quarter.Number - 2], Closings[quarter.Number - 2]);
        if (day == opened.AddDays(2))
            foreach (var unit in units.Skip(1))
                await HandIn(unit, quarter);
        if (day == closed)
            (await Waiting(office)).Count(work => work.Kind == "待拟季度通报").ShouldBe(1, $"{Name} {quarter}");
        if (day == closed.AddDays(2))
            await IssueBulletin(quarter);
        if (day == closed.AddDays(7))
            await HandIn(Late, quarter);
    }

    private async Task HandIn(Guid unit, Quarter quarter)
    {
        var own = await Db(db => db.Set<UnitReturn>().AsNoTracking().Where(one => one.UnitId == unit && db.Set<ReturnRound>().Any(round => round.Id == one.RoundId && round.Quarter == quarter)).SingleAsync());
        (await Waiting(Clerk(unit))).Count(work => work.Kind == "待季度报送").ShouldBe(1);
        var words = tasks.Where(task => task.UnitId == unit).Select(task => new LineWords(task.Id, "按计划推进")).ToList();
        (await Use((ReturnDesk desk) => desk.Submit(own.Id, new(null, words), Clerk(unit)))).Refusals.ShouldBeEmpty();
        (await Waiting(Clerk(unit))).Count(work => work.Kind == "待季度报送").ShouldBe(0);
        (await Waiting(office)).Count(work => work.Kind == "季度报送待审核").ShouldBe(1);
        (await Use((ReturnDesk desk) => desk.Accept(own.Id, office))).Refusals.ShouldBeEmpty();
    }

    private async Task IssueBulletin(Quarter quarter)
    {
        var drafted = await Use((BulletinDesk desk) => desk.Draft(Id, quarter, false, office));
        drafted.Value.Text.ShouldContain($"{quarter}");
        (await Use((BulletinDesk desk) => desk.Draft(Id, quarter, false, office))).Refusals.Single().Code.ShouldBe("workplans.bulletin-quarter-taken");
        (await Waiting(office)).Count(work => work.Kind == "待拟季度通报").ShouldBe(0);
        var id = drafted.Value.Id;
        (await Use((BulletinDesk desk) => desk.Edit(id, new(drafted.Value.Title, drafted.Value.Text, "通报", quarter.Number, false, false), office))).Refusals.ShouldBeEmpty();
        (await Use((BulletinDesk desk) => desk.Submit(id, office))).Refusals.ShouldBeEmpty();
        (await Use((BulletinDesk desk) => desk.Sign(id, signer))).Refusals.ShouldBeEmpty();
        (await Use((BulletinDesk desk) => desk.Issue(id, office))).Refusals.ShouldBeEmpty();
        foreach (var unit in units)
        {
            (await Waiting(Clerk(unit))).Count(work => work.Kind == "通报待阅").ShouldBe(1);
            (await Use((BulletinDesk desk) => desk.Read(id, Clerk(unit)))).Refusals.ShouldBeEmpty();
        }
    }

    /// <summary>Breaking down is a duty from the day the plan is handed out to the day it is done, one for each unit.</summary>
    private async Task Duties(DateOnly day)
    {
        if (day > LateBrokenDown && day != Archived)
            return;
        foreach (var unit in units)
            (await Waiting(Clerk(unit))).Count(work => work.Kind == "待分解任务").ShouldBe(day < (unit == Late ? LateBrokenDown : BrokenDown) ? 1 : 0, $"{Name} {day}");
        if (day == Archived)
            (await Waiting(office)).ShouldNotContain(work => work.Url.StartsWith("/desk/workplans", StringComparison.Ordinal), Name);
    }

    private Task<List<WaitingWork>> Waiting(CurrentPerson who) => house.Read(async services =>
    {
        var work = new List<WaitingWork>();
        foreach (var room in services.GetServices<IAssignsWork>())
            work.AddRange(await room.WaitingFor(who, default));
        return work;
    });

    private static CurrentPerson Clerk(Guid unit) => PlanHouse.Person("经办人", unit, Role.Clerk);

    /// <summary>Names of the print stand for the six units in turn; a group is all of them, and what has no name goes to all as well.</summary>
    private Task Prepare() => house.Do<int>("tests.prepare", async (_, doing) =>
    {
        var plan = await doing.Db.Set<WorkPlan>().FirstAsync(p => p.Id == Id);
        (plan.IssuedOn, plan.BreakdownDays) = (new(year, 4, 10), 15);
        var clauses = await doing.Db.Set<PlanClause>().Where(clause => clause.PlanId == Id).OrderBy(clause => clause.Ordinal).ToListAsync();
        foreach (var clause in clauses.Where(clause => clause.Lead.Count == 0))
            clause.Lead = ["各单位"];
        var known = await doing.Db.Set<NameChoice>().Where(choice => choice.PlanId == Id).Select(choice => choice.Printed).ToListAsync();
        foreach (var (name, place) in clauses.SelectMany(clause => clause.Lead.Concat(clause.Support)).Distinct().Except(known).Select((name, place) => (name, place)))
            doing.Db.Add(new NameChoice { Id = Guid.NewGuid(), PlanId = Id, Printed = name, UnitIds = name[0] == '各' ? [.. units] : [units[place % 6]] });
        return 0;
    });

    private Task<T> Use<TAct, T>(Func<TAct, Task<T>> use) where TAct : notnull => house.Read(services => use(services.GetRequiredService<TAct>()));

    private Task<T> Db<T>(Func<PlatformDb, Task<T>> read) => house.Read(services => read(services.GetRequiredService<PlatformDb>()));

    private static Task Unit(PlatformDb db, Guid id, string code, string name, Guid? parent) => db.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO agencies_units (id, accepts_requests, code, kind, name, parent_id, position, revision, short_name, valid_from)
         VALUES ({id}, {true}, {code}, {"Department"}, {name}, {parent}, 1, 0, {name}, {new DateOnly(2000, 1, 1)})
         """);
}
