using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Audit;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Acts;

public sealed class ActBookTests
{
    private static readonly ItemRef Item = new("tests.item", "1");

    [Theory, EveryEngine]
    public async Task An_act_leaves_its_entry_in_the_chain(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Do("tests.note", (_, doing) => Note(doing), why: "为了试验");
        await house.Do("tests.note", (_, doing) => Note(doing));

        var entries = await Entries(house);
        entries.Select(e => e.Seq).ShouldBe([1, 2]);
        entries[0].Why.ShouldBe("为了试验");
        entries[1].Previous.ShouldBe(entries[0].Hash);
    }

    [Theory, EveryEngine]
    public async Task A_refused_act_stores_nothing_and_leaves_no_entry(Engine engine)
    {
        using var house = new TestHouse(engine);
        var outcome = await house.Do("tests.note", async (_, doing) =>
        {
            await Note(doing);
            await doing.Db.SaveChangesAsync();
            return Outcome<int>.Refused(new Refusal("tests.no", "不行"));
        });

        outcome.IsRefused.ShouldBeTrue();
        (await Entries(house)).ShouldBeEmpty();
        (await Changes(house)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_fault_in_a_listener_undoes_the_act(Engine engine)
    {
        using var house = new TestHouse(engine, services => services.AddScoped<IHears<Rung>, Deaf>());
        await Should.ThrowAsync<InvalidOperationException>(() => house.Do("tests.note", (_, doing) =>
        {
            doing.Raise(new Rung());
            return Note(doing);
        }));

        (await Entries(house)).ShouldBeEmpty();
        (await Changes(house)).ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task A_nested_act_joins_the_transaction_and_leaves_its_own_entry(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Do("tests.outer", async (services, doing) =>
        {
            await services.GetRequiredService<ActBook>().Do("tests.inner", Actor.Platform, Note);
            return await Note(doing);
        });

        (await Entries(house)).Select(e => e.Act).ShouldBe(["tests.inner", "tests.outer"]);
        (await Changes(house)).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Acts_at_the_same_time_make_one_chain_without_gaps(Engine engine)
    {
        using var house = new TestHouse(engine);
        await Parallel.ForEachAsync(Enumerable.Range(0, 40), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) =>
            (await house.Do("tests.note", (_, doing) => Note(doing))).IsRefused.ShouldBeFalse());

        var entries = await Entries(house);
        entries.Select(e => e.Seq).ShouldBe(Enumerable.Range(1, 40).Select(i => (long)i));
        entries.Zip(entries.Skip(1)).ShouldAllBe(pair => pair.Second.Previous == pair.First.Hash);
    }

    private static Task<Outcome<int>> Note(Doing doing)
    {
        doing.About("tests.item", 1, "记一笔");
        doing.Note(Item, isPublic: true);
        return Task.FromResult<Outcome<int>>(1);
    }

    private static Task<List<AuditEntry>> Entries(TestHouse house) =>
        house.Read(s => s.GetRequiredService<PlatformDb>().Set<AuditEntry>().OrderBy(e => e.Seq).ToListAsync());

    private static Task<int> Changes(TestHouse house) =>
        house.Read(s => s.GetRequiredService<PlatformDb>().Set<PublicChange>().CountAsync());

    private sealed record Rung;

    private sealed class Deaf : IHears<Rung>
    {
        public Task Hear(Rung happened, Doing doing, CancellationToken stop) => throw new InvalidOperationException("deaf");
    }
}
