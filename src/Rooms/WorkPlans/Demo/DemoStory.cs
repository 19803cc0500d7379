using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Exchanges;
using Mingtang.WorkPlans.Supervision;
using Mingtang.WorkPlans.Tasks;
using Mingtang.WorkPlans.Urgings;

namespace Mingtang.WorkPlans.Demo;

/// <summary>Something that happened to a task. The act is made when its time comes, because it may name what happened before.</summary>
internal sealed record DemoEvent(DateTimeOffset At, CurrentPerson Who, string Act, Func<PlatformDb, IActOnTask> Make)
{
    public static DemoEvent On(DateOnly day, int hour, CurrentPerson who, IActOnTask act) => new(ChinaTime.StartOf(day).AddHours(hour), who, act.Name, _ => act);
}

/// <param name="Index">Place among the units of the plan; what differs from unit to unit follows from it, so that every demo is the same.</param>
internal sealed record DemoUnit(Guid Id, string Code, int Index, bool IsTown, CurrentPerson Clerk);

/// <summary>What each unit did with its tasks from April to 20 October: most in time, some late, two not even broken down.</summary>
internal sealed class DemoStory(CurrentPerson office, CurrentPerson secondOffice, Evidence minutes)
{
    private static readonly DateOnly Today = new(2026, 10, 20);
    private static readonly DateOnly HandedOn = new(2026, 4, 13);

    /// <summary>These have not broken their tasks down to this day.</summary>
    private static readonly string[] Missing = ["NYNC", "GXQ"];

    private static readonly Dictionary<string, DateOnly> LateBreakdowns = new() { ["LP"] = new(2026, 5, 6), ["SG"] = new(2026, 5, 8), ["KW"] = new(2026, 4, 29) };

    private static readonly string[] DepartmentSections = ["办公室", "政策法规科", "综合科", "办公室"];
    private static readonly string[] TownSections = ["党政办公室", "营商环境办公室", "社区服务办公室", "党政办公室"];

    private static readonly string[] Measures =
    [
        "建立台账，按月对照条款核对进度；公开内容由业务科室提供、办公室审核后上网。",
        "明确信息产生、审核、发布三个环节的责任人，变更当日交接。",
        "与牵头单位共用一套口径，先核数据再公布，避免前后不一。",
        "收集群众来电来访中的高频问题，作为调整公开内容的依据。",
    ];

    public IEnumerable<DemoEvent> Of(DemoUnit unit, IReadOnlyList<PlanTask> tasks)
    {
        if (Missing.Contains(unit.Code))
            return tasks.Take(6).Select(task => DemoEvent.On(new(2026, 5, 6), 14, office, new Urge(task.Id, "至今未收到任务分解，请本周内明确责任科室、责任人和节点。")));
        var brokenDown = LateBreakdowns.GetValueOrDefault(unit.Code, HandedOn.AddDays(2 + unit.Index * 3 % 11));
        return tasks.SelectMany(task => Breakdown(unit, task, brokenDown).Concat(Course(unit, task, brokenDown)));
    }

    private static IEnumerable<DemoEvent> Breakdown(DemoUnit unit, PlanTask task, DateOnly day)
    {
        var variant = (task.Clause!.Ordinal + unit.Index) % 4;
        yield return DemoEvent.On(day, 10, unit.Clerk, new BreakDown(task.Id, (unit.IsTown ? TownSections : DepartmentSections)[variant], unit.Clerk.Name, Measures[variant])
        {
            Milestones = [.. Milestones(task, day)],
        });
    }

    private static IEnumerable<MilestoneEntry> Milestones(PlanTask task, DateOnly from)
    {
        if (task.DueOn >= new DateOnly(2026, 10, 1))
            return [new("上半年形成阶段成果", new(2026, 6, 30)), new("三季度对照清单查漏补缺", new(2026, 9, 25))];
        return task.DueOn > from.AddDays(20) ? [new("拿出初稿并核对口径", task.DueOn.AddDays(-14)), new("对外公布", task.DueOn)] : [];
    }

