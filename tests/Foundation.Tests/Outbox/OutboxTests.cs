using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Outbox;

public sealed class OutboxTests
{
    [Theory, EveryEngine]
    public async Task A_message_goes_out_after_the_act_and_only_once(Engine engine)
    {
        var post = new Post();
        using var house = House(engine, post);
        await Send(house, "一");
        post.Taken.ShouldBeEmpty();

        await Round(house);
        await Round(house);
        post.Taken.ShouldHaveSingleItem().Payload.ShouldBe("一");
        (await Message(house)).State.ShouldBe(OutboxState.Delivered);
    }

    [Theory, EveryEngine]
    public async Task A_refused_act_sends_nothing(Engine engine)
    {
        var post = new Post();
        using var house = House(engine, post);
        await house.Do("tests.send", async (_, doing) =>
        {
            await doing.Send("post", "{}");
            return Outcome<int>.Refused(new Refusal("tests.no", "不行"));
        });

        (await Round(house)).ShouldBe(0);
        post.Taken.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_node_that_dies_between_sending_and_marking_causes_one_duplicate_and_no_loss(Engine engine)
    {
        var post = new Post { DiesAfterSending = 1 };
        using var house = House(engine, post);
        await Send(house, "一");

        await Should.ThrowAsync<OperationCanceledException>(() => Round(house, post.Death.Token));
        (await Round(house)).ShouldBe(0, "the lease of the dead node still stands");
        house.Clock.Pass(TimeSpan.FromMinutes(4));
        (await Round(house)).ShouldBe(1);

        post.Taken.Count.ShouldBe(2);
        post.Taken.Select(t => t.Id).Distinct().Count().ShouldBe(1, "the receiver knows the duplicate by its id");
        (await Message(house)).State.ShouldBe(OutboxState.Delivered);
    }

    [Theory, EveryEngine]
    public async Task A_deliverer_that_throws_after_delivering_is_asked_again_with_the_same_id(Engine engine)
    {
        var post = new Post { ThrowsAfterSending = 1 };
        using var house = House(engine, post);
        await Send(house, "一");
        await Round(house);
        (await Message(house)).State.ShouldBe(OutboxState.Waiting);
        house.Clock.Pass(TimeSpan.FromSeconds(11));
        await Round(house);

        post.Taken.Count.ShouldBe(2);
        post.Taken.Select(t => t.Id).Distinct().Count().ShouldBe(1);
        post.Taken.Select(t => t.Attempt).Order().ShouldBe([1, 2]);
    }

    [Theory, EveryEngine]
    public async Task Many_nodes_take_each_message_once(Engine engine)
    {
        var post = new Post { Pause = TimeSpan.FromMilliseconds(5) };
        using var house = House(engine, post);
        for (var i = 0; i < 60; i++)
            await Send(house, $"{i}");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Round(house))));
        post.Taken.Select(t => t.Payload).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 60).Select(i => $"{i}").Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task After_the_last_attempt_a_message_is_dead_and_can_be_revived(Engine engine)
    {
        var post = new Post { ThrowsAfterSending = int.MaxValue };
        using var house = House(engine, post);
        await Send(house, "一");
        for (var i = 0; i < BackOff.LastAttempt + 3; i++)
        {
            await Round(house);
            house.Clock.Pass(TimeSpan.FromHours(2));
        }

        post.Taken.Count.ShouldBe(BackOff.LastAttempt);
        var dead = (await house.Read(s => s.GetRequiredService<OutboxBook>().In(OutboxState.Dead))).ShouldHaveSingleItem();
        dead.Trouble.ShouldBe("线路断了");

        post.ThrowsAfterSending = 0;
        (await Revive(house, dead.Id)).IsRefused.ShouldBeFalse();
        (await Revive(house, dead.Id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.outbox-not-dead");
        await Round(house);
        (await Message(house)).State.ShouldBe(OutboxState.Delivered);
    }

    [Theory, EveryEngine]
    public async Task A_second_message_with_the_same_key_is_dropped_and_keyless_ones_are_not(Engine engine)
    {
        using var house = House(engine, new Post());
        foreach (var key in (string?[])["催办-1", "催办-1", null, null])
            await Send(house, "一", key);
        (await house.Read(s => s.GetRequiredService<PlatformDb>().Set<OutboxMessage>().CountAsync())).ShouldBe(3);
    }

    [Theory, EveryEngine]
    public async Task A_message_waits_for_its_time(Engine engine)
    {
        var post = new Post();
        using var house = House(engine, post);
        var tomorrow = house.Clock.GetUtcNow().UtcDateTime.AddDays(1);
        await Send(house, "一", notBefore: tomorrow);
        (await Round(house)).ShouldBe(0);
        house.Clock.Pass(TimeSpan.FromDays(1));
        (await Round(house)).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_kind_nobody_delivers_is_held_not_lost(Engine engine)
    {
        using var house = new TestHouse(engine);
        await Send(house, "一");
        await Round(house);
        var held = await Message(house);
        held.State.ShouldBe(OutboxState.Held);
        held.Attempts.ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task The_pump_wakes_on_a_commit(Engine engine)
    {
        var post = new Post();
        using var house = House(engine, post);
        var pump = house.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<OutboxPump>().Single();
        pump.Look = TimeSpan.FromHours(1);
        await pump.StartAsync(default);
        await Send(house, "一");
        await Eventually(() => post.Taken.Count == 1, TimeSpan.FromMinutes(1));
        await pump.StopAsync(default);
    }

    [Fact]
    public void The_pause_doubles_up_to_an_hour_and_ends()
    {
        BackOff.After(1).ShouldBe(TimeSpan.FromSeconds(10));
        BackOff.After(2).ShouldBe(TimeSpan.FromSeconds(20));
        BackOff.After(12).ShouldBe(TimeSpan.FromHours(1));
        BackOff.After(BackOff.LastAttempt).ShouldBeNull();
    }

    private static TestHouse House(Engine engine, Post post) => new(engine, s => s.AddSingleton<IDelivers>(post));

    private static Task<int> Round(TestHouse house, CancellationToken stop = default) => house.Services.GetRequiredService<OutboxRound>().Run(stop);

    private static Task Send(TestHouse house, string payload, string? key = null, DateTime? notBefore = null) => house.Do("tests.send", async (_, doing) =>
    {
        await doing.Send("post", payload, key, notBefore);
        return (Outcome<int>)1;
    });

    private static Task<Outcome<Guid>> Revive(TestHouse house, Guid id) =>
        house.Do("foundation.revive", (s, doing) => s.GetRequiredService<OutboxBook>().Revive(doing, id));

    private static Task<OutboxMessage> Message(TestHouse house) =>
        house.Read(s => s.GetRequiredService<PlatformDb>().Set<OutboxMessage>().AsNoTracking().SingleAsync());

    private static async Task Eventually(Func<bool> holds, TimeSpan within)
    {
        for (var end = DateTime.UtcNow + within; !holds() && DateTime.UtcNow < end;)
            await Task.Delay(20);
        holds().ShouldBeTrue();
    }

    private sealed class Post : IDelivers
    {
        public string Kind => "post";

        public ConcurrentQueue<OutboxItem> Taken { get; } = [];

        public int DiesAfterSending { get; set; }

        public int ThrowsAfterSending { get; set; }

        public TimeSpan Pause { get; init; }

        public CancellationTokenSource Death { get; } = new();

        public async Task<Delivery> Deliver(OutboxItem item, CancellationToken stop)
        {
            await Task.Delay(Pause, stop);
            Taken.Enqueue(item);
            if (DiesAfterSending-- > 0)
                await Death.CancelAsync();
            stop.ThrowIfCancellationRequested();
            return ThrowsAfterSending-- > 0 ? throw new IOException("线路断了") : Delivery.Done;
        }
    }
}
