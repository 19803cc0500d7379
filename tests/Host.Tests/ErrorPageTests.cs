using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Web;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Npgsql;

namespace Mingtang.Host.Tests;

public sealed class ErrorPageTests : IAsyncLifetime
{
    private readonly TestPortal portal = new(routes: app =>
    {
        app.MapMethods("/fault", ["GET", "POST", "DELETE"], string () => throw new InvalidOperationException("secret inside"));
        app.MapGet("/api/fault", string () => throw new InvalidOperationException("secret inside"));
        app.MapMethods("/crowded", ["GET", "POST"], string () => throw new InvalidOperationException("transient", new NpgsqlException("no connection", new TimeoutException())));
        app.MapMethods("/api/crowded", ["GET", "POST"], string () => throw new RefusedOutcomeException([ActBook.Busy]));
        app.MapGet("/status/{code:int}", (int code) => Results.StatusCode(code));
        app.MapGet("/api/closed", () => Results.Problem("正在建立。", statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapGet("/api/refused", () => Outcome.Refused(
            new Refusal("t.late", "已过时限。", "DueOn", "GIR 33"), new Refusal("t.empty", "请填写标题。", "Title")).AsResult());
    });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task An_unknown_address_says_so_with_a_number_to_quote()
    {
        var answer = await portal.Browser().GetAsync("/nowhere");
        var page = await answer.Dom();

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("h1").Words().ShouldBe("没有找到这个页面");
        page.QuerySelector("main code").Words().ShouldBe(answer.Headers.GetValues("X-Request-Id").Single());
        page.QuerySelector("nav.mt-nav").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_fault_tells_nothing_of_the_inside(string method)
    {
        var answer = await portal.Browser().SendAsync(new(new(method), "/fault"));
        var html = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        html.ShouldContain("系统出错");
        html.ShouldContain(answer.Headers.GetValues("X-Request-Id").Single());
        html.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("GET", "/crowded", "现在办理的人太多")]
    [InlineData("POST", "/crowded", "重新发送")]
    [InlineData("POST", "/api/crowded", "requestId")]
    public async Task Where_too_many_came_at_once_the_answer_says_when_to_return(string method, string address, string says)
    {
        var answer = await portal.Browser().SendAsync(new(new(method), address));

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(15));
        (await answer.Content.ReadAsStringAsync()).ShouldContain(says);
    }

    [Theory]
    [InlineData("/status/503")]
    [InlineData("/api/closed")]
    public async Task Whoever_is_unavailable_says_when_to_return(string address)
    {
        var answer = await portal.Browser().GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(15));
        (await portal.Browser().GetAsync("/status/418")).Headers.RetryAfter.ShouldBeNull();
    }

    [Theory]
    [InlineData(400, "请求有误")]
    [InlineData(403, "没有权限")]
    [InlineData(409, "内容已被修改")]
    [InlineData(413, "文件过大")]
    [InlineData(429, "操作过于频繁")]
    [InlineData(503, "暂时无法使用")]
    [InlineData(418, "无法办理")]
    public async Task Every_status_has_its_sentence(int code, string title)
    {
        var answer = await portal.Browser().GetAsync($"/status/{code}");

        ((int)answer.StatusCode).ShouldBe(code);
        (await answer.Dom()).QuerySelector("h1").Words().ShouldBe(title);
    }

    [Theory]
    [InlineData("/api/fault", 500)]
    [InlineData("/api/nowhere", 404)]
    public async Task The_api_answers_with_problem_details(string address, int status)
    {
        var answer = await portal.Browser().GetAsync(address);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((int)answer.StatusCode).ShouldBe(status);
        problem.GetProperty("requestId").GetString().ShouldBe(answer.Headers.GetValues("X-Request-Id").Single());
        problem.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_refused_call_lists_every_reason()
    {
        var answer = await portal.Browser().GetAsync("/api/refused");
        var text = await answer.Content.ReadAsStringAsync();
        var refusals = JsonDocument.Parse(text).RootElement.GetProperty("refusals");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refusals.EnumerateArray().Select(refusal => refusal.GetProperty("code").GetString()).ShouldBe(["t.late", "t.empty"]);
        refusals[0].GetProperty("source").GetString().ShouldBe("GIR 33");
        text.ShouldContain("已过时限。");
    }

    [Fact]
    public async Task A_form_without_its_token_learns_that_the_page_is_stale()
    {
        var answer = await portal.Browser().PostAsync("/accessibility", new FormUrlEncodedContent([]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Dom()).QuerySelector("h1").Words().ShouldBe("页面停留过久");
    }

    [Fact]
    public async Task Health_names_the_version_and_fails_with_the_database()
    {
        (await portal.Browser().GetStringAsync("/health")).ShouldContain("\"status\":\"ok\"");

        await using var without = new TestPortal(database: new DatabaseChoice("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2"));
        (await without.Browser().GetAsync("/health")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
