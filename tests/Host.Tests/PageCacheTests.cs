using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Host.Tests;

/// <summary>A cached page says how often it was made, so that every test reads off whether it came from memory.</summary>
public sealed class PageCacheTests
{
    private static readonly Refusal No = new("tests.no", "不行。");

    [Fact]
    public async Task The_second_visitor_gets_the_page_the_first_one_had_made()
    {
        await using var portal = Counting();
        (await Read(portal)).ShouldBe("第1次");
        (await Read(portal)).ShouldBe("第1次");
        (await Read(portal, "/plain")).ShouldBe("第2次");
        (await Read(portal, "/plain")).ShouldBe("第3次", "not marked, so never kept");
    }

    [Fact]
    public async Task A_kept_page_carries_what_every_answer_carries()
    {
        await using var portal = Counting();
        await Read(portal);
        var kept = await portal.Browser().GetAsync("/counted");
        kept.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
        kept.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        kept.Headers.CacheControl!.NoCache.ShouldBeTrue("a proxy asks each time, so a withdrawn item is gone at once");
        kept.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        kept.Headers.Vary.ShouldContain("Cookie");
    }

    [Fact]
    public async Task Who_has_the_page_already_is_told_so_in_a_line()
    {
        await using var portal = Counting();
        var first = await portal.Browser().GetAsync("/counted");
        var browser = portal.Browser();
        browser.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        (await browser.GetAsync("/counted")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task It_travels_compressed_to_those_who_can_read_it()
    {
        await using var portal = Counting();
        await Read(portal);
        var browser = portal.Browser();
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        (await browser.GetAsync("/counted")).Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
    }

    [Theory]
    [InlineData("mt-desk=x")]
    [InlineData("a=b; mt-done=x")]
    [InlineData("mt-theme=dark; mt-desk=x")]
    public async Task Nobody_known_to_the_house_gets_a_kept_page(string cookie)
    {
        await using var portal = Counting();
        await Read(portal);
        (await Read(portal, "/counted", cookie)).ShouldBe("第2次");
    }

    [Fact]
    public async Task Large_type_and_dark_pages_are_kept_apart_and_foreign_cookies_are_nothing()
    {
        await using var portal = Counting();
        (await Read(portal, "/counted", "visits=7")).ShouldBe("第1次");
        (await Read(portal, "/counted", "mt-theme=dark")).ShouldBe("第2次");
        (await Read(portal, "/counted", "mt-size=large")).ShouldBe("第3次");
        (await Read(portal, "/counted", "mt-theme=dark; visits=8")).ShouldBe("第2次");
    }

    [Theory, EveryEngine]
    public async Task The_next_request_sees_what_an_act_made_public(Engine engine)
    {
        await using var portal = Counting(engine);
        await WhenHeard(portal);
        await Read(portal);
        await Publish(portal);
        (await Read(portal)).ShouldBe("第2次");
        (await Read(portal)).ShouldBe("第2次");
    }

    [Theory, EveryEngine]
    public async Task A_node_does_not_take_its_own_word_for_another_nodes(Engine engine)
    {
        using var shared = TestDatabase.On(engine);
        await using var here = Counting(engine, shared);
        await using var there = Counting(engine, shared);
        await WhenHeard(here);
        await WhenHeard(there);
        var before = here.Services.GetRequiredService<PublicGeneration>().Number;
        await Publish(here);
        await Publish(there);
        // The last word is the other's: by then an own one would have been heard too.
        await Until(() => Task.FromResult(here.Services.GetRequiredService<PublicGeneration>().Number >= before + 2), TimeSpan.FromMinutes(2));
        here.Services.GetRequiredService<PublicGeneration>().Number.ShouldBe(before + 2, "once for its own act, once for the other's");
    }

    [Theory, EveryEngine]
    public async Task Neither_an_act_that_shows_nothing_nor_a_refused_one_makes_the_page_anew(Engine engine)
    {
        await using var portal = Counting(engine);
        await WhenHeard(portal);
        await Read(portal);
        await Act(portal, _ => Task.FromResult<Outcome<int>>(1));
        await Act(portal, doing =>
        {
            doing.Note(new ItemRef("tests.item", "1"), isPublic: true);
            return Task.FromResult<Outcome<int>>(No);
        });
        (await Read(portal)).ShouldBe("第1次");
    }

    [Theory, EveryEngine]
    public async Task Another_process_on_the_same_database_sees_it_within_a_second(Engine engine)
    {
        using var shared = TestDatabase.On(engine);
        await using var here = Counting(engine, shared);
        await using var there = Counting(engine, shared);
        await WhenHeard(there);
        await Read(there);
        await Publish(here);
        await Until(async () => await Read(there) == "第2次", TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_page_belongs_to_its_day()
    {
        await using var portal = Counting();
        await Read(portal);
        portal.Clock.MoveTo(2026, 10, 21, 0);
        (await Read(portal)).ShouldBe("第2次");
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        await using var portal = Counting();
        (await portal.Browser().GetAsync("/counted?fail=yes")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await portal.Browser().GetAsync("/counted?fail=yes")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Read(portal)).ShouldBe("第3次");
    }

    [Fact]
    public async Task Endless_addresses_do_not_fill_the_memory()
    {
        await using var portal = Counting();
        var first = await Read(portal, "/counted?n=0&large=yes");
        (await Read(portal, "/counted?n=0&large=yes")).ShouldBe(first);
        for (var i = 1; i < 120; i++)
            await Read(portal, $"/counted?n={i}&large=yes");
        (await Read(portal, "/counted?n=0&large=yes")).ShouldNotBe(first, "a hundred pages of a megabyte are too many, so the oldest are gone");
    }

    private static TestPortal Counting(Engine engine = Engine.Sqlite, TestDatabase? database = null)
    {
        var made = 0;
        IResult Make(HttpContext context) => context.Request.Query.ContainsKey("fail") && Interlocked.Increment(ref made) > 0
            ? Results.NotFound()
            : Results.Content($"第{Interlocked.Increment(ref made)}次" + (context.Request.Query.ContainsKey("large") ? new string('文', 350_000) : ""), "text/html; charset=utf-8");
        return new(engine, database: database?.Choice, routes: app =>
        {
            app.MapGet("/counted", Make).WithMetadata(new CachedPageAttribute());
            app.MapGet("/plain", Make);
        });
    }

    private static async Task<string> Read(TestPortal portal, string address = "/counted", string? cookie = null)
    {
        await WhenHeard(portal);
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await (await portal.Browser().SendAsync(request)).Content.ReadAsStringAsync();
    }

    private static Task Publish(TestPortal portal) => Act(portal, doing =>
    {
        doing.Note(new ItemRef("tests.item", "1"), isPublic: true);
        return Task.FromResult<Outcome<int>>(1);
    });

    private static async Task Act(TestPortal portal, Func<Doing, Task<Outcome<int>>> work)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ActBook>().Do("tests.act", Actor.Platform, work);
    }

    private static Task WhenHeard(TestPortal portal) =>
        Until(() => Task.FromResult(!portal.Services.GetRequiredService<PublicGeneration>().IsDeaf), TimeSpan.FromMinutes(2));

    private static async Task Until(Func<Task<bool>> isSo, TimeSpan atMost)
    {
        for (var end = DateTime.UtcNow + atMost; !await isSo();)
        {
            DateTime.UtcNow.ShouldBeLessThan(end);
            await Task.Delay(50);
        }
    }
}
