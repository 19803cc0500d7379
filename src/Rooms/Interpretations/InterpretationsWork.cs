using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.Interpretations.Duties;
using Mingtang.Interpretations.FollowUps;
using Mingtang.Kernel;

namespace Mingtang.Interpretations;

/// <summary>What waits here: approvals, the gate, returned ones, documents let go first, follow-ups.</summary>
internal sealed class InterpretationsWork(PlatformDb db, PermissionBook permissions, IUnits units, TimeProvider clock) : IAssignsWork
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (!permissions.Allows(person.Role, InterpretationPermissions.Read))
            return [];
        var book = await units.On(clock.Today(), stop);
        return
        [
            .. await Judged(person, book, stop),
            .. permissions.Allows(person.Role, InterpretationPermissions.Draft) ? await Written(person, book, stop) : [],
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
}
