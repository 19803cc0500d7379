using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>核对: a person compared with the print and says that it is right as read.</summary>
internal sealed class ConfirmDoubts(DraftBook drafts, PlatformDb db)
{
    /// <param name="field">One field's doubts, or null for all of the clause.</param>
    public Task<Outcome<Guid>> OfClause(PlanKeeper keeper, Guid planId, SeenClause seen, string? field = null, CancellationToken stop = default) =>
        drafts.ChangeClause(keeper, "workplans.correct", planId, seen, (doing, _, clause) =>
        {
            clause.Doubts = field is null ? [] : [.. clause.Doubts.Where(doubt => doubt.Field != field)];
            doing.About("workplans.clause", clause.Id, $"核对第{clause.Ordinal}条{(field is null ? "" : Words.Of(field))}");
            return Task.FromResult<Outcome<Guid>>(clause.Id);
        }, stop);

    public Task<Outcome<Guid>> OfHead(PlanKeeper keeper, Guid planId, Guid doubtId, CancellationToken stop = default) =>
        drafts.Change<Guid>(keeper, "workplans.correct", planId, async (doing, _) =>
        {
            if (await db.Set<PlanDoubt>().FirstOrDefaultAsync(d => d.Id == doubtId && d.PlanId == planId, stop) is { } doubt)
                db.Remove(doubt);
            doing.About("workplans.plan", planId, "核对要点的基本信息");
            return planId;
        }, stop: stop);

    /// <summary>Everything at once. An explicit act with a reason, because it says of many rows what nobody may have looked at one by one.</summary>
    /// <returns>How many clauses were confirmed.</returns>
    public Task<Outcome<int>> All(PlanKeeper keeper, Guid planId, string? why, CancellationToken stop = default) =>
        drafts.Change<int>(keeper, "workplans.confirm-all", planId, async (doing, _) =>
        {
            if (string.IsNullOrWhiteSpace(why))
                return PlanRefusals.BulkNeedsReason;
            var doubtful = (await drafts.InForce(planId).ToListAsync(stop)).Where(c => c.Doubts.Count > 0).ToList();
            foreach (var clause in doubtful)
            {
                clause.Doubts = [];
                clause.Revision++;
            }
            db.RemoveRange(await db.Set<PlanDoubt>().Where(d => d.PlanId == planId).ToListAsync(stop));
            doing.About("workplans.plan", planId, $"一次确认{doubtful.Count}条存疑内容");
            return doubtful.Count;
        }, why, stop);
}
