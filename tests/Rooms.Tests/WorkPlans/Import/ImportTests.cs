using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.LongWork;
using Mingtang.HouseKit;
using Mingtang.TestKit;

namespace Mingtang.WorkPlans.Import;

public sealed class ImportTests
{
    private const string Table = """
        2026年云间区政务公开工作要点
        序号 | 任务名称 | 任务内容 | 责任单位 | 完成时限
        1 | 规划公开 | 主动公开区级规划实施情况。 | 区发改委牵头,各街道(镇)配合 | 10月底前
        2 | 政策解读 | 政策文件多元化解读率不低于60%。 | 各部门 | 全年
        """;

    [Theory, EveryEngine]
    public async Task A_pasted_plan_is_kept_with_its_source_and_fields(Engine engine)
    {
        using var district = new District(engine);
        var made = (await district.With((ImportPlan act) => act.FromText(district.Officer, new(district.Government, 2026), Table))).Value;

        made.RevisesId.ShouldBeNull();
        var plan = await district.Plan(made.PlanId);
        (plan.Title, plan.Year, plan.State).ShouldBe(("2026年云间区政务公开工作要点", 2026, PlanState.Draft));
        var clauses = await district.ClausesOf(plan.Id);
        clauses.Select(c => c.Lead.Single()).ShouldBe(["区发改委", "各部门"]);
        clauses[0].DueOn.ShouldBe(new(2026, 10, 31));
        clauses[1].Quantities.ShouldHaveSingleItem().Value.ShouldBe(60);
        plan.SourceText[clauses[1].SourceStart..clauses[1].SourceEnd].ShouldContain("多元化解读率");
    }

    [Theory, EveryEngine]
    public async Task A_file_is_kept_by_its_hash(Engine engine)
    {
        using var district = new District(engine);
        var made = (await district.With((ImportPlan act) => act.FromFile(district.Officer, new(district.Government, null), Encoding.UTF8.GetBytes(Table), "要点.txt"))).Value;

        var plan = await district.Plan(made.PlanId);
        plan.SourceFileName.ShouldBe("要点.txt");
        plan.SourceFileHash!.ShouldStartWith("sha256:");
    }

