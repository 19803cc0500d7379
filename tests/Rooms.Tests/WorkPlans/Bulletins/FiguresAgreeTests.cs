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
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import.Publishing;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>One count: what bulletin, desk, clause pages, public page and their JSON say of a plan is the same, read from the pages as people get them.</summary>
public sealed class FiguresAgreeTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();
    private readonly Guid plan = Guid.NewGuid();
    private readonly List<PlanClause> clauses = [];
    private UnitRef office = null!;

    public async Task InitializeAsync()
    {
        office = await portal.Services.Unit(shortName: "区府办", code: "QFB");
        var (school, street) = (await portal.Services.Unit(shortName: "区教育局"), await portal.Services.Unit(UnitKind.Street, "方竹街道"));
        string[] bound = ["workplans.breakdown_in_time_share", "workplans.returns_in_time_share", "agencies.staffed_share", "tests.room_to_come"];
        await Act(db =>
        {
            db.Add(new WorkPlan { Id = plan, AgencyId = office.Id, Year = 2026, Title = "2026年要点", IssuedOn = new(2026, 4, 10), State = PlanState.Published, SourceText = "", PublishedAt = Utc(4, 13) });
            foreach (var (indicator, place) in bound.Select((indicator, place) => (indicator, place)))
            {
                var clause = new PlanClause { Id = Guid.NewGuid(), PlanId = plan, Ordinal = place + 1, Text = $"第{place + 1}条的内容。", Section = place < 2 ? "一、任务" : "二、保障" };
                clauses.Add(clause);
                db.Add(clause);
                db.Add(new ClauseBinding { Id = Guid.NewGuid(), ClauseId = clause.Id, IndicatorId = indicator, Operator = TargetOperator.AtLeast, Value = 100, DueOn = new(2026, 12, 31), IsConfirmed = true });
            }
            db.Add(Task(0, school, TaskState.Done, null));
            db.Add(Task(0, street, TaskState.Underway, new(2026, 6, 1)));
            db.Add(Task(1, school, TaskState.Underway, null));
            db.Add(Task(2, street, TaskState.Underway, null, sentBack: true));
            db.Add(Task(3, street, TaskState.Dispatched, null));
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
        (told.Whole.All, told.Whole.Done, told.Whole.OnCourse, told.Whole.Overdue, told.Whole.Returned).ShouldBe((5, 1, 2, 1, 1));
        (await Json(officer, $"/desk/workplans/figures/{plan}?handler=Json")).ShouldBeEquivalentTo(told);

        var whole = $"共{told.Whole.All}项:已完成{told.Whole.Done}项,按序时推进{told.Whole.OnCourse}项,逾期{told.Whole.Overdue}项,被退回{told.Whole.Returned}项";
        foreach (var page in (string[])[bulletin, $"/desk/workplans/figures/{plan}"])
            Half(await Text(officer, page)).ShouldContain(whole, customMessage: page);
        Half(await Text(officer, bulletin)).ShouldContain("年度任务按责任单位计共5项,已完成1项,占20%;按序时推进2项;逾期1项;办结被退回、正在整改1项");

        var shown = JsonDocument.Parse(await portal.Browser().GetStringAsync(open + "?handler=Json")).RootElement;
        Tally(shown.GetProperty("whole")).ShouldBe(Tally(told.Whole));
        shown.GetProperty("sections").EnumerateArray().Select(Tally).ShouldBe(told.Sections.Select(Tally));
        (await Text(portal.Browser(), open)).ShouldContain("共5项任务：已完成1项，推进中3项，超过时限1项");
        (await portal.Browser().GetStringAsync(open + "?handler=Feed")).ShouldContain("共5项任务：已完成1项，推进中3项，超过时限1项");

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
        told.Clauses.Count(figure => !figure.AwaitsRoom).ShouldBe(3);
        told.Clauses.Select(figure => figure.Value).ShouldContain("50%（1/2）", "one of two units broke everything down");
    }

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

    private static async Task<string> Text(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return string.Concat(page.QuerySelector("main")!.Text().Where(character => !char.IsWhiteSpace(character)));
    }

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