    private IEnumerable<DemoEvent> Course(DemoUnit unit, PlanTask task, DateOnly from)
    {
        var ordinal = task.Clause!.Ordinal;
        var lines = Lines(unit, task, from).ToList();
        foreach (var line in lines)
            yield return new(ChinaTime.StartOf(line.On).AddHours(15), unit.Clerk, "workplans.report", db => new Report(task.Id, line.On, line.Text, line.Percent)
            {
                Evidence = Proof(unit, line),
                Reached = Reached(db, task.Id, line),
            });
        if (lines is not [.., { Percent: 100, On: var last }])
            yield break;
        foreach (var closing in Closing(unit, task, last, (unit.Index + ordinal) % 13 == 5))
            yield return closing;
    }

    /// <summary>Units report a few days apart; now and then one owes its last entry, and such a task is overdue today.</summary>
    private static IEnumerable<DemoLine> Lines(DemoUnit unit, PlanTask task, DateOnly from)
    {
        var ordinal = task.Clause!.Ordinal;
        var lines = DemoTexts.Progress[ordinal].ToList();
        var owes = (unit.Index * 7 + ordinal) % 6 == 0;
        foreach (var (line, place) in lines.Select((line, place) => (line, place)))
        {
            if (owes && place == lines.Count - 1 && unit.Index > 0 && ordinal is not (10 or 17 or 40))
                yield break;
            // Of a duty all units share, some report only once in the half year.
            if (place == 0 && lines.Count > 1 && (unit.Index + ordinal) % 5 is 1 or 3)
                continue;
            var on = line.On.AddDays(unit.Index * 2 % 9);
            if (on <= from)
                on = from.AddDays(1);
            if (on < Today)
                yield return line with { On = on };
        }
    }

    /// <summary>Most milestones are reached with the entry next to them; a few stay open and are late.</summary>
    private static IReadOnlyList<Guid> Reached(PlatformDb db, Guid task, DemoLine line)
    {
        var by = line.On.AddDays(25);
        return [.. db.Set<Milestone>().Where(milestone => milestone.TaskId == task && milestone.ReachedOn == null && milestone.DueOn <= by).Select(milestone => milestone.Id)];
    }

    private IReadOnlyList<Evidence> Proof(DemoUnit unit, DemoLine line) => line.Percent == 100
        ? [new("公开页面", null, $"https://www.yunjian.example/zwgk/{line.Ordinal}/{unit.Code.ToLowerInvariant()}"), minutes]
        : (unit.Index + line.Ordinal) % 3 == 0 ? [new("公开页面", null, $"https://www.yunjian.example/zwgk/{line.Ordinal}")] : [];

    private IEnumerable<DemoEvent> Closing(DemoUnit unit, PlanTask task, DateOnly last, bool isReturned)
    {
        var accepts = unit.Clerk.Id == office.Id ? secondOffice : office;
        if (last > new DateOnly(2026, 9, 20) && unit.Index % 5 == 2)
            return [
                DemoEvent.On(last.AddDays(1), 16, unit.Clerk, new ReportDone(task.Id)),
                DemoEvent.On(last.AddDays(4), 9, accepts, new Return(task.Id, "台账数量与网上公布的不一致，请核对后重新报办结。")),
            ];
        var reported = last.AddDays(1);
        var events = new List<DemoEvent> { DemoEvent.On(reported, 16, unit.Clerk, new ReportDone(task.Id)) };
        if (isReturned)
        {
            events.Add(DemoEvent.On(reported.AddDays(2), 9, accepts, new Return(task.Id, "佐证只有会议纪要，请补充公开页面的截图或链接，并写明完成数量。")));
            reported = reported.AddDays(9);
            events.Add(DemoEvent.On(reported, 11, unit.Clerk, new Report(task.Id, reported, "按退回意见补充公开页面链接和完成数量。", 100) { Evidence = [new("补充的公开页面", null, $"https://www.yunjian.example/zwgk/bc/{unit.Code.ToLowerInvariant()}")] }));
            events.Add(DemoEvent.On(reported, 16, unit.Clerk, new ReportDone(task.Id)));
        }
        events.Add(DemoEvent.On(reported.AddDays(3 + unit.Index % 3), 10, accepts, new Accept(task.Id)));
        // What was reported in the last weeks partly still waits for the office.
        return events.Where(one => ChinaTime.DayOf(one.At) < Today && !(one.Act == "workplans.accept" && reported > new DateOnly(2026, 9, 27) && unit.Index % 2 == 1));
    }

