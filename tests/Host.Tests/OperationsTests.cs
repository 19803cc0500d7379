using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Host.Tests;

/// <summary>What the system administrator sees and changes: settings, outbox, jobs.</summary>
public sealed class OperationsTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_changed_site_code_stands_in_the_footer_and_the_meta_tags_of_the_next_page()
    {
        var administrator = await portal.SignedIn(Role.SystemAdministrator);

        var answer = await administrator.Post("/desk/operations/settings/foundation.site-code", ("Value", "3101170001"), ("Source", "网站标识码管理系统登记"), ("Why", "正式开通"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var home = await portal.Browser().Open("/");
        home.QuerySelector("footer").Words().ShouldContain("3101170001");
        home.QuerySelector("meta[name=SiteIDCode]")!.GetAttribute("content").ShouldBe("3101170001");
        (await administrator.Open("/desk/operations/settings")).QuerySelector("main").Words().ShouldContain("网站标识码管理系统登记");
        (await Log("foundation.set")).ShouldBe(["正式开通"]);
    }

    [Theory]
    [InlineData("31", "依据", "理由", "十位数字")]
    [InlineData("3101170001", "", "理由", "依据")]
    [InlineData("3101170001", "依据", "", "修改理由")]
    public async Task A_value_out_of_range_without_source_or_without_reason_changes_nothing(string value, string source, string why, string said)
    {
        var administrator = await portal.SignedIn(Role.SystemAdministrator);

        var answer = await administrator.Post("/desk/operations/settings/foundation.site-code", ("Value", value), ("Source", source), ("Why", why));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Dom()).QuerySelector(".mt-error-summary").Words().ShouldContain(said);
        (await portal.Browser().Open("/")).QuerySelector("footer").Words().ShouldContain("0000000000");
    }

    [Fact]
    public async Task Everything_wrong_with_a_setting_is_said_at_once_and_what_may_be_empty_is_emptied()
    {
        var administrator = await portal.SignedIn(Role.SystemAdministrator);
        var refused = await (await administrator.Post("/desk/operations/settings/foundation.site-code", ("Value", "31"), ("Source", ""), ("Why", ""))).Dom();
        refused.QuerySelectorAll(".mt-error-summary li").Length.ShouldBe(3);

        const string icp = "/desk/operations/settings/foundation.site-icp";
        await administrator.Post(icp, ("Value", "沪ICP备12345678号"), ("Source", "备案通知"), ("Why", "开通"));
        (await portal.Browser().Open("/")).QuerySelector("footer").Words().ShouldContain("沪ICP备12345678号");
        await administrator.Post(icp, ("Value", ""), ("Source", "备案注销"), ("Why", "注销"));
        (await portal.Browser().Open("/")).QuerySelector("footer").Words().ShouldNotContain("ICP");
    }

    [Fact]
    public async Task Every_job_is_named_in_words()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetServices<IRoomJob>().Where(job => job.Title == job.Name).Select(job => job.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_number_of_failures_that_lock_an_account_is_a_setting()
    {
        var administrator = await portal.SignedIn(Role.SystemAdministrator);
        await administrator.Post("/desk/operations/settings/agencies.lock-after", ("Value", "3"), ("Source", "区信息安全规定第5条"), ("Why", "从严"));
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = portal.Browser();
        for (var i = 0; i < 3; i++)
            await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", "wrong-Wrong-1"));

        var right = await browser.Post("/sign-in", ("Input.LoginName", staff.Login), ("Input.Password", TestStaff.Password));

        right.StatusCode.ShouldBe(HttpStatusCode.OK, "three failures have locked it");
    }

    [Fact]
    public async Task A_dead_message_is_named_without_its_content_and_given_another_chance()
    {
        var id = Guid.NewGuid();
        await Write($"""
            INSERT INTO foundation_outbox (id, kind, payload, created_at, not_before, state, attempts, last_error)
            VALUES ({id}, {"mail"}, {"secret@example.cn"}, {portal.Clock.GetUtcNow().UtcDateTime}, {portal.Clock.GetUtcNow().UtcDateTime}, {"Dead"}, {16}, {"550 no such mailbox"})
            """);
        var administrator = await portal.SignedIn(Role.SystemAdministrator);

        var page = await administrator.Open("/desk/operations/outbox");
        page.QuerySelector("main").Words().ShouldContain("550 no such mailbox");
        page.QuerySelector("main").Words().ShouldContain("邮件");
        page.DocumentElement.OuterHtml.ShouldNotContain("secret@example.cn");

        (await administrator.Post("/desk/operations/outbox?handler=Revive", ("id", id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.Post("/desk/operations/outbox?handler=Revive", ("id", id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.OK, "it is not dead any more");
        (await administrator.Open("/desk/operations/outbox")).QuerySelector("main").Words().ShouldContain("没有「投递失败」的消息");
    }

    [Fact]
    public async Task A_job_is_run_at_once_and_its_outcome_shown()
    {
        var administrator = await portal.SignedIn(Role.SystemAdministrator);
        (await administrator.Open("/desk/operations/jobs")).QuerySelector("main").Words().ShouldContain("停用长期不登录的账号");

        (await administrator.Post("/desk/operations/jobs", ("job", "agencies.suspend-idle"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var row = (await administrator.Open("/desk/operations/jobs")).QuerySelectorAll("tbody tr").Single(line => line.Words().Contains("停用长期不登录的账号", StringComparison.Ordinal));
        row.Words().ShouldContain("完成");
        (await administrator.Post("/desk/operations/jobs", ("job", "no.such"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task Write(FormattableString sql)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDb>().Database.ExecuteSqlAsync(sql);
    }

    private async Task<List<string?>> Log(string act)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<Foundation.Audit.AuditReading>().Find(new(Act: act))).Select(line => line.Why)];
    }
}
