using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Foundation.Work;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.FollowUps;
using Mingtang.Interpretations.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Interpretations;

/// <summary>What waits here: approvals, the gate, returned ones, documents let go first, follow-ups, and a unit that explains in text alone.</summary>
internal sealed class InterpretationsWork(PlatformDb db, UnitShares shares, SettingBook settings, PermissionBook permissions, IUnits units, TimeProvider clock) : IAssignsWork
{
    /// <summary>One text or two say nothing yet of a year.</summary>
    private const int Telling = 3;

    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (!permissions.Allows(person.Role, InterpretationPermissions.Read))
            return [];
        var book = await units.On(clock.Today(), stop);
        return
        [
            .. await Judged(person, book, stop),
            .. permissions.Allows(person.Role, InterpretationPermissions.Draft) ? await Written(person, book, stop) : [],
            .. permissions.Allows(person.Role, InterpretationPermissions.Draft) ? await TextAlone(person, book, stop) : [],
        ];
    }

    private async Task<IEnumerable<WaitingWork>> Judged(CurrentPerson person, UnitBook book, CancellationToken stop)
    {
        InterpretationState[] mine =
        [
            .. permissions.Allows(person.Role, InterpretationPermissions.Approve) ? new[] { InterpretationState.HeadApproval } : [],
            .. permissions.Allows(person.Role, InterpretationPermissions.Pass) ? new[] { InterpretationState.QualityReview } : [],
        ];
        if (mine.Length == 0)
            return [];
        var waiting = await db.Set<Interpretation>().AsNoTracking().Where(found => mine.Contains(found.State)).OrderBy(found => found.ChangedAt).ToListAsync(stop);
        return waiting
            .Where(found => found.State == InterpretationState.QualityReview || found.UnitId == person.UnitId)
            .Where(found => person.Id is not { } id || (!found.Writers.Contains(id) && found.ApprovedBy != id))
            .Select(found => new WaitingWork(
                found.Item, found.State == InterpretationState.HeadApproval ? "待审定解读" : "待质量审核", found.Title, found.DeskUrl, book.Find(found.UnitId)?.ShortName, null));
    }

    private async Task<IEnumerable<WaitingWork>> Written(CurrentPerson person, UnitBook book, CancellationToken stop)
    {
        var returned = await db.Set<Interpretation>().AsNoTracking().Where(found => found.State == InterpretationState.Draft && found.ReturnedWhy != null).ToListAsync(stop);
        var owed = await db.Set<Duty>().AsNoTracking().Where(duty => duty.InterpretationId == null && duty.DueOn != null).ToListAsync(stop);
        var followed = await db.Set<FollowUpTask>().AsNoTracking().Where(task => task.State == FollowUpState.Open).ToListAsync(stop);
        return returned.Select(found => (found.UnitId, new WaitingWork(found.Item, "退回整改", $"{found.Title}：{found.ReturnedWhy}", found.DeskUrl, book.Find(found.UnitId)?.ShortName, null)))
            .Concat(owed.Select(duty => (duty.UnitId, new WaitingWork(
                new ItemRef("interpretations.duty", duty.Id.ToString()), "待补解读", $"文件已经先行公开，请补解读：{duty.Title}", $"/desk/interpretations/new?document={duty.Id}", book.Find(duty.UnitId)?.ShortName, duty.DueOn))))
            .Concat(followed.Select(task => (task.UnitId, new WaitingWork(
                new ItemRef("interpretations.follow-up", task.Id.ToString()), "待跟踪解读", $"读者对「{task.DocumentTitle}」有 {task.Questions} 条意见", "/desk/interpretations/follow-ups", book.Find(task.UnitId)?.ShortName, task.DueOn))))
            .Where(work => person.WritesFor(work.UnitId)).Select(work => work.Item2);
    }

    /// <summary>多元化解读率 below what the plan asks (S1 task 11); the office sees every unit's.</summary>
    private async Task<IEnumerable<WaitingWork>> TextAlone(CurrentPerson person, UnitBook book, CancellationToken stop)
    {
        var least = await settings.Get(NonTextShare.Least, stop: stop);
        var year = clock.Today().Year;
        Guid? unit = person.Role == Role.Office ? null : person.UnitId ?? Guid.Empty;
        return (await shares.Of(Period.Year(year), unit, stop)).Where(share => share.Released >= Telling && share.VariedPercent < least).Select(share => new WaitingWork(
            new ItemRef("interpretations.share", $"{share.UnitId:N}-{year}"), "多元化解读不足", $"本年度发布解读{share.Released}件，图表、视频等形式{share.Varied}件，占{share.VariedPercent:0.#}%，低于{least}%",
            "/desk/interpretations/shares", book.Find(share.UnitId)?.ShortName, new(year, 12, 31)));
    }
}
