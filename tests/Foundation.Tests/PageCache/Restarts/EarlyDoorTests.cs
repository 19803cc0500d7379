using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Schema;

namespace Mingtang.Foundation.PageCache.Restarts;

/// <summary>The house closes, and opens again with the same database: who is answered from the shelf, and who waits for the house.</summary>
public sealed class EarlyDoorTests
{
    private const string FromShelf = "架上的页面", FromHouse = "新做的页面";
    private static readonly PageKey Home = new("/", "http", "mt.test", "", PageKey.PlainLook);

    [Theory, EveryEngine]
    public async Task After_a_restart_the_page_is_there_before_the_house_is(Engine engine)
    {
        using var house = await Closed(engine);
        using var door = (await Open(house)).ShouldNotBeNull();
        var answer = await Ask(door);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(FromShelf);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'self'"], "as every answer carries it");
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/other", null)]
    [InlineData("/", "mt-desk=x")]
    [InlineData("/", "a=b; mt-done=x")]
    public async Task What_is_not_on_the_shelf_and_whoever_the_house_knows_wait_for_the_house(string address, string? cookie)
    {
        using var house = await Closed();
        using var door = (await Open(house)).ShouldNotBeNull();
        var asked = Ask(door, address, cookie);
        (await Said(door)).ShouldBe(FromShelf, "others are answered meanwhile");
        asked.IsCompleted.ShouldBeFalse();
        await door.StartAsync(new Built(), CancellationToken.None);
        (await (await asked).Content.ReadAsStringAsync()).ShouldBe(FromHouse);
    }

    [Fact]
    public async Task Once_the_house_stands_and_has_made_the_pages_the_shelf_is_not_used()
    {
        using var house = await Closed();
        using var door = (await Open(house)).ShouldNotBeNull();
        var built = new Built();
        await door.StartAsync(built, CancellationToken.None);
        for (var end = DateTime.UtcNow.AddMinutes(2); await Said(door) != FromHouse; await Task.Delay(20))
            DateTime.UtcNow.ShouldBeLessThan(end);
        built.Made[0].ShouldBe("/", "the page of the shelf was made before anybody had to wait for it");
    }

    [Theory, EveryEngine]
    public async Task What_was_withdrawn_while_the_house_was_closed_is_not_shown(Engine engine)
    {
        using var house = await Closed(engine);
        await Act(house, doing => doing.Note(new ItemRef("tests.item", "1"), isPublic: false));
        (await Open(house)).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task What_is_withdrawn_while_the_house_is_being_built_is_not_shown(Engine engine)
    {
        using var house = await Closed(engine);
        using var door = (await Open(house)).ShouldNotBeNull();
        (await Said(door)).ShouldBe(FromShelf);
        await Act(house, doing => doing.Note(new ItemRef("tests.item", "1"), isPublic: false));
        var asked = Ask(door);
        await door.StartAsync(new Built(), CancellationToken.None);
        (await (await asked).Content.ReadAsStringAsync()).ShouldBe(FromHouse);
    }

    [Fact]
    public async Task A_setting_that_was_changed_meanwhile_counts_as_well()
    {
        using var house = await Closed();
        await Act(house, doing => doing.TouchPublicPages());
        (await Open(house)).ShouldBeNull();
    }

    [Fact]
    public async Task A_page_of_yesterday_waits_for_the_house()
    {
        using var house = await Closed();
        house.Clock.MoveTo(2027, 1, 1, 0);
        using var door = (await Open(house)).ShouldNotBeNull();
        var asked = Ask(door);
        await door.StartAsync(new Built(), CancellationToken.None);
        (await (await asked).Content.ReadAsStringAsync()).ShouldBe(FromHouse);
    }

    [Fact]
    public async Task Another_program_and_other_settings_show_nothing_of_it()
    {
        using var house = await Closed(program: "another build");
        (await Open(house)).ShouldBeNull();
        using var second = await Closed();
        (await Open(second, Settings(("Mingtang:Site:Name", "另一个区")))).ShouldBeNull();
        (await Open(second, Settings(("Kestrel:Limits:MaxConcurrentConnections", "9")))).ShouldBeNull("a server set up by hand is the house's own business");
    }

    [Fact]
    public async Task A_database_that_is_gone_is_neither_asked_nor_made()
    {
        using var house = await Closed();
        var missing = Path.Combine(house.DataFolder, "gone.db");
        (await Open(house, database: new(missing))).ShouldBeNull();
        File.Exists(missing).ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task The_closing_house_lays_aside_what_still_holds(Engine engine)
    {
        using var house = await Acted(engine);
        var generation = new PublicGeneration();
        generation.Hears(true);
        var moments = new PublicMoments(generation, house.Clock);
        var memory = new PageMemory(moments);
        memory.Keep(Home with { Target = "/stale" }, Page(moments.Now));
        generation.Advance();
        memory.Keep(Home, Page(moments.Now));
        using var shelving = Shelving(house, memory, moments);
        await shelving.StoppingAsync(CancellationToken.None);
        PageShelf.Read(PageShelf.FileIn(house.DataFolder)).ShouldNotBeNull().Keys.ShouldBe([Home]);
        using var door = (await Open(house)).ShouldNotBeNull();
        (await Said(door)).ShouldBe(FromShelf);
    }

    [Theory, EveryEngine]
    public async Task A_house_that_was_killed_finds_what_was_laid_aside_while_it_stood(Engine engine)
    {
        using var house = await Acted(engine);
        var generation = new PublicGeneration();
        generation.Hears(true);
        var moments = new PublicMoments(generation, house.Clock);
        var memory = new PageMemory(moments);
        memory.Keep(Home, Page(moments.Now));
        var made = 0;
        using var standing = Shelving(house, memory, moments, _ =>
        {
            made++;
            memory.Keep(Home, Page(moments.Now));
            return Task.CompletedTask;
        });
        await standing.Turn(CancellationToken.None);
        await Shows(house);
        made.ShouldBe(0, "the page stood and was not made again");
        await Act(house, doing => doing.Note(new ItemRef("tests.item", "2"), isPublic: true));
        generation.Advance();
        (await Open(house)).ShouldBeNull("a page of before the act is not shown after it");
        await standing.Turn(CancellationToken.None);
        await Shows(house);
        made.ShouldBe(1);
    }

    /// <summary>Nothing was closed: the file is as a killed house leaves it.</summary>
    private static async Task Shows(TestHouse house)
    {
        using var door = (await Open(house)).ShouldNotBeNull();
        (await Said(door)).ShouldBe(FromShelf);
    }

    private static ShelvePages Shelving(TestHouse house, PageMemory memory, PublicMoments moments, RequestDelegate? pipeline = null)
    {
        var services = new ServiceCollection().AddOptions().AddSingleton<IHttpContextFactory, DefaultHttpContextFactory>().BuildServiceProvider();
        var rehearsed = new RehearsedPages(services, NullLogger<RehearsedPages>.Instance);
        rehearsed.Through(pipeline ?? (_ => Task.CompletedTask));
        return new(Settings(house), memory, moments, rehearsed, Settings(), services, NullLogger<ShelvePages>.Instance);
    }

    private static async Task<TestHouse> Acted(Engine engine)
    {
        var house = new TestHouse(engine);
        await Act(house, doing => doing.Note(new ItemRef("tests.item", "1"), isPublic: true));
        return house;
    }

    private static async Task<TestHouse> Closed(Engine engine = Engine.Sqlite, string? program = null)
    {
        var house = await Acted(engine);
        using var head = LogHead.Of(house.Database).ShouldNotBeNull();
        PageShelf.Write(
            PageShelf.FileIn(house.DataFolder), new(program ?? ProgramStamp.Of(Settings(), isDemo: false), head.Now()!, house.Clock.Today()), [new(Home, Page(default))]);
        return house;
    }

    private static KeptPage Page(PublicMoment madeOf) =>
        new(Encoding.UTF8.GetBytes(FromShelf), [new("Content-Type", "text/html; charset=utf-8"), new("Content-Security-Policy", "default-src 'self'")], madeOf);

    private static Task<EarlyDoor?> Open(TestHouse house, IConfiguration? settings = null, Data.DatabaseChoice? database = null) =>
        EarlyDoor.Open(settings ?? Settings(), Settings(house, database), house.Clock, ["http://127.0.0.1:0"], _ => { }, CancellationToken.None);

    private static HouseSettings Settings(TestHouse house, Data.DatabaseChoice? database = null) => new(house.DataFolder, database ?? house.Database, SchemaDoor.Assembly);

    private static IConfiguration Settings(params (string Key, string Value)[] lines) =>
        new ConfigurationBuilder().AddInMemoryCollection(lines.ToDictionary(line => line.Key, line => (string?)line.Value)).Build();

    private static Task Act(TestHouse house, Action<Acts.Doing> work) => house.Do<int>("tests.act", (_, doing) =>
    {
        work(doing);
        return Task.FromResult<Outcome<int>>(1);
    });

    private static async Task<string> Said(EarlyDoor door) => await (await Ask(door)).Content.ReadAsStringAsync();

    private static async Task<HttpResponseMessage> Ask(EarlyDoor door, string address = "/", string? cookie = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var request = new HttpRequestMessage(HttpMethod.Get, door.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single() + address) { Headers = { Host = Home.Host } };
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return await client.SendAsync(request);
    }

    /// <summary>The house as the host hands it to its server.</summary>
    private sealed class Built : IHttpApplication<HttpContext>
    {
        public List<string> Made { get; } = [];

        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context)
        {
            lock (Made)
                Made.Add(context.Request.Path);
            return context.Response.WriteAsync(FromHouse);
        }

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
