using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.Indicators;
using Mingtang.HouseKit;

namespace Mingtang.Agencies.Demo;

public sealed class AgenciesDemoTests
{
    [Theory, EveryEngine]
    public async Task The_demo_fills_a_district_with_units_people_and_gaps(Engine engine)
    {
        using var house = new TestHouse(engine);
        await Fill(house.Services);

        var book = await house.Read(services => services.GetRequiredService<IUnits>().OfYear(2026));
        book.All.Count.ShouldBe(40);
        book.Match("区卫生健康委").Unit.ShouldNotBeNull().Code.ShouldBe("WJW");
        book.Match("各街道（镇）").Units.Count.ShouldBe(5);
        var tax = await house.Read(services => services.GetRequiredService<IUnits>().ReconsiderationBodyOf(book.ByCode("SWJ")!.Id));
        tax!.Code.ShouldBe("SHSW");

        (await Measure(house, "agencies.trainings_held", null)).Numerator.ShouldBe(8);
        var heard = await Measure(house, "agencies.reports_heard_share", null);
        (heard.Numerator, heard.Denominator).ShouldBe((15, 26));
        var staffed = await Measure(house, "agencies.staffed_share", null);
        staffed.Denominator.ShouldBe(26);
        staffed.Numerator.ShouldBeInRange(10, 25);
        (await Measure(house, "agencies.reports_heard_share", book.ByCode("FGW")!.Id)).Value.ShouldBe(100);
        (await Measure(house, "agencies.trainings_held", book.ByCode("SG")!.Id)).Numerator.ShouldBe(0);
    }

    /// <summary>This room's part of the demo; the whole of it is filled and signed in to in the browser's tests.</summary>
    private static TestPortal FilledDemo() => new(clock: DemoClock.At(DemoClock.Opening), before: Fill);

    private static async Task Fill(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDemoSeed>().Single(seed => seed.Name == "agencies").Fill(scope.ServiceProvider, new Progress<string>(), default);
    }

    [Fact]
    public async Task In_the_demo_one_click_signs_in_on_this_machine()
    {
        await using var portal = FilledDemo();
        var browser = portal.Browser();
        var page = await browser.GetStringAsync("/sign-in");
        var person = System.Text.RegularExpressions.Regex.Match(page, "value=\"([0-9a-f-]{36})\">以").Groups[1].Value;

        (await browser.Post("/sign-in?handler=Demo", ("postId", person))).Headers.Location!.ToString().ShouldBe("/desk");

        (await browser.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_visitor_behind_a_proxy_gets_no_one_click_sign_in()
    {
        await using var portal = FilledDemo();
        var here = await portal.Browser().GetStringAsync("/sign-in");
        var person = System.Text.RegularExpressions.Regex.Match(here, "value=\"([0-9a-f-]{36})\">以").Groups[1].Value;
        var browser = portal.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        (await browser.GetStringAsync("/sign-in")).ShouldNotContain("一键登录");
        var answer = await browser.Post("/sign-in?handler=Demo", ("postId", person));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/desk")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Outside_the_demo_no_one_click_sign_in_is_offered()
    {
        await using var portal = new TestPortal();
        await portal.Services.Person(Foundation.People.Role.Clerk);

        (await portal.Browser().GetStringAsync("/sign-in")).ShouldNotContain("一键登录");
    }

    private static Task<Measurement> Measure(TestHouse house, string id, Guid? unitId) => house.Read(services =>
        services.GetServices<IIndicator>().Single(indicator => indicator.Info.Id == id).Measure(Period.Year(2026), unitId, null, default));
}
