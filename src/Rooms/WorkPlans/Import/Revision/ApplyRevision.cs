using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import.Revision;

/// <summary>What taking over a revised print did.</summary>
internal sealed record Revised(int Edition, int Changed, int Added, int Dropped, TaskEffects Tasks);

/// <summary>采用修订文本: one act. Matched clauses keep their tasks and progress; what the print says anew holds from now on.</summary>
internal sealed class ApplyRevision(ActBook acts, PlatformDb db, DraftBook drafts, NameBook names, RevisionDiff diff, TimeProvider clock)
{
    public const string Why = "要点修订";

    /// <param name="seen">Of the comparison the person agreed to.</param>
    /// <param name="shortened">采用修订时限: clauses in force whose agreed extensions give way to the revised print.</param>
    public Task<Outcome<Revised>> Do(PlanKeeper keeper, Guid draftId, string seen, IReadOnlyCollection<Guid>? shortened = null, CancellationToken stop = default)
    {
        if (db.Database.CurrentTransaction is null)
            db.ChangeTracker.Clear();
        return acts.Do<Revised>("workplans.revise", keeper.Who, Why, async doing =>
        {
            var isDraft = await drafts.Hold(draftId, PlanState.Draft, stop);
            if (await db.Set<WorkPlan>().FirstOrDefaultAsync(p => p.Id == draftId, stop) is not { } draft || !isDraft)
                return PlanRefusals.NoSuchPlan;
            if (draft.RevisesId is not { } planId)
                return PlanRefusals.IsNoRevision;
            if (!await drafts.Hold(planId, PlanState.Published, stop))
                return PlanRefusals.NotPublished;
            var plan = await db.Set<WorkPlan>().FirstAsync(p => p.Id == planId, stop);
            var meanings = await names.Of(draft, stop);
            var compared = await diff.Of(plan, draft, stop);
            var reasons = await Reasons(keeper, compared, meanings, seen, doing.Today, stop);
            return reasons.Count > 0 ? reasons : await TakeOver(doing, compared, meanings, shortened ?? [], stop);
        }, stop);
    }

    /// <summary>What would be said if it were taken over now.</summary>
    public async Task<List<Refusal>> Objections(PlanKeeper keeper, Comparison compared, CancellationToken stop = default) =>
        await Reasons(keeper, compared, await names.Of(compared.Draft, stop), compared.Seen, clock.Today(), stop);

    private async Task<List<Refusal>> Reasons(
        PlanKeeper keeper, Comparison compared, UnitMeanings meanings, string seen, DateOnly today, CancellationToken stop)
    {
        List<Refusal> reasons = [];
        if (!keeper.MayPublish(compared.Plan.AgencyId))
            reasons.Add(PlanRefusals.NotYoursToPublish);
        if (compared.Seen != seen)
            reasons.Add(PlanRefusals.RevisionMoved);
        if (compared.ChangesNothing)
            reasons.Add(PlanRefusals.NothingChanged);
        var doubts = await db.Set<PlanDoubt>().AsNoTracking().Where(d => d.PlanId == compared.Draft.Id).ToListAsync(stop);
        IReadOnlyList<PlanClause> clauses = [.. compared.Rows.Select(r => r.New).OfType<PlanClause>()];
        return [.. reasons, .. new PlanObjections(compared.Draft, clauses, doubts, meanings).Reasons(today)];
    }

    private async Task<Revised> TakeOver(Doing doing, Comparison compared, UnitMeanings meanings, IReadOnlyCollection<Guid> shortened, CancellationToken stop)
    {
        var (plan, draft, rows) = (compared.Plan, compared.Draft, compared.Rows);
        db.Add(EditionReplaced(plan, doing));
        var dueBefore = rows.Where(r => r.Old is not null).ToDictionary(r => r.Old!.Id, r => PlanYear.EffectiveDue(r.Old!, plan.Year));
        TakeHead(plan, draft);
        var tasks = (await db.Set<PlanTask>().Include(t => t.Milestones).Where(t => t.PlanId == plan.Id).ToListAsync(stop)).ToLookup(t => t.ClauseId);
        var work = new TasksFollow(db, doing, new(plan, meanings, doing.Now, clock), meanings, clock);
        foreach (var row in rows)
            Take(row, plan, work, tasks, dueBefore, row.Old is { } old && shortened.Contains(old.Id));
        await TakeChoices(plan, draft, stop);
        await DraftRemains.Remove(db, draft, stop);
        var done = new Revised(plan.Edition, rows.Count(r => r.Kind == RowKind.Changed), rows.Count(r => r.Kind == RowKind.New), rows.Count(r => r.Kind == RowKind.Dropped), work.Effects);
        doing.About("workplans.plan", plan.Id, $"采用修订文本（第{done.Edition}版）：修改{done.Changed}条，新增{done.Added}条，删去{done.Dropped}条");
        doing.Raise(new PlanRevised(plan.Id, plan.Edition));
        return done;
    }

