using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Dispatch;

public sealed class DispatchDeskTests
{
    [Theory, EveryEngine]
    public async Task A_sheet_that_comes_back_untouched_changes_nothing(Engine engine)
    {
        using var plan = await District(engine);
        foreach (var asDocx in (bool[])[false, true])
        {
            var rows = (await Compare(plan, ("全部.zip", await Zip(plan, asDocx)))).Value;
            rows.Count.ShouldBe(3);
            rows.ShouldAllBe(row => row.Kind == "无变化" && row.Warnings.Count == 0);
        }
    }

    [Theory, EveryEngine]
    public async Task What_the_unit_filled_in_is_shown_before_it_counts_and_stored_by_one_act(Engine engine)
    {
        using var plan = await District(engine);
        var sheet = await Sheet(plan, plan.Street);
        var task = sheet.Tasks[0].Id;
        var returned = Filled(sheet, 0, new() { [TaskColumns.Section] = "党政办公室", [TaskColumns.Person] = "李四", [TaskColumns.Milestones] = "2026年5月20日 收集材料\n6月底 公布", [TaskColumns.EntryOn] = "2026/4/12", [TaskColumns.Entry] = "召开部署会", [TaskColumns.Percent] = "15%", [TaskColumns.Links] = "https://example.gov.cn/x" });

        var rows = (await Compare(plan, ("方竹街道.xlsx", returned))).Value;
        (await plan.Task_(task)).State.ShouldBe(TaskState.Dispatched);
        rows[0].Changes.Select(change => change.Field).ShouldBe([TaskColumns.Section, TaskColumns.Person, TaskColumns.Milestones, TaskColumns.Entry]);
        rows[0].Kind.ShouldBe("有新进展");

        (await TakeIn(plan, rows)).Value.ShouldBe(1);
        var stored = await plan.Task_(task);
        (stored.State, stored.Section, stored.PersonInCharge).ShouldBe((TaskState.Underway, "党政办公室", "李四"));
        stored.Milestones.OrderBy(m => m.Position).Select(m => (m.Title, m.DueOn)).ShouldBe([("收集材料", new(2026, 5, 20)), ("公布", new(2026, 6, 30))]);
        var entry = stored.Progress.Single();
        (entry.On, entry.Text, entry.Percent, entry.Evidence.Single().Url, entry.EnteredBy).ShouldBe((new(2026, 4, 12), "召开部署会", 15, "https://example.gov.cn/x", plan.Office.Id));
    }

    [Theory, EveryEngine]
    public async Task The_same_file_dropped_twice_is_entered_once(Engine engine)
    {
        using var plan = await District(engine);
        var returned = Filled(await Sheet(plan, plan.Street), 0, new() { [TaskColumns.Section] = "党政办", [TaskColumns.Person] = "李四", [TaskColumns.EntryOn] = "2026-04-12", [TaskColumns.Entry] = "召开部署会" });
        await TakeIn(plan, (await Compare(plan, ("甲.xlsx", returned))).Value);

        var again = (await Compare(plan, ("甲.xlsx", returned))).Value;

        again[0].Acts.ShouldBeEmpty();
        again[0].Warnings.ShouldHaveSingleItem().ShouldContain("已经收过");
    }

    [Theory, EveryEngine]
    public async Task Reordered_rows_and_columns_and_added_ones_do_no_harm(Engine engine)
    {
        using var plan = await District(engine);
        var sheet = await Sheet(plan, plan.Education);
        string[] titles = ["备注", TaskColumns.Person, TaskColumns.Section + "(必填)", TaskColumns.Ordinal, TaskColumns.Key, TaskColumns.Text];
        var rows = sheet.Tasks.Reverse().Select(task => new PrintedRow("本单位自加", "王五", "基教科", $"{task.Clause!.Ordinal}", task.Id.ToString("N"), task.Clause.Text));
        var file = XlsxPrinter.Print(new PrintedSheet("表", [.. titles.Select(_ => new SheetColumn(10))], [new([.. titles.Select(title => new PrintedCell(title))])], [.. rows]));

        var compared = (await Compare(plan, ("改过.xlsx", file))).Value;

        compared.Select(row => row.Task!.Id).ShouldBe(sheet.Tasks.Reverse().Select(task => task.Id));
        compared.ShouldAllBe(row => row.Changes.Count == 2 && row.Warnings.Count == 0);
    }

