using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Import.Revision;

/// <summary>The revised print beside the plan in force, row by row.</summary>
/// <param name="Seen">Of this very comparison; what was agreed to is what is taken over.</param>
internal sealed record Comparison(WorkPlan Plan, WorkPlan Draft, IReadOnlyList<RevisionRow> Rows, string Seen)
{
    public bool ChangesNothing => Rows.All(row => row.Kind == RowKind.Unchanged) && PlanHead.Of(Plan) == PlanHead.Of(Draft);

    /// <summary>Clauses with an agreed extension that stays unless a person says otherwise.</summary>
    public IEnumerable<RevisionRow> Extended => Rows.Where(row => row.AtStake.Any(task => task.IsKept));
}

internal sealed class RevisionDiff(PlatformDb db, IUnits units)
{
    public async Task<Comparison> Of(WorkPlan plan, WorkPlan draft, CancellationToken stop = default)
    {
        var rows = ClauseMatching.Of(await Clauses(plan, stop), await Clauses(draft, stop)).Select(RevisionRow.Of).ToList();
        rows = await WithTasks(plan, rows, stop);
        return new(plan, draft, rows, Digest(plan, draft, rows));
    }

    private async Task<List<RevisionRow>> WithTasks(WorkPlan plan, List<RevisionRow> rows, CancellationToken stop)
    {
        var moved = rows.Where(row => row is { Old: not null, New: not null } && Day(row.Old, plan) != Day(row.New, plan)).Select(row => row.Old!.Id).ToList();
        if (moved.Count == 0)
            return rows;
        var tasks = await db.Set<PlanTask>().AsNoTracking().Include(task => task.Milestones).Where(task => moved.Contains(task.ClauseId)).ToListAsync(stop);
        tasks.RemoveAll(task => !TaskLifecycle.Table.Allows(task.State, TaskAct.ChangeDeadline));
        var ids = tasks.ConvertAll(task => task.Id);
        var whys = (await db.Set<DeadlineChange>().AsNoTracking().Where(change => ids.Contains(change.TaskId)).OrderBy(change => change.At).ToListAsync(stop)).ToLookup(change => change.TaskId, change => change.Why);
        var book = await units.OfYear(plan.Year, stop);
        var ofClause = tasks.ToLookup(task => task.ClauseId);
        return rows.ConvertAll(row => row is not { Old: { } old, New: { } made } ? row : row with
        {
            AtStake = [.. ofClause[old.Id]
                .Select(task => new DeadlineAtStake(task, book.Find(task.UnitId)?.ShortName ?? "已撤销单位", whys[task.Id].LastOrDefault(), Day(old, plan), Day(made, plan)))
                .Where(task => task.IsExtended || task.Late.Any())
                .OrderBy(task => book.PlaceOf(task.Task.UnitId))],
        });
    }

    private static DateOnly Day(PlanClause clause, WorkPlan plan) => PlanYear.EffectiveDue(clause, plan.Year);

    private async Task<List<PlanClause>> Clauses(WorkPlan plan, CancellationToken stop) =>
        await db.Set<PlanClause>().Where(c => c.PlanId == plan.Id && !c.IsDropped).OrderBy(c => c.Ordinal).ToListAsync(stop);

    private static string Digest(WorkPlan plan, WorkPlan draft, IEnumerable<RevisionRow> rows)
    {
        var words = new StringBuilder().Append(plan.Edition).Append(PlanHead.Of(draft));
        foreach (var row in rows)
            words.Append('\n').Append(row.Old?.Id).Append(row.Old?.Revision).Append('|').Append(row.New?.Id).Append(row.New?.Revision)
                .AppendJoin("", row.AtStake.Where(task => task.IsKept).Select(task => $"|{task.Task.Id:N}{task.Task.DueOn:yyyyMMdd}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())))[..32];
    }
}
