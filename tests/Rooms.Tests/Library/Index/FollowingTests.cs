using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Operations;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;
using Mingtang.Search.Queries;

namespace Mingtang.Library.Index;

/// <summary>The database is the truth, the index follows it: at once, never ahead, and equal again after whatever happened to its files.</summary>
public sealed class FollowingTests
{
    private static readonly Refusal No = new("tests.no", "不行。");

    [Theory, EveryEngine]
    public async Task A_committed_item_is_found_by_the_next_query_and_a_withdrawn_one_no_more(Engine engine)
    {
        using var house = new TestHouse(engine);
        (await house.Services.Finds("养犬登记")).ShouldBeEmpty();
        var id = await house.Services.Released("养犬登记在哪里办？");
        (await house.Services.Finds("养犬登记")).ShouldContain("养犬登记在哪里办？");

        _ = (await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.Withdraw(LibraryActs.Office, id, "办理方式有变"))).Value;
        (await house.Services.Finds("养犬登记")).ShouldNotContain("养犬登记在哪里办？");
        (await house.Services.CheckIndex()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_rolled_back_item_is_never_found(Engine engine)
    {
        using var house = new TestHouse(engine);
        var id = await house.Services.Drafted("临时救助怎么申请？");
        _ = (await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.HandIn(LibraryActs.Office, id))).Value;
        await house.Services.Review(id);
        var outcome = await house.Do<Guid>("tests.roll-back", async (services, _) =>
        {
            var released = await services.GetRequiredService<ReleaseFaq>().Release(LibraryActs.Office, id);
            released.IsRefused.ShouldBeFalse();
            return No;
        });
        outcome.IsRefused.ShouldBeTrue();
        (await house.Services.Finds("临时救助")).ShouldBeEmpty();

        _ = (await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.Release(LibraryActs.Office, id))).Value;
        (await house.Services.Finds("临时救助")).ShouldHaveSingleItem();
    }

    [Theory, EveryEngine]
    public async Task Another_node_on_the_same_database_finds_it_within_a_second(Engine engine)
    {
        await using var one = new TestPortal(engine);
        await using var two = new TestPortal(database: one.Services.GetRequiredService<HouseSettings>().Database);
        await two.Services.Finds("热身");
        await one.Services.Released("残疾人证怎么换领？");
        for (var asked = System.Diagnostics.Stopwatch.StartNew(); !await Holds(two, "残疾人证"); await Task.Delay(20))
            asked.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), "heard through the database, not by being asked again");
        (await one.Services.Finds("残疾人证")).ShouldContain("残疾人证怎么换领？");
    }

    [Fact]
    public async Task A_change_that_commits_late_is_not_passed_over()
    {
        using var house = new TestHouse(Engine.Postgres);
        await house.Services.Finds("热身");
        var early = await Reviewed(house, "早开始晚提交的一条");
        var late = await Reviewed(house, "晚开始早提交的一条");
        var (holding, done) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = house.Do<Guid>("tests.slow", async (services, _) =>
        {
            var released = await services.GetRequiredService<ReleaseFaq>().Release(LibraryActs.Office, early);
            holding.SetResult();
            await done.Task;
            return released;
        });
        await holding.Task;
        _ = (await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.Release(LibraryActs.Office, late))).Value;
        (await house.Services.Finds("一条")).ShouldBe(["晚开始早提交的一条"]);
        done.SetResult();
        _ = (await slow).Value;
        (await house.Services.Finds("一条")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("segment gone")]
    [InlineData("segment torn")]
    [InlineData("byte changed")]
    [InlineData("commit torn")]
    [InlineData("note gone")]
    [InlineData("never committed")]
    public async Task Whatever_happened_to_the_files_index_and_data_are_equal_afterwards(string what)
    {
        var database = TestDatabase.On(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("mt-index-").FullName;
        try
        {
            await using (var first = House(database, folder))
            {
                await first.Released("公共租赁住房怎么申请？");
                await first.Finds("公租房");
                // Past the moment in which changes are gathered.
                first.GetRequiredService<NodeIndex>().Dispose();
            }
            Harm(folder, what);
            await using var second = House(database, folder);
            await second.Released("临时居住证怎么办？");
            (await second.Finds("怎么")).Count.ShouldBe(2);
            second.GetRequiredService<NodeIndex>().Dispose();
            (await second.CheckIndex()).ShouldBeEmpty();
        }
        finally
        {
            database.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Deleted_under_a_running_node_it_goes_on_serving_and_is_there_again()
    {
        await using var portal = new TestPortal();
        await portal.Services.Released("老年人助餐补贴多少？");
        await portal.Services.Finds("助餐");
        Directory.Delete(Path.Combine(portal.DataFolder, "index"), recursive: true);
        (await portal.Services.Finds("助餐")).ShouldHaveSingleItem();
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (IndexFolder.Generations(Path.Combine(portal.DataFolder, "index", "node-1")).Count == 0)
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
            (await portal.Services.Finds("助餐")).ShouldHaveSingleItem();
            await Task.Yield();
        }
        (await portal.Services.CheckIndex()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_index_does_not_know_of_is_said_by_the_check_and_mended_when_the_day_turns()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var id = await house.Services.Released("生育津贴多久到账？", "符合条件的，受理后二十个工作日内发放。");
        await house.Services.Finds("生育津贴");
        await house.Read(async services => await services.GetRequiredService<PlatformDb>().Set<FaqEdition>().Where(edition => edition.FaqId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(edition => edition.Answer, "符合条件的，受理后十个工作日内发放。")));
        await Keep(house);
        (await house.Services.CheckIndex()).ShouldHaveSingleItem().Severity.ShouldBe(CheckSeverity.Wrong);

        house.Clock.Pass(TimeSpan.FromDays(1));
        await Keep(house);
        (await house.Services.CheckIndex()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_ended_yesterday_is_not_in_force_today_and_a_clock_put_back_brings_it_back()
    {
        var notice = new Notice();
        using var house = new TestHouse(Engine.Sqlite, services => services.AddSingleton<IPublishes>(notice));
        async Task<bool> InForce()
        {
            var index = await house.Services.GetRequiredService<NodeIndex>().Whole(null, CancellationToken.None);
            return index.Search(new SearchRequest("停车收费") { InForceOnly = true }).Items.Count == 1;
        }

        (await InForce()).ShouldBeTrue();
        house.Clock.MoveTo(2027, 1, 1);
        (await InForce()).ShouldBeFalse();
        house.Clock.MoveTo(2026, 12, 31);
        (await InForce()).ShouldBeTrue();
    }

    [Fact]
    public async Task An_index_of_another_history_is_built_anew()
    {
        var (one, two) = (TestDatabase.On(Engine.Sqlite), TestDatabase.On(Engine.Sqlite));
        var folder = Directory.CreateTempSubdirectory("mt-index-").FullName;
        try
        {
            await using (var first = House(one, folder))
            {
                await first.Released("只在甲库的一条");
                await first.Finds("一条");
            }
            await using var second = House(two, folder);
            await second.Released("只在乙库的一条");
            var found = await second.Finds("一条");
            found.ShouldContain("只在乙库的一条");
            found.ShouldNotContain("只在甲库的一条");
        }
        finally
        {
            one.Dispose();
            two.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> Holds(TestPortal portal, string query)
    {
        var index = await portal.Services.GetRequiredService<NodeIndex>().Current(CancellationToken.None);
        return index!.Search(new SearchRequest(query)).Items.Count > 0;
    }

    private static async Task<Guid> Reviewed(TestHouse house, string question)
    {
        var id = await house.Services.Drafted(question);
        _ = (await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.HandIn(LibraryActs.Office, id))).Value;
        await house.Services.Review(id);
        return id;
    }

    /// <summary>Makes durable what is found.</summary>
    private static async Task Keep(TestHouse house)
    {
        var node = house.Services.GetRequiredService<NodeIndex>();
        await node.Whole(null, CancellationToken.None);
        node.Keep();
    }

    private static ServiceProvider House(TestDatabase database, string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new TestKit.FakeClock());
        services.AddLogging();
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build();
        services.AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(configuration);
        services.AddFoundation(new HouseSettings(folder, database.Choice, Schema.SchemaDoor.Assembly), configuration, Host.House.Rooms);
        return services.BuildServiceProvider();
    }

    private static void Harm(string folder, string what)
    {
        var node = Path.Combine(folder, "index", "node-1");
        var newest = IndexFolder.Generations(node)[0];
        var segment = Directory.GetFiles(newest, "items-*.seg")[0];
        switch (what)
        {
            case "deleted":
                Directory.Delete(node, recursive: true);
                break;
            case "segment gone":
                File.Delete(segment);
                break;
            case "segment torn":
                var whole = File.ReadAllBytes(segment);
                File.Delete(segment);
                File.WriteAllBytes(segment, whole[..(whole.Length / 2)]);
                break;
            case "byte changed":
                var bytes = File.ReadAllBytes(segment);
                bytes[bytes.Length / 3] ^= 0x20;
                File.Delete(segment);
                File.WriteAllBytes(segment, bytes);
                break;
            case "commit torn":
                File.WriteAllBytes(Path.Combine(newest, "commit"), [1, 2, 3]);
                break;
            case "note gone":
                File.Delete(Path.Combine(newest, "followed.json"));
                break;
            // A start that was broken off in the middle of a rebuild.
            case "never committed":
                Directory.CreateDirectory(Path.Combine(node, "0009"));
                File.WriteAllText(Path.Combine(node, "0009", "items-000001.seg"), "half");
                break;
        }
    }

    /// <summary>A room of the tests with one item whose term runs out with the year.</summary>
    private sealed class Notice : IPublishes
    {
        private static readonly PublicItem Item = new(
            new("tests.notice", "1"), "停车收费标准", "每小时十元。", "通知", null, null, new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc), new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc), [], "/tests/1")
        {
            Facts = new(() => new() { InForceTo = new(2026, 12, 31) }),
        };

        public IReadOnlyList<string> Kinds { get; } = ["tests.notice"];

        public Task<PublicItem?> Find(ItemRef item, CancellationToken stop) => Task.FromResult<PublicItem?>(Item);

        public async IAsyncEnumerable<PublicItem> All([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
        {
            await Task.CompletedTask;
            yield return Item;
        }
    }
}
