using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import.Publishing;
using Mingtang.WorkPlans.Indicators;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>One count: what bulletin, desk, clause pages, public page and their JSON say of a plan is the same, read from the pages as people get them.</summary>
public sealed class FiguresAgreeTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();
    private readonly Guid plan = Guid.NewGuid();
    private readonly List<PlanClause> clauses = [];
    private readonly DateOnly yearEnd = new(2026, 12, 31);
    private UnitRef office = null!;

    public async Task InitializeAsync()
    {
        office = await portal.Services.Unit(shortName: "区府办", code: "QFB");
        var (school, street) = (await portal.Services.Unit(shortName: "区教育局"), await portal.Services.Unit(UnitKind.Street, "方竹街道"));
        (string? Indicator, decimal Value, DateOnly DueOn)[] bound =
        [
            ("workplans.breakdown_in_time_share", 100, yearEnd), ("workplans.returns_in_time_share", 100, yearEnd), ("agencies.staffed_share", 100, yearEnd), ("tests.room_to_come", 100, yearEnd),
            .. Enumerable.Repeat<(string?, decimal, DateOnly)>((null, 0, yearEnd), 8),
            ("workplans.breakdown_in_time_share", 100, new(2026, 6, 30)), ("workplans.breakdown_in_time_share", 50, yearEnd), ("workplans.breakdown_in_time_share", 50, new(2026, 6, 30)),
        ];
        await Act(db =>
        {
            db.Add(new WorkPlan { Id = plan, AgencyId = office.Id, Year = 2026, Title = "2026年要点", IssuedOn = new(2026, 4, 10), State = PlanState.Published, SourceText = "", PublishedAt = Utc(4, 13) });
            foreach (var ((indicator, value, dueOn), place) in bound.Select((one, place) => (one, place)))
            {
                var clause = new PlanClause { Id = Guid.NewGuid(), PlanId = plan, Ordinal = place + 1, Text = $"第{place + 1}条的内容。", Section = place < 2 ? "一、任务" : "二、保障" };
                clauses.Add(clause);
                db.Add(clause);
                if (indicator is not null)
                    db.Add(new ClauseBinding { Id = Guid.NewGuid(), ClauseId = clause.Id, IndicatorId = indicator, Operator = TargetOperator.AtLeast, Value = value, DueOn = dueOn, IsConfirmed = true });
            }
            db.Add(Task(0, school, TaskState.Done, null));
            db.Add(Task(0, street, TaskState.Underway, new(2026, 6, 1)));
            db.Add(Task(1, school, TaskState.Underway, null));
            db.Add(Task(2, street, TaskState.Underway, null, sentBack: true));
            db.Add(Task(3, street, TaskState.Dispatched, null));
            db.Add(Task(4, school, TaskState.Done, null));
            db.Add(Task(5, school, TaskState.ReportedDone, null));
            db.Add(Task(6, street, TaskState.Dispatched, null));
            db.Add(Task(7, street, TaskState.Underway, portal.Clock.Today().AddDays(7)));
            db.Add(Task(8, street, TaskState.Stopped, null));
            db.Add(Task(10, street, TaskState.Underway, new(2026, 6, 1)));
            foreach (var place in (int[])[11, 12, 13, 14])
                db.Add(Task(place, school, TaskState.Underway, null));
        });
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RoundsRun>().Run();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Bulletin_desk_clause_pages_public_page_and_json_say_the_same()
    {
        var officer = await portal.SignedIn(Role.Office, office);
        var quarter = Quarter.Of(portal.Clock.Today());
        var bulletin = (await officer.Post("/desk/workplans/bulletins?handler=Draft", ("plan", $"{plan}"), ("quarter", quarter.Code))).Headers.Location!.ToString();
        await Public();
        const string open = "/workplans/qfb/2026";

        var told = await Json(officer, bulletin + "?handler=Json");
        (told.Whole.All, told.Whole.Done, told.Whole.OnCourse, told.Whole.Overdue, told.Whole.Returned).ShouldBe((14, 2, 9, 2, 1));
        (await Json(officer, $"/desk/workplans/figures/{plan}?handler=Json")).ShouldBeEquivalentTo(told);

        var whole = $"共{told.Whole.All}项:已完成{told.Whole.Done}项,按序时推进{told.Whole.OnCourse}项,逾期{told.Whole.Overdue}项,被退回{told.Whole.Returned}项";
        foreach (var page in (string[])[bulletin, $"/desk/workplans/figures/{plan}"])
            Half(await Text(officer, page)).ShouldContain(whole, customMessage: page);
        Half(await Text(officer, bulletin)).ShouldContain("年度任务按责任单位计共14项,已完成2项,占14.3%;按序时推进9项;逾期2项;办结被退回、正在整改1项");

        var shown = JsonDocument.Parse(await portal.Browser().GetStringAsync(open + "?handler=Json")).RootElement;
        Tally(shown.GetProperty("whole")).ShouldBe(Tally(told.Whole));
        shown.GetProperty("sections").EnumerateArray().Select(Tally).ShouldBe(told.Sections.Select(Tally));
        (await Text(portal.Browser(), open)).ShouldContain("共14项任务：已完成2项，推进中10项，超过时限2项");
        (await portal.Browser().GetStringAsync(open + "?handler=Feed")).ShouldContain("共14项任务：已完成2项，推进中10项，超过时限2项");

        var csv = await portal.Browser().GetStringAsync(open + "?handler=Csv");
        foreach (var figure in told.Clauses)
        {
            var own = await Text(officer, $"/desk/workplans/clauses/{figure.ClauseId}");
            if (figure.AwaitsRoom)
            {
                own.ShouldContain(figure.Value);
                continue;
            }
            own.ShouldContain($"现值{figure.Value}", customMessage: figure.Figure);
            (await Text(portal.Browser(), open)).ShouldContain($"{figure.Figure}{figure.Value}");
            csv.ShouldContain($"{figure.Figure}{figure.Value}");
            shown.GetProperty("clauses")[figure.Ordinal - 1].GetProperty("figures")[0].GetProperty("value").GetString().ShouldBe(figure.Value);
            (await Text(officer, bulletin)).ShouldContain($"{figure.Figure}{figure.Value}");
        }
        told.Clauses.Count(figure => !figure.AwaitsRoom).ShouldBe(6);
        told.Clauses.Select(figure => figure.Value).ShouldContain("50%（1/2）", "one of two units broke everything down");
    }

    [Fact]
    public async Task Every_page_paper_and_table_judges_each_clause_alike()
    {
        var officer = await portal.SignedIn(Role.Office, office);
        var bulletin = (await officer.Post("/desk/workplans/bulletins?handler=Draft", ("plan", $"{plan}"), ("quarter", Quarter.Of(portal.Clock.Today()).Code))).Headers.Location!.ToString();
        await Public();
        (string Desk, string Public)[] expected =
        [
            ("逾期", late), ("推进中", "推进中"), ("推进中", "推进中"), ("待分解", "已部署"), ("已完成", "已完成"), ("待认定", "推进中"), ("待分解", "已部署"), ("临期", "推进中"),
            ("已终止", dropped), ("无责任单位", dropped), ("逾期", late), ("推进中", "推进中"), ("未达标", late), ("符合进度", "推进中，符合进度"), ("已完成", "已完成"),
        ];
        List<(int, string)> desk = [.. expected.Select((one, place) => (place + 1, one.Desk))], open = [.. expected.Select((one, place) => (place + 1, one.Public))];

        Rows(await Page(officer, $"/desk/workplans/plans/{plan}"), "main section tbody tr", 0, 4).ShouldBe(desk);
        (await Page(officer, $"/desk/workplans/wall/{plan}")).QuerySelectorAll("main li").Select(cell =>
            (int.Parse(cell.QuerySelector(".what")!.TextContent.Split('.')[0]), cell.QuerySelector(".state")!.TextContent.Trim().Split(' ')[^1])).ShouldBe(desk);
        foreach (var (clause, place) in clauses.Select((clause, place) => (clause, place)))
            (await Page(officer, $"/desk/workplans/clauses/{clause.Id}")).QuerySelector("main dl dd")!.TextContent.Trim().ShouldBe(expected[place].Desk, $"clause {place + 1}");
        foreach (var page in (string[])[bulletin, $"/desk/workplans/figures/{plan}"])
        {
            Rows(await Page(officer, page), "#standings tbody tr", 0, 2).ShouldBe(desk, page);
            (await Json(officer, page + "?handler=Json")).Standings.Select(line => (line.Ordinal, line.Standing.Title())).ShouldBe(desk, page);
        }

        const string address = "/workplans/qfb/2026";
        var shown = (await Page(portal.Browser(), address)).QuerySelectorAll("main section tbody tr");
        shown.Select(row => (int.Parse(row.Id![1..]), Word(row.QuerySelector("[data-label=进展]")!))).ShouldBe(open);
        JsonDocument.Parse(await portal.Browser().GetStringAsync(address + "?handler=Json")).RootElement.GetProperty("clauses").EnumerateArray()
            .Select(clause => (clause.GetProperty("ordinal").GetInt32(), clause.GetProperty("standing").GetString()!)).ShouldBe(open);
        var csv = (await portal.Browser().GetStringAsync(address + "?handler=Csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        csv.Select((line, place) => (place + 1, line.Split(',')[8])).ShouldBe(open);
    }

    [Fact]
    public async Task Every_page_and_table_judges_each_figure_alike()
    {
        var officer = await portal.SignedIn(Role.Office, office);
        var bulletin = (await officer.Post("/desk/workplans/bulletins?handler=Draft", ("plan", $"{plan}"), ("quarter", Quarter.Of(portal.Clock.Today()).Code))).Headers.Location!.ToString();
        await Public();
        var told = (await Json(officer, bulletin + "?handler=Json")).Clauses;
        List<(int, string)> judged = [.. told.Select(figure => (figure.Ordinal, figure.Standing is { } standing ? FigureWords.Of(standing) : "—"))];
        judged.ShouldBe([(1, "未达进度"), (2, "尚无应计事项"), (3, "未达进度"), (4, "—"), (13, "未达标"), (14, "符合进度"), (15, "已达标")]);

        foreach (var page in (string[])[bulletin, $"/desk/workplans/figures/{plan}"])
            Rows(await Page(officer, page), "tbody tr:has([data-label=评价])", 0, 4).ShouldBe(judged, page);
        (await Json(officer, $"/desk/workplans/figures/{plan}?handler=Json")).Clauses.Select(figure => (figure.Ordinal, figure.Standing)).ShouldBe(told.Select(figure => (figure.Ordinal, figure.Standing)));
        foreach (var (ordinal, word) in judged.Where(one => one.Item2 != "—"))
            (await Page(officer, $"/desk/workplans/clauses/{clauses[ordinal - 1].Id}")).QuerySelectorAll("main dl div").Single(fact => fact.QuerySelector("dt")!.TextContent == "判断")
                .QuerySelector("dd")!.TextContent.Trim().ShouldBe(word, $"clause {ordinal}");
        var open = JsonDocument.Parse(await portal.Browser().GetStringAsync("/workplans/qfb/2026?handler=Json")).RootElement.GetProperty("clauses").EnumerateArray()
            .SelectMany(clause => clause.GetProperty("figures").EnumerateArray().Select(figure => (clause.GetProperty("ordinal").GetInt32(), figure.GetProperty("standing").GetString()!)));
        open.ShouldBe(judged.Where(one => one.Item2 != "—"));
    }

    private const string late = "超过时限，仍在推进", dropped = "已调整，不再推进";

    /// <summary>Of each row the number in one cell and the word in another.</summary>
    private static IEnumerable<(int, string)> Rows(IParentNode page, string rows, int number, int word) => page.QuerySelectorAll(rows)
        .Select(row => row.QuerySelectorAll("th, td")).Select(cells => (int.Parse(cells[number].TextContent.Split('.')[0]), cells[word].TextContent.Trim()));

    /// <summary>The first words of a cell, up to the line break.</summary>
    private static string Word(IElement cell) => cell.ChildNodes[0].TextContent.Trim();

    private async Task Public()
    {
        var keeper = Import.PlanKeeper.Platform;
        var handed = await Use((ProposePlan propose) => propose.Do(keeper, plan));
        await Do(async (services, doing) => await services.GetRequiredService<ReleaseBook>().Review(doing, handed.Value, new(ReleaseState.Passed, ReleaseBook.Checklist, null)));
        (await Use((ReleasePlan release) => release.Do(keeper, plan))).Refusals.ShouldBeEmpty();
    }

    private static (int, int, int, int) Tally(TallyLine line) => (line.All, line.Done, line.OnCourse + line.Returned, line.Overdue);

    private static (int, int, int, int) Tally(JsonElement line) =>
        (line.GetProperty("all").GetInt32(), line.GetProperty("done").GetInt32(), line.GetProperty("underway").GetInt32(), line.GetProperty("overdue").GetInt32());

    private static async Task<QuarterFigures> Json(HttpClient browser, string address) => ReturnJson.Read<QuarterFigures>(await browser.GetStringAsync(address));

    private static async Task<IDocument> Page(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Text(HttpClient browser, string address) =>
        string.Concat((await Page(browser, address)).QuerySelector("main")!.Text().Where(character => !char.IsWhiteSpace(character)));

    private static string Half(string words) => words.Replace("，", ",").Replace("：", ":").Replace("；", ";");

    private PlanTask Task(int clause, UnitRef unit, TaskState state, DateOnly? dueOn, bool sentBack = false) => new()
    {
        Id = Guid.NewGuid(),
        PlanId = plan,
        ClauseId = clauses[clause].Id,
        UnitId = unit.Id,
        Part = TaskPart.Lead,
        State = state,
        DispatchedAt = Utc(4, 13),
        BreakdownDueOn = new(2026, 4, 25),
        BrokenDownAt = state == TaskState.Dispatched ? null : Utc(4, 20),
        DueOn = dueOn ?? new(2026, 12, 31),
        ReturnedAt = sentBack ? Utc(9, 1) : null,
    };

    private static DateTime Utc(int month, int day) => new(2026, month, day, 1, 0, 0, DateTimeKind.Utc);

    private Task Act(Action<PlatformDb> write) => Do<ReleaseState>((_, doing) =>
    {
        write(doing.Db);
        return System.Threading.Tasks.Task.FromResult<Outcome<ReleaseState>>(ReleaseState.Passed);
    });

    private async Task Do<T>(Func<IServiceProvider, Doing, Task<Outcome<T>>> work)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<ActBook>().Do<T>("tests.act", new(Guid.NewGuid(), "审查员"), doing => work(scope.ServiceProvider, doing))).Refusals.ShouldBeEmpty();
    }

    private async Task<T> Use<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
