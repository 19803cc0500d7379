using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mingtang.Foundation.Data;

namespace Mingtang.Library.Log;

/// <summary>
/// The anonymous log of queries. It is no act of anybody and must not slow a search, so it is gathered and written a few times a minute; a
/// crash loses the last seconds of it.
/// </summary>
internal sealed class QueryLog(IServiceScopeFactory scopes, WriteGate gate, TimeProvider clock, ILogger<QueryLog> log) : BackgroundService
{
    private const int MostWaiting = 20_000, AtOnce = 500;

    private static readonly TimeSpan Often = TimeSpan.FromSeconds(2), Rateable = TimeSpan.FromDays(1);

    private readonly ConcurrentQueue<Entry> waiting = [];
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Search(Guid id, string words, long found, string? first) => Note(new(id, Side.Search, words, found, first is not null, first));

    public void Question(Guid id, string words, long found, bool isAnswered, string? first) => Note(new(id, Side.Question, words, found, isAnswered, first));

    /// <summary>Only the first result opened of a query is kept.</summary>
    public void Opened(Guid id, string item, int place) => Add(new Entry.Open(id, item, place));

    public void Rated(Guid id, Verdict verdict) => Add(new Entry.Rate(id, verdict, Now));

    /// <summary>Writes what is waiting.</summary>
    public async Task Flush(CancellationToken stop = default)
    {
        await turn.WaitAsync(stop);
        try
        {
            while (!waiting.IsEmpty)
                await Write(stop);
        }
        finally
        {
            turn.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Often, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await Flush(CancellationToken.None);
            }
            catch (Exception fault) when (fault is DbUpdateException or System.Data.Common.DbException or InvalidOperationException)
            {
                log.LogWarning("Queries could not be logged: {Reason}", fault.Message);
            }
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private void Note(Asked asked)
    {
        if (QueryWords.Key(asked.Words) is { Length: > 0 } key)
            Add(new Entry.New(new()
            {
                Id = asked.Id,
                At = Now,
                Side = asked.Side,
                Words = QueryWords.Kept(asked.Words),
                Key = key,
                Found = asked.Found,
                IsAnswered = asked.IsAnswered && asked.Side == Side.Question,
                First = asked.First,
            }));
    }

    private void Add(Entry entry)
    {
        if (waiting.Count < MostWaiting)
            waiting.Enqueue(entry);
    }

    private async Task Write(CancellationToken stop)
    {
        var batch = new List<Entry>();
        while (batch.Count < AtOnce && waiting.TryDequeue(out var entry))
            batch.Add(entry);
        using var entered = await gate.Enter(stop);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var added = batch.OfType<Entry.New>().Select(entry => entry.Row).DistinctBy(row => row.Id).ToDictionary(row => row.Id);
        var known = batch.Select(entry => entry.Id).ToHashSet();
        var stored = await db.Set<AskedRow>().Where(row => known.Contains(row.Id)).ToDictionaryAsync(row => row.Id, stop);
        db.AddRange(added.Values.Where(row => !stored.ContainsKey(row.Id)));
        foreach (var entry in batch)
            if ((stored.GetValueOrDefault(entry.Id) ?? added.GetValueOrDefault(entry.Id)) is { } row)
                entry.Follow(row);
        await db.SaveChangesAsync(stop);
    }

    private sealed record Asked(Guid Id, Side Side, string Words, long Found, bool IsAnswered, string? First);

    private abstract record Entry(Guid Id)
    {
        public abstract void Follow(AskedRow row);

        public sealed record New(AskedRow Row) : Entry(Row.Id)
        {
            public override void Follow(AskedRow row)
            {
            }
        }

        public sealed record Open(Guid Id, string Item, int Place) : Entry(Id)
        {
            public override void Follow(AskedRow row)
            {
                if (row.Opened is null)
                    (row.Opened, row.OpenedPlace) = (Item, Place);
            }
        }

        /// <summary>The reader may think again, as long as the answer is of this day: a number kept for later rates nothing.</summary>
        public sealed record Rate(Guid Id, Verdict Verdict, DateTime At) : Entry(Id)
        {
            public override void Follow(AskedRow row)
            {
                if (row.Side == Side.Question && At - row.At < Rateable)
                    (row.Verdict, row.RatedAt) = (Verdict, At);
            }
        }
    }
}
