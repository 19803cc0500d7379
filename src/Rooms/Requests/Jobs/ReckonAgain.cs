using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Requests.Jobs;

/// <summary>When a holiday notice came with a new version, open cases that were provisional are reckoned again by it.</summary>
internal sealed class ReckonAgain(ActBook acts, PlatformDb db, RequestShelf shelf, WorkingDayCalendar calendar) : IRoomJob
{
    private const int AtOnce = 200, Attempts = 3;

    public string Name => "requests.reckon";

    public string Title => "依申请公开期限重新计算";

    public Schedule When { get; } = Schedule.DailyAt(5, 10);

    public async Task Run(JobRun run, CancellationToken stop)
    {
        var moved = 0;
        foreach (var some in (await db.Set<InformationRequest>().Where(request => request.IsOpen).Select(request => request.Id).ToListAsync(stop)).Chunk(AtOnce))
            moved += await Reckon(some, stop);
        run.Note = $"{moved} 件期限有变化";
    }

    /// <summary>Somebody may be working on one of the cases at this moment: then all of them are read again.</summary>
    private async Task<int> Reckon(Guid[] ids, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await acts.Do<int>(Name, Actor.Platform, doing => Reckon(doing, ids, stop), stop);
            db.ChangeTracker.Clear();
            if (attempt == Attempts || !outcome.Refusals.Any(ActBook.IsPassing))
                return outcome.Value;
        }
    }

    private async Task<Outcome<int>> Reckon(Doing doing, Guid[] ids, CancellationToken stop)
    {
        var moved = 0;
        var requests = await db.Set<InformationRequest>().Where(request => ids.Contains(request.Id)).ToListAsync(stop);
        // Read after the rows: a fact added since the row was read changes its revision, and the act clashes instead of writing it over.
        var logs = await shelf.LogsOf(ids, stop);
        foreach (var request in requests)
        {
            var before = (request.DueOn, request.NextOn, request.IsProvisional);
            request.Reflect(logs[request.Id], calendar);
            moved += before == (request.DueOn, request.NextOn, request.IsProvisional) ? 0 : 1;
        }
        doing.About("requests.requests", "open", $"重新计算期限，{moved}件有变化");
        return moved;
    }
}
