using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Outbox;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Demo;

/// <summary>A demo goes through the same acts as everybody; where the house refuses one, no half demo is opened.</summary>
public sealed class DemoFillTests
{
    private static readonly Refusal No = new("tests.no", "这一件没有依据，不能写入。", "Ground", "GIR 20");

    [Theory, EveryEngine]
    public async Task A_seed_whose_act_is_refused_leaves_nothing_stops_what_follows_and_says_which_and_why(Engine engine)
    {
        Seed[] seeds = [new("甲", 1), new("乙", 2) { IsRefused = true }, new("丙", 3)];
        using var house = House(engine, seeds);

        var stopped = await Should.ThrowAsync<DemoStoppedException>(() => Fill(house));

        stopped.Message.ShouldContain("演示数据「乙」没有填成");
        stopped.Message.ShouldContain("这一件没有依据，不能写入。（tests.no）");
        seeds.Select(seed => seed.Runs).ShouldBe([1, 1, 0]);
        (await Kept(house)).ShouldBe(["甲"], "what the refused seed had written before the refusal is undone with it");
        (await Acts(house)).ShouldBe(["tests.step", "tests.fill-甲"], "of the refused one not even the log tells");
        File.ReadAllLines(Path.Combine(house.DataFolder, "demo-filled")).ShouldBe(["甲"]);
    }

    [Theory, EveryEngine]
    public async Task Once_mended_the_next_start_begins_with_the_refused_seed_and_repeats_none(Engine engine)
    {
        Seed[] seeds = [new("甲", 1), new("乙", 2) { IsRefused = true }, new("丙", 3)];
        using var house = House(engine, seeds);
        await Should.ThrowAsync<DemoStoppedException>(() => Fill(house));

        seeds[1].IsRefused = false;
        await Fill(house);
        await Fill(house);

        seeds.Select(seed => seed.Runs).ShouldBe([1, 2, 1]);
        (await Kept(house)).ShouldBe(["甲", "乙", "丙"], ignoreOrder: true);
    }

    private static TestHouse House(Engine engine, Seed[] seeds) => new(engine, services =>
    {
        services.RemoveAll<IDemoSeed>();
        foreach (var seed in seeds)
            services.AddSingleton<IDemoSeed>(seed);
    });

    private static Task Fill(TestHouse house) => house.Services.GetRequiredService<DemoFill>().Run(new Progress<string>(), default);

    private static Task<List<string>> Kept(TestHouse house) =>
        house.Read(services => services.GetRequiredService<PlatformDb>().Set<OutboxMessage>().Select(message => message.Payload).ToListAsync());

    private static Task<List<string>> Acts(TestHouse house) =>
        house.Read(services => services.GetRequiredService<PlatformDb>().Set<AuditEntry>().OrderBy(entry => entry.Seq).Select(entry => entry.Act).ToListAsync());

    /// <summary>One act around all, as every room's seed is: it writes, and then may be refused.</summary>
    private sealed class Seed(string name, int order) : IDemoSeed
    {
        public string Name => name;

        public int Order => order;

        public bool IsRefused { get; set; }

        public int Runs { get; private set; }

        public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
        {
            Runs++;
            var acts = services.GetRequiredService<ActBook>();
            _ = (await acts.Do<bool>($"tests.fill-{name}", Actor.Platform, async doing =>
            {
                await doing.Send("post", name);
                doing.About("tests.seed", name, "填充");
                _ = (await acts.Do<bool>("tests.step", Actor.Platform, _ => Task.FromResult<Outcome<bool>>(IsRefused ? No : true), stop)).Value;
                return true;
            }, stop)).Value;
        }
    }
}
