using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Tasks;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Demo;

/// <summary>
/// 云间区's plan of 2026 and half a year of life in it, through the same reader and the same acts as everywhere. The clock is set
/// back for each act, so that the log tells when it happened; one act around all leaves everything or nothing.
/// </summary>
internal sealed class WorkPlansDemo(
    ActBook acts, PlatformDb db, TimeProvider clock, IUnits units, IPeople people, IPlanImports imports, ConfirmDoubts doubts, PublishPlan publish,
    TaskDesk desk, BindingBook bindings, UrgingRound urging, FileBook files) : IDemoSeed
{
    /// <summary>Rooms that come later measure these; the office has already said yes.</summary>
    private static readonly string[] ConfirmedAhead = ["interpretations.", "documents.", "requests.", "opendays.", "inspections.", "agencies.", "workplans."];

    private const int Staffing = 61;

    public string Name => "workplans";

    public int Order => 300;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var time = (DemoClock)clock;
        // A fill broken off left the clock in its past.
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        try
        {
            var filled = await acts.Do<int>("workplans.fill-demo", Actor.Platform, async doing =>
            {
                var tasks = await Fill(time, progress, stop);
                time.Set(now);
                doing.About("workplans.demo", "yunjian", $"填充演示工作要点，{tasks}项任务");
                return tasks;
            }, stop);
            progress.Report($"  1 份工作要点，{filled.Value} 项任务");
        }
        finally
        {
            time.Set(now);
        }
    }

    private async Task<int> Fill(DemoClock time, IProgress<string> progress, CancellationToken stop)
    {
        var book = await units.OfYear(2026, stop);
        var offices = (await people.Holding(Role.Office, stop)).OrderBy(person => person.Name == "顾砚" ? 0 : 1).ToList();
        var office = Person(offices[0], book, Role.Office);
        var second = Person(offices[1], book, Role.Office);
        var plan = await Publish(time, book, stop);
        progress.Report("  工作要点已下达，正在写入半年的进展 …");
        await Bind(time, plan, office, stop);
        var minutes = await Minutes(stop);
        var tasks = await db.Set<PlanTask>().AsNoTrackingWithIdentityResolution().Include(task => task.Clause).Where(task => task.PlanId == plan).ToListAsync(stop);
        var here = await Units(tasks, book, stop);
        var story = new DemoStory(office, second, minutes);
        var turns = story.Turns(
            (ordinal, code) => tasks.FirstOrDefault(task => task.Clause!.Ordinal == ordinal && task.UnitId == book.ByCode(code)?.Id), code => here.First(unit => unit.Code == code));
        await Tell([.. here.SelectMany(unit => story.Of(unit, [.. tasks.Where(task => task.UnitId == unit.Id).OrderBy(task => task.Clause!.Ordinal)])), .. turns], time, stop);
        await Revise(time, book, stop);
        return tasks.Count;
    }

    /// <summary>A revised print that came in yesterday: two clauses read otherwise, and one of them has a blot somebody must look at.</summary>
    private async Task Revise(DemoClock time, UnitBook book, CancellationToken stop)
    {
        time.Set(At(new(2026, 10, 19), 15));
        _ = (await imports.Import(DemoTexts.RevisedPlan, DemoTexts.RevisedFile, book.District!.Code, 2026, stop)).Value;
        db.ChangeTracker.Clear();
    }

    private async Task<Guid> Publish(DemoClock time, UnitBook book, CancellationToken stop)
    {
        time.Set(At(new(2026, 4, 13), 9));
        var imported = (await imports.Import(DemoTexts.Plan, DemoTexts.PlanFile, book.District!.Code, 2026, stop)).Value;
        if (imported.DoubtfulTasks > 0 || imported.Warnings.Count > 0)
            _ = (await doubts.All(PlanKeeper.Platform, imported.PlanId, "已与印发件逐条核对", stop)).Value;
        time.Set(At(new(2026, 4, 13), 11));
        _ = (await publish.Do(PlanKeeper.Platform, imported.PlanId, stop)).Value;
        db.ChangeTracker.Clear();
        return imported.PlanId;
    }

    private async Task Bind(DemoClock time, Guid plan, CurrentPerson office, CancellationToken stop)
    {
        time.Set(At(new(2026, 4, 14), 9));
        _ = (await bindings.Propose(plan, office, stop)).Value;
        var clauses = await db.Set<PlanClause>().AsNoTracking().Where(clause => clause.PlanId == plan).ToListAsync(stop);
        foreach (var binding in await db.Set<ClauseBinding>().AsNoTracking().ToListAsync(stop))
        {
            if (clauses.FirstOrDefault(clause => clause.Id == binding.ClauseId) is not { } clause || !ConfirmedAhead.Any(binding.IndicatorId.StartsWith))
                continue;
            var each = binding.PerUnit || clause.Ordinal == Staffing;
            _ = (await bindings.Confirm(clause.Id, binding.IndicatorId, new(binding.Operator, binding.Value, binding.DueOn, each, false), office, stop)).Value;
        }
        var bound = await db.Set<ClauseBinding>().Select(binding => binding.ClauseId).ToListAsync(stop);
        foreach (var clause in clauses.Where(clause => !bound.Contains(clause.Id)).OrderBy(clause => clause.Ordinal).Take(3))
            _ = (await bindings.MarkReported(clause.Id, true, office, stop)).Value;
    }

    /// <summary>A small real file, so that evidence can be downloaded.</summary>
    private async Task<Evidence> Minutes(CancellationToken stop)
    {
        var paper = DocxPrinter.Print(
            new("工作纪要", new Block.Title("政务公开工作推进会纪要"), new Block.Text("会议对照年度工作要点核对本单位任务的完成情况，明确了公开内容、责任科室和更新时间。")), PageLayout.A4);
        using var content = new MemoryStream(paper);
        var file = (await files.Keep(content, "工作纪要.docx", stop)).Value;
        return new(file.Name, file.Hash, null, file.Size, file.MediaType);
    }

    private async Task<IReadOnlyList<DemoUnit>> Units(List<PlanTask> tasks, UnitBook book, CancellationToken stop)
    {
        var found = new List<DemoUnit>();
        foreach (var unit in tasks.Select(task => task.UnitId).Distinct().Select(id => book.Find(id)!).OrderBy(unit => unit.Code, StringComparer.Ordinal))
            if (await people.AtUnit(unit.Id, Role.Clerk, stop) is [var clerk, ..])
                found.Add(new(unit.Id, unit.Code, found.Count, unit.Kind is UnitKind.Street or UnitKind.Town, Person(clerk with { UnitId = unit.Id }, book, Role.Clerk)));
        return found;
    }

    /// <summary>In the order of time. What one person did to several tasks on a day is one batch; each week the rules urge.</summary>
    private async Task Tell(List<DemoEvent> events, DemoClock time, CancellationToken stop)
    {
        var week = new DateOnly(2026, 4, 20);
        foreach (var batch in events.OrderBy(one => one.At).ThenBy(one => one.Who.UnitId).GroupBy(one => (one.At, one.Who, one.Act)))
        {
            for (; week <= ChinaTime.DayOf(batch.Key.At); week = week.AddDays(7))
            {
                time.Set(At(week, 8));
                _ = await urging.Run(byMail: false, stop);
            }
            time.Set(batch.Key.At);
            var told = batch.Select(one => one.Make(db)).ToList();
            if (told.Count == 1)
                _ = (await desk.Do(told[0], batch.Key.Who, stop)).Value;
            else
                _ = (await desk.DoAll(batch.Key.Act, told, batch.Key.Who, $"一次办理{told.Count}项任务", stop)).Value;
            db.ChangeTracker.Clear();
        }
    }

    private static CurrentPerson Person(PersonRef person, UnitBook book, Role role) => new(person.Id, person.Name, person.UnitId, book.Find(person.UnitId)?.ShortName, role);

    private static DateTimeOffset At(DateOnly day, int hour) => ChinaTime.StartOf(day).AddHours(hour);
}
