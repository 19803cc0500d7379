using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Host.Tests;

/// <summary>Work behind a page: it says how far it is, leads on when it is done, and belongs to who began it.</summary>
public sealed class LongWorkTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task The_page_says_how_far_it_is_and_leads_on_when_it_is_done()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = await portal.SignedIn(staff);
        var (half, whole) = (new TaskCompletionSource(), new TaskCompletionSource());
        var address = Begin(staff.Id, async begun =>
        {
            begun.Progress.Say("比对「甲」", 1, 4);
            half.SetResult();
            await whole.Task;
            return new WorkDone("/desk/workplans", "比对完了。");
        });
        await half.Task;

        var page = await browser.Open(address);
        page.QuerySelector("progress")!.GetAttribute("value").ShouldBe("1");
        page.QuerySelector("main").Words().ShouldContain("比对「甲」");
        page.QuerySelectorAll("main a").ShouldContain(link => link.GetAttribute("href") == address && link.Words() == "查看进度");
        var state = await browser.GetFromJsonAsync<JsonElement>($"{address}?handler=State");
        (state.GetProperty("done").GetInt32(), state.GetProperty("whole").GetInt32(), state.GetProperty("over").GetBoolean()).ShouldBe((1, 4, false));

        whole.SetResult();
        var answer = await Until(browser, address, HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/desk/workplans");
        (await browser.Open("/desk/workplans")).DocumentElement.Words().ShouldContain("比对完了。");
    }

    [Fact]
    public async Task What_is_refused_is_said_with_the_way_back_and_what_breaks_is_no_error_page()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var browser = await portal.SignedIn(staff);
        var refused = Begin(staff.Id, _ => Task.FromResult<Outcome<WorkDone>>(new Refusal("tests.no", "里面没有表格。")));
        var broken = Begin(staff.Id, _ => throw new InvalidOperationException("inside"));

        await Until(browser, refused, HttpStatusCode.OK, "里面没有表格。");
        var page = await Until(browser, broken, HttpStatusCode.OK, "办理中断");

        var words = (await page.Dom()).QuerySelector("main");
        words.Words().ShouldNotContain("inside");
        words!.QuerySelector("a[href='/desk/form']").Words().ShouldBe("返回修改");
    }

    [Fact]
    public async Task Nobody_sees_the_work_of_another()
    {
        var staff = await portal.Services.Person(Role.Clerk);
        var address = Begin(staff.Id, _ => Task.FromResult<Outcome<WorkDone>>(new WorkDone("/desk", "")));
        var other = await portal.SignedIn(Role.Clerk);
        (await other.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"{address}?handler=State")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_sent_by_script_is_told_where_to_go_and_the_next_page_still_says_it_is_done()
    {
        var administrator = await portal.SignedIn(Role.SystemAdministrator);
        administrator.DefaultRequestHeaders.Add("X-Upload", "1");
        var answer = await administrator.Post("/desk/operations/settings/foundation.site-contact", ("Value", "021-57800000"), ("Source", "区府办"), ("Why", "换号"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Location").ShouldBe(["/desk/operations/settings"]);
        administrator.DefaultRequestHeaders.Remove("X-Upload");
        (await administrator.Open("/desk/operations/settings")).DocumentElement.Words().ShouldContain("已修改「页脚联系电话」");
    }

    /// <summary>The whole way of a big list of units, without script: upload, look, store behind the page, follow the link until it is done.</summary>
    [Fact]
    public async Task Two_hundred_units_are_stored_behind_a_page()
    {
        await portal.Services.Unit();
        var administrator = await portal.SignedIn(Role.SystemAdministrator);
        var rows = Enumerable.Range(1, 200).Select(n => $"L{n:000},上海市云间区第{n}号批量导入与进度显示试验专用单位管理局,第{n}局,区政府部门,YJ");
        var csv = "单位代码,规范全称,简称,类别,上级代码\n" + string.Join('\n', rows);
        var form = await administrator.Open("/desk/agencies/units/import");
        using var upload = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "Upload", "units.csv" },
        };
        var preview = await (await administrator.PostAsync("/desk/agencies/units/import", upload)).Dom();
        using var store = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = preview.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["ticket"] = preview.QuerySelector("input[name=ticket]")!.GetAttribute("value")!,
        });

        var begun = await administrator.PostAsync("/desk/agencies/units/import?handler=Store", store);

        var address = begun.Headers.Location!.ToString();
        address.ShouldStartWith("/desk/long-work/");
        var over = await Until(administrator, address, HttpStatusCode.Redirect);
        over.Headers.Location!.ToString().ShouldBe("/desk/agencies/units");
        (await administrator.Open("/desk/agencies/units")).DocumentElement.Words().ShouldContain("已导入 200 个单位");
    }

    private string Begin(Guid personId, Func<WorkUnderWay, Task<Outcome<WorkDone>>> work) => portal.Services.GetRequiredService<LongWorks>()
        .Begin(new(personId, "陈试", null, null, Role.Clerk), "比对表格", "/desk/form", (_, begun, _) => work(begun));

    private static async Task<HttpResponseMessage> Until(HttpClient browser, string address, HttpStatusCode status, string words = "")
    {
        for (var i = 0; i < 1200; i++)
        {
            var answer = await browser.GetAsync(address);
            if (answer.StatusCode == status && (await answer.Content.ReadAsStringAsync()).Contains(words, StringComparison.Ordinal))
                return answer;
            await Task.Delay(100);
        }
        throw new TimeoutException($"{address} never answered {status} {words}");
    }
}