    [Fact]
    public async Task The_page_of_a_long_import_is_told_what_the_reader_is_at()
    {
        using var district = new District(Engine.Sqlite);
        var progress = new WorkProgress();
        var letter = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("这是一封没有任务的来信", 500)));

        // A file without a plan ends where the reader was: among its lines, not at a step of ours.
        (await district.With((ImportPlan act) => act.FromFile(district.Officer, new(district.Government, 2026), letter, "来信.txt", progress))).IsRefused.ShouldBeTrue();

        progress.Now.ShouldBe(new WorkProgress.Step("整理行", 495, 500));
    }

    /// <summary>A page of HTML is kept as bytes to be saved, so that nobody's browser runs it.</summary>
    [Fact]
    public async Task The_page_a_plan_was_read_from_is_kept_and_handed_out_as_bytes()
    {
        using var district = new District(Engine.Sqlite);
        var page = Encoding.UTF8.GetBytes($"<!doctype html><html><body><script>alert(1)</script>{string.Concat(Table.Split('\n').Select(line => $"<p>{line}</p>"))}</body></html>");

        var made = (await district.With((ImportPlan act) => act.FromFile(district.Officer, new(district.Government, null), page, "要点.html"))).Value;

        var plan = await district.Plan(made.PlanId);
        var kept = (await district.With((PlanSourceFiles files) => files.Of(plan.SourceFileHash, plan.SourceFileName, default)))!;
        (kept.MediaType, kept.Name, kept.Size).ShouldBe(("application/octet-stream", "要点.html", page.LongLength));
        await using var content = await district.With((Foundation.Files.FileBook book) => book.Open(kept));
        using var read = new MemoryStream();
        await content!.CopyToAsync(read);
        read.ToArray().ShouldBe(page);
    }

    [Fact]
    public async Task A_program_named_like_a_plan_is_not_kept()
    {
        using var district = new District(Engine.Sqlite);
        var program = Encoding.UTF8.GetBytes("#!/bin/sh\n" + Table);
        (await district.With((ImportPlan act) => act.FromFile(district.Officer, new(district.Government, 2026), program, "要点.txt"))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.file-executable");
    }

    [Theory, EveryEngine]
    public async Task What_holds_no_plan_changes_nothing(Engine engine)
    {
        using var district = new District(engine);
        (await district.With((ImportPlan act) => act.FromText(district.Officer, new(district.Government, 2026), "今天天气很好。"))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.no-plan-found");
        (await district.With((ImportPlan act) => act.FromText(district.Officer, new(district.Government, 2026), " "))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.nothing-to-read");
        (await district.With((ImportPlan act) => act.FromFile(district.Officer, new(district.Government, 2026), [0x50, 0x4B, 3, 4, 9, 9], "坏.docx"))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("File");
        (await district.Db(db => db.Set<WorkPlan>().CountAsync())).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_clerk_imports_for_the_own_unit_only_and_every_reason_is_said(Engine engine)
    {
        using var district = new District(engine);
        (await district.With((ImportPlan act) => act.FromText(district.StreetClerk, new(district.Street, 2026), Table))).IsRefused.ShouldBeFalse();
        (await district.With((ImportPlan act) => act.FromText(district.StreetClerk, new(district.Government, 1990), Table)))
            .Refusals.Select(r => r.Code).ShouldBe(["workplans.not-your-plan", "workplans.year-implausible"]);
        (await district.With((ImportPlan act) => act.FromText(district.Officer, new(Guid.NewGuid(), 2026), Table))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("workplans.no-such-unit");
    }

    [Theory, EveryEngine]
    public async Task Another_year_than_the_print_names_is_doubted_and_moves_its_months(Engine engine)
    {
        using var district = new District(engine);
        var made = (await district.With((ImportPlan act) => act.FromText(district.Officer, new(district.Government, 2025), Table))).Value;

        (await district.ClausesOf(made.PlanId))[0].DueOn.ShouldBe(new(2025, 10, 31));
        (await district.Db(db => db.Set<PlanDoubt>().Where(d => d.PlanId == made.PlanId).Select(d => d.Field).ToListAsync())).ShouldContain("year");
    }

    [Theory, EveryEngine]
    public async Task The_plan_of_a_year_already_in_force_is_imported_as_its_revised_print(Engine engine)
    {
        using var district = new District(engine);
        var plan = await district.Published(District.Clause("主动公开区级规划实施情况。"));
        var made = (await district.With((ImportPlan act) => act.FromText(district.Officer, new(district.Government, 2026), Table))).Value;

        made.RevisesId.ShouldBe(plan.Id);
        (await district.Plan(made.PlanId)).IssuedOn.ShouldBe(plan.IssuedOn);
    }

    [Theory, EveryEngine]
    public async Task A_revised_print_asks_only_about_what_reads_otherwise_than_the_plan_in_force(Engine engine)
    {
        using var district = new District(engine);
        var blotted = Table.Replace("规划实施", "规划囗实施", StringComparison.Ordinal);
        var first = await Imported(district, blotted);
        (await Doubts(district, first)).ShouldContain((1, "text"));
        await district.With((ConfirmDoubts act) => act.All(district.Officer, first, "已与印发件核对"));
        var head = PlanHead.Of(await district.Plan(first)) with { IssuedOn = new(2026, 4, 1) };
        await district.With((SetHead act) => act.Do(district.Officer, first, head));
        (await district.With((PublishPlan act) => act.Do(district.Officer, first))).Refusals.ShouldBeEmpty();

        (await Doubts(district, await Imported(district, blotted))).ShouldBeEmpty("nothing reads otherwise");
        var changed = await Doubts(district, await Imported(district, blotted.Replace("政策文件", "政策囗文件", StringComparison.Ordinal)));
        changed.ShouldContain((2, "text"));
        changed.ShouldAllBe(doubt => doubt.Ordinal == 2);
    }

    private static async Task<Guid> Imported(District district, string text) =>
        (await district.With((ImportPlan act) => act.FromText(district.Officer, new(district.Government, 2026), text))).Value.PlanId;

    private static async Task<IReadOnlyList<(int Ordinal, string Field)>> Doubts(District district, Guid plan) =>
        [.. (await district.ClausesOf(plan)).SelectMany(clause => clause.Doubts.Select(doubt => (clause.Ordinal, doubt.Field)))];

    [SharedTheory]
    [InlineData("jinshan-2024", 2024, 75)]
    [InlineData("jiading-zhenxin-2021", 2021, 40)]
    [InlineData("changning-2024", 2024, 95)]
    [InlineData("qingpu-zhaoxiang-2024", 2024, 12)]
    [InlineData("songjiang-2018", 2018, 28)]
    public async Task The_real_plans_are_imported_and_can_be_walked_to_publication(string seed, int year, int clauses)
    {
        using var district = new District(Engine.Sqlite);
        var text = await File.ReadAllTextAsync(Repository.InShared("seeds", seed + ".txt"));
        var planId = (await district.With((ImportPlan act) => act.FromText(district.Officer, new(district.Government, null), text))).Value.PlanId;
        var plan = await district.Plan(planId);
        (plan.Year, (await district.ClausesOf(planId)).Count).ShouldBe((year, clauses));

        var meanings = await district.With((NameBook book) => book.Of(plan));
        foreach (var use in NameBook.Uses(await district.ClausesOf(planId), meanings).Where(u => u.Meaning.IsOpen))
            await district.With((MapName act) => act.Do(district.Officer, planId, use.Meaning.Printed, [district.Office], remember: false));
        foreach (var clause in (await district.ClausesOf(planId)).Where(c => c.Lead.Count == 0))
            await district.With((CorrectClause act) => act.Do(district.Officer, planId, new(clause.Id, clause.Revision), ClauseFields.Of(clause) with { Lead = ["区府办"] }));
        await district.With((ConfirmDoubts act) => act.All(district.Officer, planId, "已与印发件核对"));
        await district.With((SetHead act) => act.Do(district.Officer, planId, PlanHead.Of(plan) with { IssuedOn = plan.IssuedOn ?? new(year, 4, 1) }));

        (await district.With((PublishPlan act) => act.Do(district.Officer, planId))).Refusals.ShouldBeEmpty();
        (await district.TasksOf(planId)).DistinctBy(t => t.ClauseId).Count().ShouldBe(clauses);
    }
}
