using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.HouseKit;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Jobs;

namespace Mingtang.Requests.Clock;

/// <summary>The daily reckoning, while people go on working.</summary>
public sealed class ReckonAgainTests
{
    /// <summary>
    /// The job has the case's facts in its hand when somebody adds one. Where the engine lets that act in at this moment it goes in, else right
    /// after; either way the row says what all the facts say, not what they said before.
    /// </summary>
    [Theory, EveryEngine]
    public async Task A_fact_added_while_the_job_reckons_is_not_written_over(Engine engine)
    {
        var between = new Between();
        using var house = await RequestHouse.On(engine, services => services.ConfigureDbContext<PlatformDb>(options => options.AddInterceptors(between)));
        var (id, other) = (await house.Taken(), await house.Taken());
        await house.Ask<PlatformDb, int>(db => db.Set<InformationRequest>().Where(request => request.Id == other).ExecuteUpdateAsync(set => set.SetProperty(request => request.DueOn, new DateOnly(2026, 1, 1))));
        var gate = house.House.Services.GetRequiredService<WriteGate>();
        gate.Patience = TimeSpan.Zero;
        var isAdded = false;
        async Task Add() => isAdded = !(await house.Do(id, new Withdraw(new(2026, 10, 20), "电话撤回"))).IsRefused;
        between.FactsRead = async () =>
        {
            var turn = await gate.EnterSoon(default);
            turn?.Dispose();
            if (turn is not null)
                await Add();
        };

        await house.Ask<IEnumerable<IRoomJob>, bool>(async jobs =>
        {
            await jobs.OfType<ReckonAgain>().Single().Run(new(house.House.Clock.GetUtcNow().UtcDateTime, null), default);
            return true;
        });
        between.FactsRead.ShouldBeNull("the job read the facts");
        if (!isAdded)
            await Add();

        isAdded.ShouldBeTrue();
        var found = await house.Find(id);
        (found.Request.State, found.Request.IsOpen, found.Request.Facts).ShouldBe((found.Log.State, false, found.Log.Entries.Count));
        (await house.Find(other)).Request.DueOn.ShouldBe(new(2026, 11, 17), "reckoned again in spite of it");
    }

    /// <summary>Stops between two readings of the job.</summary>
    private sealed class Between : DbCommandInterceptor
    {
        private Func<Task>? factsRead;

        public Func<Task>? FactsRead { get => factsRead; set => factsRead = value; }

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("requests_events", StringComparison.Ordinal) && Interlocked.Exchange(ref factsRead, null) is { } act)
                await act();
            return result;
        }
    }
}