    /// <summary>Single turns of the story, by clause and unit.</summary>
    public IEnumerable<DemoEvent> Turns(Func<int, string, PlanTask?> task, Func<string, DemoUnit> unit)
    {
        if (task(20, "SCJG") is { } food)
        {
            yield return DemoEvent.On(new(2026, 7, 20), 10, office, new Supervise(food.Id, "抽查发现第22周抽检结果晚3天上网，请说明原因并提出防止再次延误的办法。", new(2026, 7, 27)));
            yield return new(At(2026, 7, 24, 11), unit("SCJG").Clerk, "workplans.answer", db => new AnswerSupervision(food.Id, Note(db, food.Id), "系承检机构报告迟交所致；已在合同中约定报送时限，并设专人每周一核对。"));
        }
        if (task(56, "SG") is { } village)
            yield return DemoEvent.On(new(2026, 9, 28), 10, office, new Supervise(village.Id, "抽查塘桥头村二季度村务公开缺少集体资金明细，请核实并补充公开。", new(2026, 10, 12)));
        if (task(18, "YJJ") is { } hazards)
            yield return DemoEvent.On(new(2026, 10, 13), 15, office, new Supervise(hazards.Id, "三季度隐患整治公开中有4处未写明整改期限，请补充后答复。", new(2026, 10, 23)));
        foreach (var remark in Remarks(task, unit))
            yield return remark;
        if (task(54, "FGJ") is { } links)
        {
            yield return DemoEvent.On(new(2026, 9, 18), 9, unit("FGJ").Clerk, new AskDeadline(links.Id, new(2027, 1, 15), "专栏随网站改版迁移，迁移验收在明年1月上旬。"));
            yield return DemoEvent.On(new(2026, 9, 21), 9, office, new ChangeDeadline(links.Id, new(2027, 1, 15), "网站改版验收安排在明年1月上旬，同意延至1月15日，迁移期间按月巡检不停。"));
        }
        if (task(32, "WJW") is { State: not TaskState.Done } norms)
            yield return DemoEvent.On(new(2026, 10, 16), 14, unit("WJW").Clerk, new AskDeadline(norms.Id, new(2026, 11, 20), "两件规范性文件正在修订，修订后一并公布有效性。"));
        if (task(10, "JYJ") is { } admission)
            yield return new(At(2026, 4, 28, 9), unit("JYJ").Clerk, "workplans.report", db => new Report(admission.Id, new(2026, 4, 24), "义务教育招生入学办法和招生范围公布，附电子地图和热线电话。", 60) { Corrects = Entry(db, admission.Id) });
    }

    /// <summary>The housing bureau and two streets on the lifts: one has answered, 方竹街道 is still asked.</summary>
    private static IEnumerable<DemoEvent> Remarks(Func<int, string, PlanTask?> task, Func<string, DemoUnit> unit)
    {
        if (task(15, "FGJ") is not { } bureau || task(15, "FZ") is not { } bamboo || task(15, "YH") is not { } lake)
            yield break;
        var names = new Dictionary<Guid, string> { [bureau.UnitId] = "区房管局", [bamboo.UnitId] = "方竹街道", [lake.UnitId] = "雁湖街道" };
        var (asking, answering) = (unit("FGJ").Clerk, unit("YH").Clerk);
        yield return DemoEvent.On(new(2026, 9, 22), 10, asking, new Remark(bureau.Id, "加装电梯项目清单要附居民意见采纳情况，请雁湖街道先提供三季度已完成的楼栋。", lake.UnitId, Party.Unit, names));
        yield return DemoEvent.On(new(2026, 9, 24), 15, answering, new Remark(lake.Id, "三季度完成七个楼栋，采纳意见十一条，明细已作为本条进展的佐证上传。", null, Party.Unit, names));
        yield return DemoEvent.On(new(2026, 10, 15), 9, asking, new Remark(bureau.Id, "方竹街道竹苑小区两个楼栋的居民意见采纳情况还缺，请补充后告知公开网址。", bamboo.UnitId, Party.Unit, names));
    }

    private static DateTimeOffset At(int year, int month, int day, int hour) => ChinaTime.StartOf(new(year, month, day)).AddHours(hour);

    private static Guid Note(PlatformDb db, Guid task) => db.Set<SupervisionNote>().Where(note => note.TaskId == task && note.Answer == null).Select(note => note.Id).First();

    private static Guid Entry(PlatformDb db, Guid task) => db.Set<ProgressEntry>().Where(entry => entry.TaskId == task).OrderBy(entry => entry.On).Select(entry => entry.Id).First();
}
