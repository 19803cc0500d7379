using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mingtang.HouseKit;

namespace Mingtang.Foundation.Jobs;

public sealed class JobTests
{
    private const string Name = "tests.count";

    [Theory, EveryEngine]
    public async Task A_daily_job_runs_once_a_day_at_its_beijing_hour(Engine engine)
    {
        var counted = new Counted();
        using var house = House(engine, counted);
        (await Wake(house)).ShouldBeTrue("never run: due at once");
        (await Wake(house)).ShouldBeFalse();
        house.Clock.MoveTo(2026, 10, 21, 1);
        (await Wake(house)).ShouldBeFalse("02:00 has not come");
        house.Clock.MoveTo(2026, 10, 21, 2);
        (await Wake(house)).ShouldBeTrue();
        counted.Runs.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task How_a_run_went_is_stored(Engine engine)
    {
        var counted = new Counted();
        using var house = House(engine, counted);
        await Wake(house);
        var good = await Line(house);
        (good.Outcome, good.Note).ShouldBe((JobOutcome.Done, "第 1 次"));

        counted.Fails = true;
        house.Clock.MoveTo(2026, 10, 22, 3);
        await Wake(house);
        var bad = await Line(house);
        (bad.Outcome, bad.Note, bad.LastGoodAt).ShouldBe((JobOutcome.Failed, "坏了", good.StartedAt));
    }

    [Theory, EveryEngine]
    public async Task Two_nodes_that_wake_together_run_it_once(Engine engine)
    {
        var counted = new Counted { Pause = TimeSpan.FromMilliseconds(200) };
        using var house = House(engine, counted);
        // Each runner with a lock of its own is a node of its own on PostgreSQL; SQLite has one node only.
        var nodes = engine == Engine.Postgres ? [Runner(house), Runner(house)] : new[] { house.Services.GetRequiredService<JobRunner>(), house.Services.GetRequiredService<JobRunner>() };
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunIfDue(Name, default))));
        counted.Runs.ShouldBe(1);
        counted.MostAtOnce.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_run_cut_short_by_the_death_of_its_node_is_done_again(Engine engine)
    {
        var counted = new Counted { Pause = TimeSpan.FromMinutes(5) };
        using var house = House(engine, counted);
        using var death = new CancellationTokenSource();
        var run = house.Services.GetRequiredService<JobRunner>().RunIfDue(Name, death.Token);
        await counted.Began.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await death.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => run);
        (await Line(house)).Outcome.ShouldBe(JobOutcome.Running);

        counted.Pause = TimeSpan.Zero;
        (await Wake(house)).ShouldBeTrue();
        (await Line(house)).Outcome.ShouldBe(JobOutcome.Done);
    }

    [Fact]
    public async Task Quartz_wakes_what_is_due_when_the_house_starts()
    {
        var counted = new Counted();
        using var house = House(Engine.Sqlite, counted);
        var clock = house.Services.GetServices<IHostedService>().OfType<JobClock>().Single();
        await clock.StartAsync(default);
        for (var end = DateTime.UtcNow.AddMinutes(1); counted.Runs == 0 && DateTime.UtcNow < end;)
            await Task.Delay(20);
        await clock.StopAsync(default);
        counted.Runs.ShouldBe(1);
    }

    [Fact]
    public void A_period_bears_the_moment_between_trigger_and_record()
    {
        var hourly = Schedule.Every(TimeSpan.FromHours(1));
        var last = new DateTime(2026, 10, 20, 1, 0, 2, DateTimeKind.Utc);
        hourly.IsDue(last, last.AddMinutes(59).AddSeconds(58)).ShouldBeTrue();
        hourly.IsDue(last, last.AddMinutes(30)).ShouldBeFalse();
    }

    private static TestHouse House(Engine engine, Counted counted) => new(engine, s => s.AddSingleton<IRoomJob>(counted));

    private static JobRunner Runner(TestHouse house) => ActivatorUtilities.CreateInstance<JobRunner>(house.Services, new JobLock());

    private static Task<bool> Wake(TestHouse house) => house.Services.GetRequiredService<JobRunner>().RunIfDue(Name, default);

    private static async Task<JobLine> Line(TestHouse house) =>
        (await house.Read(s => s.GetRequiredService<JobBook>().All())).Single(line => line.Name == Name);

    private sealed class Counted : IRoomJob
    {
        private int now;

        public string Name => JobTests.Name;

        public Schedule When => Schedule.DailyAt(2);

        public int Runs { get; private set; }

        public int MostAtOnce { get; private set; }

        public bool Fails { get; set; }

        public TimeSpan Pause { get; set; }

        public TaskCompletionSource Began { get; } = new();

        public async Task Run(JobRun run, CancellationToken stop)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref now));
            Runs++;
            Began.TrySetResult();
            await Task.Delay(Pause, stop);
            Interlocked.Decrement(ref now);
            run.Note = Fails ? throw new InvalidOperationException("坏了") : $"第 {Runs} 次";
        }
    }
}
