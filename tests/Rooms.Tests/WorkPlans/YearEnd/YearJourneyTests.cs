using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.YearEnd;

/// <summary>The year over HTTP, by the forms people have: return, sent back, handed in again, bulletin, public.</summary>
public sealed class YearJourneyTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();
    private readonly Guid plan = Guid.NewGuid();
    private readonly Guid task = Guid.NewGuid();
    private UnitRef office = null!;
    private UnitRef school = null!;

    public async Task InitializeAsync()
    {
        (office, school) = (await portal.Services.Unit(shortName: "区府办"), await portal.Services.Unit(shortName: "区教育局"));
        await Act(db =>
        {
            var clause = new PlanClause { Id = Guid.NewGuid(), PlanId = plan, Ordinal = 1, Text = "公布招生入学办法。", Section = "一、决策公开" };
            db.Add(new WorkPlan { Id = plan, AgencyId = office.Id, Year = 2026, Title = "2026年要点", State = PlanState.Published, SourceText = "", PublishedAt = new(2026, 4, 13, 0, 0, 0, DateTimeKind.Utc) });
            db.Add(clause);
            db.Add(new PlanTask { Id = task, PlanId = plan, ClauseId = clause.Id, UnitId = school.Id, Part = TaskPart.Lead, State = TaskState.Underway, DispatchedAt = new(2026, 4, 13, 0, 0, 0, DateTimeKind.Utc), DueOn = new(2026, 12, 31) });
        });
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RoundsRun>().Run();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Return_sent_back_handed_in_again_bulletin_and_public_page()
    {
        var (clerk, officer, colleague, head) = (await portal.SignedIn(Role.Clerk, school), await portal.SignedIn(Role.Office, office), await portal.SignedIn(Role.Office, office), await portal.SignedIn(Role.Approver, office));
        var own = await Read(db => db.Set<UnitReturn>().Join(db.Set<ReturnRound>().Where(r => r.Quarter == new Quarter(2026, 3)), u => u.RoundId, r => r.Id, (u, _) => u.Id).SingleAsync());
        var address = $"/desk/workplans/returns/{own}";
        (await clerk.GetStringAsync("/desk/workplans/returns")).ShouldContain(address);
        (await Told(await clerk.Post(address + "?handler=Submit", ("Input.Words", "")))).ShouldContain("第1项任务本季度没有进展，也没有说明");
        await Redirected(clerk.Post(address + "?handler=Submit", ("Input.Lines[0].TaskId", $"{task}"), ("Input.Lines[0].Words", "下季度开展")));
        (await Told(await officer.Post(address + "?handler=SendBack", ("Verdict.Why", "")))).ShouldContain("退回须写明理由");
        await Redirected(officer.Post(address + "?handler=SendBack", ("Verdict.Why", "请写明日期")));
        await Redirected(clerk.Post(address + "?handler=Submit", ("Input.Lines[0].TaskId", $"{task}"), ("Input.Lines[0].Words", "11月15日前开展")));
        await Redirected(officer.Post(address + "?handler=Accept"));
        (await clerk.GetStringAsync(address)).ShouldContain("已通过");
        (await officer.GetStringAsync("/desk/workplans/returns")).ShouldContain("2026年第三季度");

        var bulletin = (await officer.Post("/desk/workplans/bulletins?handler=Draft", ("plan", $"{plan}"), ("quarter", "2026Q3"))).Headers.Location!.ToString();
        await Redirected(officer.Post(bulletin + "?handler=Edit", ("Input.Title", "第三季度通报"), ("Input.Text", "一、总体情况\n推进正常。"), ("Input.Code", "云府办通报"), ("Input.Serial", "3"), ("Input.RanksUnits", "false"), ("Input.WantsPublic", "true")));
        await Redirected(officer.Post(bulletin + "?handler=Submit"));
        await Redirected(head.Post(bulletin + "?handler=Sign"));
        await Redirected(colleague.Post(bulletin + "?handler=Issue"));
        await Redirected(clerk.Post(bulletin + "?handler=Read"));
        await Redirected(officer.Post(bulletin + "?handler=Propose"));
        var publicAddress = bulletin.Replace("/desk", "", StringComparison.Ordinal);
        (await portal.Browser().GetAsync(publicAddress)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Reviewed(Guid.Parse(bulletin.Split('/')[^1]));
        await Redirected(officer.Post(bulletin + "?handler=Release"));

        (await portal.Browser().GetStringAsync(publicAddress)).ShouldContain("推进正常");
        var json = await portal.Browser().GetStringAsync(publicAddress + "?handler=Json");
        json.ShouldBe(await clerk.GetStringAsync(bulletin + "?handler=Json"));
        json.ShouldContain("\"whole\":{\"name\":\"全部\",\"all\":1,\"done\":0,\"onCourse\":1,\"overdue\":0,\"returned\":0");
        (await clerk.GetAsync(bulletin + "?handler=Docx")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_page_opens_for_whom_it_is_meant()
    {
        var (clerk, officer) = (await portal.SignedIn(Role.Clerk, school), await portal.SignedIn(Role.Office, office));
        var round = await Read(db => db.Set<ReturnRound>().Where(r => r.Quarter == new Quarter(2026, 3)).Select(r => r.Id).SingleAsync());
        string[] watched = [$"/desk/workplans/returns/rounds/{round}", $"/desk/workplans/returns/dates/{plan}/2026Q4", $"/desk/workplans/figures/{plan}", $"/desk/workplans/year-end/{plan}"];
        string[] everybody = ["/desk/workplans/returns", "/desk/workplans/bulletins", "/desk/workplans/cases", "/desk/workplans/own-plan"];
        foreach (var address in watched.Concat(everybody))
            (await officer.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        foreach (var address in everybody)
            (await clerk.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        foreach (var address in watched)
            (await clerk.GetAsync(address)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
    }

    private static async Task Redirected(Task<HttpResponseMessage> posted)
    {
        var answer = await posted;
        if (answer.StatusCode != HttpStatusCode.Redirect)
            (await Told(answer)).ShouldBe("a redirect", $"{answer.StatusCode}");
    }

    private static async Task<string> Told(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private Task Reviewed(Guid id) => Do(async (services, doing) =>
    {
        var releases = services.GetRequiredService<ReleaseBook>();
        var status = await releases.StatusOf(BulletinRelease.Item(id));
        return await releases.Review(doing, status!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null));
    });

    private Task Act(Action<PlatformDb> write) => Do<ReleaseState>((_, doing) =>
    {
        write(doing.Db);
        return Task.FromResult<Outcome<ReleaseState>>(ReleaseState.Passed);
    });

    private async Task Do<T>(Func<IServiceProvider, Doing, Task<Outcome<T>>> work)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<ActBook>().Do<T>("tests.act", new(Guid.NewGuid(), "审查员"), doing => work(scope.ServiceProvider, doing))).Refusals.ShouldBeEmpty();
    }

    private async Task<T> Read<T>(Func<PlatformDb, Task<T>> read)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }
}
