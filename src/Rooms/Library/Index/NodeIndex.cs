using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mingtang.Foundation;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;
using Mingtang.Search;

namespace Mingtang.Library.Index;

/// <summary>
/// The index of this node. The database is the truth and the index follows its change log: what an act made public is found by the next
/// query here, within a second on other nodes, and a rolled-back item never. Deleted, torn or foreign, it is built anew in the
/// background while what there was goes on serving.
/// </summary>
internal sealed class NodeIndex(HouseSettings house, IServiceScopeFactory scopes, PublicGeneration generation, TimeProvider clock, ILogger<NodeIndex> log) : IDisposable
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1.5), Patience = TimeSpan.FromSeconds(2), AfterFault = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private IndexFolder? folder;
    private volatile OpenIndex? open;
    private Task? building;
    private long seen = -1;
    private long changedAt;
    private long failedAt;
    private Exception? failure;
    private IProgress<string>? told;
    private bool isClosed;

    /// <summary>True while there is none that could answer, or a new one is made beside it.</summary>
    public bool IsBuilding => building is { IsCompleted: false };

    /// <summary>Everything committed until now can be found in what this returns; null while the first index is still being built.</summary>
    public async Task<TextIndex?> Current(CancellationToken stop)
    {
        if (open is { } now && !generation.IsDeaf && Interlocked.Read(ref seen) == generation.Number)
            return now.Index;
        await turn.WaitAsync(stop);
        try
        {
            await Open(stop);
            await CatchUp(stop);
        }
        finally
        {
            turn.Release();
        }
        if (open is null && building is { } first)
            await Task.WhenAny(first, Task.Delay(Patience, stop));
        return open?.Index;
    }

    /// <summary>For a command: waits until the index is whole and up to date, however long building it takes.</summary>
    public async Task<TextIndex> Whole(IProgress<string>? progress, CancellationToken stop)
    {
        told = progress;
        progress?.Report("准备检索索引 …");
        while (true)
        {
            var index = await Current(stop);
            if (building is { IsCompleted: false } making)
                await making.WaitAsync(stop);
            else if (failure is { } broken)
                throw new IOException($"检索索引未能建成：{broken.Message}", broken);
            else if (index is not null)
            {
                await Tend(stop);
                return index;
            }
        }
    }

    /// <summary>What is done between queries: following, the turn of a day, making durable, tidying. Called again and again, by one at a time.</summary>
    public async Task Tend(CancellationToken stop)
    {
        if (await Current(stop) is null || open is not { } now)
            return;
        try
        {
            var today = clock.Today();
            if (now.Note.Day != today)
                await Turn(now, today, stop);
            if (IndexFolder.NoteOf(now.Folder) is null)
                throw new IOException("its folder is gone");
            if (await Commit(now, stop))
                while (now.Index.Tidy())
                    stop.ThrowIfCancellationRequested();
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException && open == now)
        {
            log.LogWarning("The search index cannot be kept ({Reason}); it is built anew", broken.Message);
            Begin();
        }
    }

    /// <summary>Makes durable at once what searches see.</summary>
    public void Keep()
    {
        if (open is { IsUncommitted: true } now)
            now.Commit();
    }

    public void Dispose()
    {
        if (isClosed)
            return;
        isClosed = true;
        closing.Cancel();
        try
        {
            building?.Wait(TimeSpan.FromSeconds(5));
        }
        catch (AggregateException)
        {
            // It was told to stop.
        }
        Settle();
        open?.Dispose();
        folder?.Dispose();
        closing.Dispose();
        turn.Dispose();
    }

    /// <summary>A new day, or a clock put elsewhere: what is in force is reckoned anew, and all is compared once.</summary>
    private async Task Turn(OpenIndex now, DateOnly today, CancellationToken stop)
    {
        var suspects = await now.Suspects(scopes, today, stop);
        await turn.WaitAsync(stop);
        try
        {
            var differing = await now.Settle(scopes, suspects, today, mend: true, stop);
            now.Turned(today);
            now.Commit();
            if (differing.Count > 0)
                log.LogInformation("{Count} items stand otherwise on {Day}", differing.Count, today);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Not at once: many changes in a row become one segment.</summary>
    private async Task<bool> Commit(OpenIndex now, CancellationToken stop)
    {
        if (!now.IsUncommitted || Environment.TickCount64 - Interlocked.Read(ref changedAt) < Settling.TotalMilliseconds)
            return false;
        await turn.WaitAsync(stop);
        try
        {
            now.Commit();
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task Open(CancellationToken stop)
    {
        if (open is not null || IsBuilding)
            return;
        if (folder is not null)
        {
            if (Environment.TickCount64 - failedAt > AfterFault.TotalMilliseconds)
                Begin();
            return;
        }
        folder = IndexFolder.Take(house.DataFolder);
        foreach (var generation in IndexFolder.Generations(folder.Path))
        {
            if (OpenIndex.Open(generation, out var why) is not { } found)
            {
                log.LogWarning("The search index {Folder} is damaged ({Reason}); it is built anew", generation, why);
                continue;
            }
            await using var scope = scopes.CreateAsyncScope();
            if (await found.Fits(scope.ServiceProvider, stop))
            {
                open = found;
                break;
            }
            log.LogWarning("The search index {Folder} follows another history; it is built anew", generation);
            found.Dispose();
        }
        if (open?.Note.Engine != IndexFolder.Engine)
            Begin();
    }

    private async Task CatchUp(CancellationToken stop)
    {
        if (open is not { } now)
            return;
        var (number, before) = (generation.Number, now.Index.Sequence);
        await now.CatchUp(scopes, clock.Today(), stop);
        if (now.Index.Sequence != before)
            Interlocked.Exchange(ref changedAt, Environment.TickCount64);
        Interlocked.Exchange(ref seen, number);
    }

    private void Begin()
    {
        if (IsBuilding)
            return;
        failure = null;
        building = Task.Run(() => Rebuild(closing.Token));
    }

    private async Task Rebuild(CancellationToken stop)
    {
        try
        {
            OpenIndex made;
            await using (var scope = scopes.CreateAsyncScope())
                made = await OpenIndex.Build(folder!.Next(), scope.ServiceProvider, clock.Today(), told, stop);
            await turn.WaitAsync(stop);
            try
            {
                var old = open;
                open = made;
                old?.Dispose();
                await CatchUp(stop);
                folder!.Sweep(made.Folder);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends; the next start begins anew.
        }
        catch (Exception broken)
        {
            (failure, failedAt) = (broken, Environment.TickCount64);
            log.LogError(broken, "The search index could not be built");
        }
    }

    private void Settle()
    {
        try
        {
            Keep();
        }
        catch (IOException)
        {
            // What is not durable is followed again.
        }
    }
}