    private void Take(RevisionRow row, WorkPlan plan, TasksFollow work, ILookup<Guid, PlanTask> tasks, Dictionary<Guid, DateOnly> dueBefore, bool shorten)
    {
        switch (row.Kind)
        {
            case RowKind.New:
                work.Begin(db.Add(Copy(row.New!, plan.Id)).Entity);
                break;
            case RowKind.Dropped:
                row.Old!.IsDropped = true;
                row.Old.Revision++;
                work.End(tasks[row.Old.Id]);
                break;
            default:
                Overwrite(row.Old!, row.New!);
                if (row.Kind == RowKind.Changed)
                    row.Old!.Revision++;
                work.Follow(row, [.. tasks[row.Old!.Id]], dueBefore[row.Old.Id], PlanYear.EffectiveDue(row.Old, plan.Year), shorten);
                break;
        }
    }

    private PlanEdition EditionReplaced(WorkPlan plan, Doing doing) => new()
    {
        Id = Ids.New(clock),
        PlanId = plan.Id,
        Edition = plan.Edition,
        SourceText = plan.SourceText,
        SourceFileName = plan.SourceFileName,
        SourceFileHash = plan.SourceFileHash,
        ReplacedAt = doing.Now,
        ReplacedByName = doing.Act.Who.Name,
    };

    private static void TakeHead(WorkPlan plan, WorkPlan draft)
    {
        (plan.Title, plan.Issuer, plan.DocumentNumber) = (draft.Title, draft.Issuer ?? plan.Issuer, draft.DocumentNumber ?? plan.DocumentNumber);
        (plan.IssuedOn, plan.BreakdownDays) = (draft.IssuedOn, draft.BreakdownDays);
        (plan.SourceText, plan.SourceFileName, plan.SourceFileHash) = (draft.SourceText, draft.SourceFileName, draft.SourceFileHash);
        plan.Edition++;
        plan.Revision++;
    }

    private PlanClause Copy(PlanClause made, Guid planId)
    {
        var clause = new PlanClause { Id = Ids.New(clock), PlanId = planId, Text = made.Text };
        Overwrite(clause, made);
        return clause;
    }

    private static void Overwrite(PlanClause clause, PlanClause made)
    {
        (clause.Ordinal, clause.Number, clause.Section, clause.Subsection, clause.Item) = (made.Ordinal, made.Number, made.Section, made.Subsection, made.Item);
        (clause.Name, clause.Text, clause.Lead, clause.Support) = (made.Name, made.Text, made.Lead, made.Support);
        (clause.DeadlinePrinted, clause.DueOn) = (made.DeadlinePrinted, made.DueOn);
        (clause.Quantities, clause.InBodyDates) = (made.Quantities, made.InBodyDates);
        (clause.SourceStart, clause.SourceEnd, clause.Confidence) = (made.SourceStart, made.SourceEnd, made.Confidence);
    }

    private async Task TakeChoices(WorkPlan plan, WorkPlan draft, CancellationToken stop)
    {
        var kept = await db.Set<NameChoice>().Where(c => c.PlanId == plan.Id).ToDictionaryAsync(c => c.Printed, stop);
        foreach (var choice in await db.Set<NameChoice>().Where(c => c.PlanId == draft.Id).ToListAsync(stop))
            if (kept.TryGetValue(choice.Printed, out var own))
                own.UnitIds = choice.UnitIds;
            else
                db.Add(new NameChoice { Id = Ids.New(clock), PlanId = plan.Id, Printed = choice.Printed, UnitIds = choice.UnitIds });
    }
}
