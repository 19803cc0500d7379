using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Portal.Errors;

namespace Mingtang.Portal.Tests;

/// <summary>我为政府网站找错: from the footer to the answer.</summary>
public sealed partial class FindErrorsTests
{
    private const string Form = "/portal/find-errors";

    [Theory, EveryEngine]
    public async Task A_report_becomes_work_of_the_office_and_its_answer_is_read_by_number(Engine engine)
    {
        await using var portal = new TestPortal(engine);
        var reader = portal.Browser();
        (await reader.GetStringAsync("/")).ShouldContain($"href=\"{Form}\"");
        var number = await Report(reader, "http://localhost/documents?Kind=News", "标题里的“云涧”应为“云间”");

        var office = await portal.SignedIn(Role.Office);
        var home = await office.GetStringAsync("/desk");
        home.ShouldContain("网站找错");
        var address = Link().Match(home).Value;
        (await office.Post(address, ("Act", "Mend"), ("Answer", "已改为“云间”，谢谢。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var answered = await reader.GetStringAsync($"{Form}?number={number}");
        answered.ShouldContain("已改为“云间”，谢谢。");
        answered.ShouldContain("/documents?Kind=News");
        (await office.GetStringAsync("/desk")).ShouldNotContain("/desk/portal/errors/");
        (await office.Post(address, ("Act", "Reject"), ("Answer", "再答一次"))).StatusCode.ShouldBe(HttpStatusCode.OK, "what is answered stays answered");
    }

    [Fact]
    public async Task All_that_is_missing_is_said_at_once_and_nothing_typed_is_lost()
    {
        await using var portal = new TestPortal();
        var answer = await (await portal.Browser().Post(Form, ("Address", "不是网址"), ("Words", "错"))).Content.ReadAsStringAsync();
        foreach (var refusal in (Refusal[])[ErrorDesk.NoFault, ErrorDesk.NoPage, ErrorDesk.NoWords])
            answer.ShouldContain(refusal.Message);
        answer.ShouldContain("不是网址");
    }

    [Fact]
    public async Task What_fills_in_the_hidden_field_is_thanked_and_forgotten()
    {
        await using var portal = new TestPortal();
        await portal.Browser().Post(Form, ("Address", "/documents"), ("Fault", "Wording"), ("Words", "买药请加微信"), ("Website", "http://spam.example"));
        (await Kept(portal)).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_report_is_taken_once_while_it_is_open()
    {
        await using var portal = new TestPortal();
        await Report(portal.Browser(), "/documents", "第三条少了一个字");
        var again = await Send(portal.Browser(), "/documents", "第三条少了一个字");
        (await again.Content.ReadAsStringAsync()).ShouldContain(ErrorDesk.Known.Message);
        (await Kept(portal)).ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_sends_too_many_is_told_to_wait()
    {
        await using var portal = new TestPortal(settings: new Dictionary<string, string?> { ["Mingtang:Web:OpenFormsPerHour"] = "3" });
        var reader = portal.Browser();
        for (var at = 0; at < 3; at++)
            await Report(reader, "/documents", $"第{at}处文字有错误");
        (await Send(reader, "/documents", "还有一处文字有错误")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Kept(portal)).ShouldBe(3);
    }

    [Fact]
    public async Task Only_the_office_answers()
    {
        await using var portal = new TestPortal();
        await Report(portal.Browser(), "/documents", "第三条少了一个字");
        var clerk = await portal.SignedIn(Role.Clerk);
        (await clerk.GetAsync("/desk/portal/errors")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        await using var scope = portal.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<ErrorReport>().Select(r => r.Id).FirstAsync();
        var refused = await scope.ServiceProvider.GetRequiredService<ErrorDesk>().Answer(id, ErrorAct.Mend, "已改", new(Guid.NewGuid(), "经办", null, null, Role.Clerk));
        refused.Refusals.ShouldHaveSingleItem().Code.ShouldBe("portal.error-not-yours");
    }

    [Theory]
    [InlineData("/documents/1", "/documents/1")]
    [InlineData(" https://www.yunjian.example/a?b=1 ", "/a?b=1")]
    [InlineData("//evil.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("", null)]
    public void A_page_is_a_path_on_this_site(string typed, string? path) => ErrorDesk.PathOf(typed).ShouldBe(path);

    private static async Task<string> Report(HttpClient reader, string page, string words)
    {
        var answer = await Send(reader, page, words);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString().Split("number=")[1];
    }

    private static Task<HttpResponseMessage> Send(HttpClient reader, string page, string words) => reader.Post(Form, ("Address", page), ("Fault", "Wording"), ("Words", words), ("Website", ""));

    private static async Task<int> Kept(TestPortal portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PlatformDb>().Set<ErrorReport>().CountAsync();
    }

    [GeneratedRegex("/desk/portal/errors/[0-9a-f-]{36}")]
    private static partial Regex Link();
}