    [Theory, EveryEngine]
    public async Task Printed_words_stay_and_unknown_rows_are_named(Engine engine)
    {
        using var plan = await District(engine);
        var sheet = await Sheet(plan, plan.Education);
        var file = Filled(sheet, 0, new() { [TaskColumns.Text] = "改写过的条款", [TaskColumns.DueOn] = "2027-01-31" }, addUnknown: true);

        var rows = (await Compare(plan, ("区教育局.xlsx", file))).Value;

        rows[0].Warnings.Count.ShouldBe(2);
        rows[0].Acts.ShouldBeEmpty();
        rows[^1].Kind.ShouldBe("未识别的行");
    }

    [Theory, EveryEngine]
    public async Task A_deadline_the_office_moved_since_the_sheet_went_out_is_no_edit_of_the_unit(Engine engine)
    {
        using var plan = await District(engine);
        var sheet = await Sheet(plan, plan.Education);
        var task = sheet.Tasks[0].Id;
        (await plan.Do(new ChangeDeadline(task, new(2026, 9, 30), "市里方案推迟"), plan.Office)).IsRefused.ShouldBeFalse();
        (await plan.Do(new ChangeDeadline(task, new(2026, 11, 30), "再推迟"), plan.Office)).IsRefused.ShouldBeFalse();

        var untouched = (await Compare(plan, ("区教育局.xlsx", sheet.Xlsx()))).Value[0];
        (untouched.Kind, untouched.Warnings.Count, untouched.IsUnchanged).ShouldBe(("无变化", 0, true));
        untouched.Notes.ShouldHaveSingleItem().ShouldBe("表格发出后，时限已调整为2026-11-30");

        foreach (var printed in (string[])["2026-06-30", "6月30日", "2026/9/30"])
            (await Compare(plan, ("区教育局.xlsx", Filled(sheet, 0, new() { [TaskColumns.DueOn] = printed })))).Value[0].Warnings.ShouldBeEmpty(printed);
        (await Compare(plan, ("区教育局.xlsx", Filled(sheet, 0, new() { [TaskColumns.DueOn] = "2026-12-31" })))).Value[0].Warnings.ShouldHaveSingleItem().ShouldContain("请单位申请调整时限");
    }

    [Theory, EveryEngine]
    public async Task Progress_counts_beside_printed_words_that_were_changed(Engine engine)
    {
        using var plan = await District(engine);
        var sheet = await Sheet(plan, plan.Education);
        var task = sheet.Tasks[0].Id;
        await plan.Do(new ChangeDeadline(task, new(2026, 9, 30), "市里方案推迟"), plan.Office);
        var file = Filled(sheet, 0, new() { [TaskColumns.Text] = "改写过的条款", [TaskColumns.Section] = "基教科", [TaskColumns.Person] = "王五", [TaskColumns.EntryOn] = "2026-04-12", [TaskColumns.Entry] = "召开部署会" });

        var rows = (await Compare(plan, ("区教育局.xlsx", file))).Value;

        (rows[0].Kind, rows[0].Warnings.Count, rows[0].Notes.Count).ShouldBe(("有新进展", 1, 1));
        (await TakeIn(plan, rows)).Value.ShouldBe(1);
        var stored = await plan.Task_(task);
        (stored.Progress.Single().Text, stored.DueOn).ShouldBe(("召开部署会", new DateOnly(2026, 9, 30)));
    }

    [Theory, EveryEngine]
    public async Task A_clause_goes_by_its_printed_number_wherever_it_stands(Engine engine)
    {
        using var plan = await District(engine);
        await plan.Write(async db => await db.Set<PlanClause>().ExecuteUpdateAsync(row => row.SetProperty(c => c.Number, c => c.Ordinal == 1 ? "2" : "1")));
        var sheet = await Sheet(plan, plan.Education);
        TaskColumns.All[0].Of(sheet.Tasks[0], sheet.Words).ShouldBe("2");
        plan.Clock.MoveTo(2026, 7, 10);
        ReminderText.For(sheet.Plan, [sheet], new(2026, 7, 10)).ShouldContain("逾期10天：第2项");

        (await Compare(plan, ("区教育局.docx", sheet.Docx()))).Value.Select(row => row.Task!.Id).ShouldBe(sheet.Tasks.Select(task => task.Id));
        sheet.Tasks[0].Clause!.Text = "改写过的条款";
        (await Compare(plan, ("区教育局.docx", sheet.Docx()))).Value.Select(row => row.Task!.Id).ShouldBe(sheet.Tasks.Select(task => task.Id));
    }

