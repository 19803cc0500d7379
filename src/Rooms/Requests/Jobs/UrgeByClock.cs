using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;

namespace Mingtang.Requests.Jobs;

/// <summary>Urges by the case's own clock: five, two and no working days before the last day, and once when it is over; each stage once.</summary>
internal sealed class UrgeByClock(ActBook acts, PlatformDb db, RequestShelf shelf, RequestFrame frame, WorkingDayCalendar calendar) : IRoomJob
{
    private static readonly (int DaysLeft, string Words)[] Stages =
        [(-1, "答复期限已过，请立即答复，并说明逾期原因"), (0, "今天是答复期限的最后一天"), (2, "答复期限只剩两个工作日"), (5, "答复期限只剩五个工作日")];

    public string Name => "requests.urge-by-clock";

    public string Title => "依申请公开到期提醒";

    public Schedule When { get; } = Schedule.DailyAt(8, 30);

    public async Task Run(JobRun run, CancellationToken stop)
    {
        var today = ChinaTime.DayOf(run.Now);
        var soon = calendar.AddWorkingDays(today, Stages[^1].DaysLeft).Result;
        var urged = 0;
        foreach (var id in await db.Set<InformationRequest>().Where(request => request.IsOpen && request.DueOn <= soon).Select(request => request.Id).ToListAsync(stop))
            urged += await Urge(id, today, stop) ? 1 : 0;
        run.Note = $"提醒 {urged} 件";
    }

    private async Task<bool> Urge(Guid id, DateOnly today, CancellationToken stop)
    {
        var outcome = await acts.Do<bool>(Name, Actor.Platform, async doing =>
        {
            if (await shelf.Find(id, stop) is not { Request.DueOn: { } due } found)
                return false;
            var left = calendar.CountWorkingDays(today, due).Result;
            var words = $"{Stages.First(stage => left <= stage.DaysLeft || stage == Stages[^1]).Words}（{due:yyyy-MM-dd}）。";
            return !found.Log.All<Urged>().Any(urged => urged.Words == words)
                && !(await frame.Within(doing, found, CurrentPerson.Visitor, new Acts.Urge(words), stop)).IsRefused;
        }, stop);
        db.ChangeTracker.Clear();
        return outcome is { IsRefused: false, Value: true };
    }
}
