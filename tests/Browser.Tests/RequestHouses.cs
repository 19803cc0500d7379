using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;

namespace Mingtang.Browser;

/// <summary>For the journeys of requests a house that is no demo on each database, started when the first of them asks and shared by all.</summary>
public sealed class RequestHouses : IAsyncLifetime
{
    private readonly Dictionary<Engine, RequestHouseAt> houses = [];

    public async Task<RequestHouseAt> On(Engine engine)
    {
        if (!houses.TryGetValue(engine, out var house))
            houses[engine] = house = await RequestHouseAt.Start(engine);
        return house;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var house in houses.Values)
            await house.DisposeAsync();
    }
}

/// <summary>The running program, the unit that is asked, and an identity provider where Node is here.</summary>
public sealed class RequestHouseAt : IAsyncDisposable
{
    private readonly TestHouse made;
    private readonly RunningHouse running;
    private readonly OpenIdProvider? provider;

    private RequestHouseAt(TestHouse made, UnitRef unit, RunningHouse running, OpenIdProvider? provider) => (this.made, Unit, this.running, this.provider) = (made, unit, running, provider);

    public UnitRef Unit { get; }

    public string Address => running.Address;

    public static async Task<RequestHouseAt> Start(Engine engine)
    {
        // The passwords made here are checked by the program, which hashes as a house that is no test does.
        var made = new TestHouse(engine, services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = new PasswordHasherOptions().IterationCount));
        // The started program keeps real time.
        var now = TimeProvider.System.GetUtcNow();
        made.Clock.MoveTo(now.Year, now.Month, now.Day);
        var unit = await made.Services.Unit();
        var port = RunningHouse.FreePort();
        var provider = OpenIdProvider.IsPossible ? OpenIdProvider.Start($"http://127.0.0.1:{port}/requests/account/returned") : null;
        var running = new RunningHouse(isDemo: false, (made.Database, made.DataFolder), provider?.Settings, port);
        await running.InitializeAsync();
        return new(made, unit, running, provider);
    }

    /// <summary>A new person with this post, by password and code.</summary>
    public async Task<IPage> SignedIn(Browser browser, Role role)
    {
        var staff = await made.Services.Person(role, Unit);
        var page = await browser.Open(address: Address);
        await page.GotoAsync("/sign-in");
        await page.Locator("[name='Input.LoginName']").FillAsync(staff.Login);
        await page.Locator("[name='Input.Password']").FillAsync(TestStaff.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).PressAsync("Enter");
        await page.Reach("**/sign-in/code*");
        await page.Locator("[name='Code']").FillAsync(staff.CodeAt(TimeProvider.System.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new() { Name = "验证" }).PressAsync("Enter");
        await page.Reach("**/desk");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await running.DisposeAsync();
        provider?.Dispose();
        made.Dispose();
    }
}