    [Theory, EveryEngine]
    public async Task A_wrong_file_is_refused_with_its_name(Engine engine)
    {
        using var plan = await District(engine);
        var other = XlsxPrinter.Print(new PrintedSheet("通讯录", [new(10), new(10)], [new("姓名", "电话")], [new("张三", "1")]));
        (await Compare(plan, ("通讯录.xlsx", other))).Refusals.Single().Code.ShouldBe("workplans.not-a-task-sheet");

        var sheet = await Sheet(plan, plan.Education);
        await plan.Write(async db => await db.Database.ExecuteSqlAsync($"UPDATE workplans_tasks SET id = {Guid.NewGuid()} WHERE id = {sheet.Tasks[0].Id}"));
        var (single, _) = (sheet with { Tasks = [sheet.Tasks[0]] }, 0);
        var refused = await Compare(plan, ("旧表.xlsx", single.Xlsx()));
        refused.Refusals.Single().Message.ShouldContain("旧表.xlsx");
    }

    [Theory, EveryEngine]
    public async Task One_bad_row_keeps_all_out_and_is_named_by_file_and_line(Engine engine)
    {
        using var plan = await District(engine);
        var good = Filled(await Sheet(plan, plan.Street), 0, new() { [TaskColumns.Section] = "党政办", [TaskColumns.Person] = "李四" });
        var bad = Filled(await Sheet(plan, plan.Education), 0, new() { [TaskColumns.Section] = "基教科", [TaskColumns.Person] = "王五", [TaskColumns.EntryOn] = "2026-12-30", [TaskColumns.Entry] = "还没发生的事" });
        var rows = (await Compare(plan, ("好.xlsx", good), ("坏.xlsx", bad))).Value;

        var outcome = await TakeIn(plan, rows);

        outcome.Refusals.Single().Message.ShouldStartWith("坏.xlsx 第");
        (await plan.Read(db => db.Set<PlanTask>().CountAsync(task => task.State == TaskState.Underway))).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task What_could_only_be_refused_is_said_beside_its_row_and_not_offered(Engine engine)
    {
        using var plan = await District(engine);
        var (street, schools) = (await Sheet(plan, plan.Street), await Sheet(plan, plan.Education));
        var undivided = Filled(street, 0, new() { [TaskColumns.EntryOn] = "2026-04-12", [TaskColumns.Entry] = "召开部署会", [TaskColumns.Done] = "是" });
        var undated = Filled(schools, 0, new() { [TaskColumns.Section] = "基教科", [TaskColumns.Person] = "王五", [TaskColumns.EntryOn] = "上周五", [TaskColumns.Entry] = "召开部署会" });

        var rows = (await Compare(plan, ("街道.xlsx", undivided), ("教育.xlsx", undated))).Value;

        (rows[0].Acts.Count, rows[0].Kind).ShouldBe((0, "未采用"));
        rows[0].Warnings.ShouldBe(["任务待分解，请先填责任科室、责任人；新的进展未采用", "任务待分解，先分解、填报进展，再报办结；「是否办结」未采用"]);
        rows[1].Kind.ShouldBe("有修改");
        rows[1].Warnings.ShouldHaveSingleItem().ShouldBe("进展日期「上周五」读不懂，新的进展未采用");
        (await TakeIn(plan, rows)).Value.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task What_taking_in_would_refuse_is_said_beside_the_row_before(Engine engine)
    {
        using var plan = await District(engine);
        var (street, schools) = (await Sheet(plan, plan.Street), await Sheet(plan, plan.Education));
        var unmanned = Filled(street, 0, new() { [TaskColumns.Section] = "党政办", [TaskColumns.Milestones] = "2月30日 初稿" });
        var wild = Filled(schools, 0, new() { [TaskColumns.Section] = "基教科", [TaskColumns.Person] = "王五", [TaskColumns.EntryOn] = "2026-12-30", [TaskColumns.Entry] = "还没发生的事", [TaskColumns.Percent] = "150%" });

        var rows = (await Compare(plan, ("街道.xlsx", unmanned), ("教育.xlsx", wild))).Value;

        rows[0].Refused.ShouldBe(["请填写责任人。", "请填写节点的完成日期。"]);
        rows[1].Refused.ShouldBe(["进展只能填报已经发生的事，日期不能晚于今天。", "完成比例填0至100的整数。"]);
    }

    [Theory]
    [InlineData("2026-05-31", "2026-05-31")]
    [InlineData("2026/5/31", "2026-05-31")]
    [InlineData("2026.5.31", "2026-05-31")]
    [InlineData("5月31日", "2026-05-31")]
    [InlineData("2月底前", "2026-02-28")]
    [InlineData("46173", "2026-05-31")]
    [InlineData("2026-05-31 00:00:00", "2026-05-31")]
    [InlineData("2月30日", null)]
    [InlineData("尽快", null)]
    public void A_day_is_read_as_people_write_it(string words, string? day) => DayWords.Read(words, 2026)?.ToString("yyyy-MM-dd").ShouldBe(day);

    [Theory, EveryEngine]
    public async Task The_reminder_says_who_owes_what(Engine engine)
    {
        using var plan = await District(engine);
        plan.Clock.MoveTo(2026, 7, 10);
        var words = await plan.House.Read(async services => ReminderText.For(
            (await services.GetRequiredService<PlatformDb>().Set<WorkPlan>().FindAsync(plan.PlanId))!, await Sheets(services, plan), new(2026, 7, 10)));
        words.ShouldContain("区教育局\n  待分解2项，已超过分解时限76天");
        words.ShouldContain("逾期10天：第1项");
    }

    private static async Task<PlanHouse> District(Engine engine)
    {
        var plan = await PlanHouse.On(engine);
        var clause = await plan.Clause("公布义务教育阶段招生入学办法,报名开始前开展政策说明。");
        await plan.Hand(plan.Education, new(2026, 6, 30), clause);
        await plan.Hand(plan.Education, clause: await plan.Clause("第二条"));
        await plan.Hand(plan.Street, clause: clause);
        return plan;
    }

    private static Task<UnitSheet> Sheet(PlanHouse plan, Guid unit) => plan.House.Read(async services => (await Sheets(services, plan)).Single(sheet => sheet.UnitId == unit));

    private static async Task<IReadOnlyList<UnitSheet>> Sheets(IServiceProvider services, PlanHouse plan) =>
        await services.GetRequiredService<DispatchDesk>().Sheets((await services.GetRequiredService<PlatformDb>().Set<WorkPlan>().FindAsync(plan.PlanId))!, default);

    private static Task<byte[]> Zip(PlanHouse plan, bool asDocx) => plan.House.Read(async services =>
        (await services.GetRequiredService<DispatchDesk>().Zip((await services.GetRequiredService<PlatformDb>().Set<WorkPlan>().FindAsync(plan.PlanId))!, asDocx, default)).Value);

    /// <summary>The sheet as it was sent, with some cells of one row filled in.</summary>
    private static byte[] Filled(UnitSheet sheet, int at, Dictionary<string, string> cells, bool addUnknown = false)
    {
        PrintedRow Row(PlanTask task, int index) => new([task.Id.ToString("N"), .. TaskColumns.All.Select(column =>
            new PrintedCell(index == at && cells.TryGetValue(column.Title, out var words) ? words : column.Of(task, sheet.Words)))]);
        var rows = sheet.Tasks.Select(Row).ToList();
        if (addUnknown)
            rows.Add(new(["", .. TaskColumns.All.Select(column => new PrintedCell(column.Title == TaskColumns.Text ? "自己加的一行" : ""))]));
        var header = new PrintedRow([TaskColumns.Key, .. TaskColumns.All.Select(column => new PrintedCell(column.Title))]);
        return XlsxPrinter.Print(new PrintedSheet("表", [new(4) { Hidden = true }, .. TaskColumns.All.Select(column => new SheetColumn(column.Width))], [header], rows));
    }

    private static Task<Outcome<IReadOnlyList<RowDifference>>> Compare(PlanHouse plan, params (string Name, byte[] Content)[] files) => plan.House.Read(async services =>
    {
        var kept = new List<Evidence>();
        foreach (var (name, content) in files)
        {
            var file = (await services.GetRequiredService<FileBook>().Keep(new MemoryStream(content), name)).Value;
            kept.Add(new(name, file.Hash, null, file.Size, file.MediaType));
        }
        return await services.GetRequiredService<DispatchDesk>().Compare((await services.GetRequiredService<PlatformDb>().Set<WorkPlan>().AsNoTracking().FirstAsync(p => p.Id == plan.PlanId)), kept, null, default);
    });

    private static Task<Outcome<int>> TakeIn(PlanHouse plan, IReadOnlyList<RowDifference> rows) => plan.House.Read(async services =>
        await services.GetRequiredService<DispatchDesk>().TakeIn((await services.GetRequiredService<PlatformDb>().Set<WorkPlan>().AsNoTracking().FirstAsync(p => p.Id == plan.PlanId)), [.. rows.Where(row => row.Acts.Count > 0)], plan.Office, default));
}
