using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.Kernel;
using Mingtang.Polls.Contests;
using Mingtang.Polls.Questionnaires;

namespace Mingtang.Polls;

/// <summary>What waits here: words of readers to be read, questionnaires and contests past their day, contests without a result.</summary>
internal sealed class PollsWork(PlatformDb db, Moderation moderation, PermissionBook permissions, IUnits units, TimeProvider clock) : IAssignsWork
{
    /// <summary>How long readers' words may wait.</summary>
    private const int DaysToRead = 3;

    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop) =>
    [
        .. permissions.Allows(person.Role, PollPermissions.Moderate) ? await Words(person, stop) : [],
        .. permissions.Allows(person.Role, PollPermissions.Open) ? await Over(person, stop) : [],
    ];

    private async Task<IEnumerable<WaitingWork>> Words(CurrentPerson person, CancellationToken stop)
    {
        var waiting = await moderation.Waiting(person, stop);
        var book = await units.On(clock.Today(), stop);
        return waiting.GroupBy(words => (words.About, words.UnitId)).Select(group => new WaitingWork(
            new ItemRef("polls.words", group.First().Id.ToString()), "待审核留言", $"「{group.Key.About}」有 {group.Count()} 条读者文字待审核", "/desk/polls/words",
            book.Find(group.Key.UnitId)?.ShortName, ChinaTime.DayOf(group.Min(words => words.At)).AddDays(DaysToRead)));
    }

    private async Task<IEnumerable<WaitingWork>> Over(CurrentPerson person, CancellationToken stop)
    {
        var today = clock.Today();
        var asked = await db.Set<Questionnaire>().AsNoTracking().Where(one => one.State == PollState.Open && one.ClosesOn < today).ToListAsync(stop);
        var contests = await db.Set<Contest>().AsNoTracking().Where(one => one.State == PollState.Closed || (one.State == PollState.Open && one.ClosesOn < today)).ToListAsync(stop);
        return asked.Where(one => person.ActsFor(one.UnitId))
            .Select(one => new WaitingWork(one.Item, "待结束问卷", $"问卷「{one.Title}」已到期，请结束并查看结果", $"/desk/polls/questionnaires/{one.Id}", null, one.ClosesOn.AddDays(DaysToRead)))
            .Concat(contests.Where(one => person.ActsFor(one.UnitId))
                .Select(one => new WaitingWork(one.Item, "待公布评选结果", $"评选「{one.Title}」投票已结束，请公布结果", $"/desk/polls/contests/{one.Id}", null, one.ClosesOn.AddDays(30))));
    }
}
