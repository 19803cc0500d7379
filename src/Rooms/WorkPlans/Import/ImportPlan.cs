using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.LongWork;
using Mingtang.Kernel;
using Mingtang.Reading;
using Mingtang.WorkPlans.Import.Revision;
using Mingtang.WorkPlans.PlanReading;

namespace Mingtang.WorkPlans.Import;

/// <param name="RevisesId">Set where the unit's plan of that year is already in force: the draft is then its revised print.</param>
internal sealed record ImportedPlan(Guid PlanId, Guid? RevisesId, int Year, ReadPlan Read);

/// <param name="Year">Null takes the year the plan itself names, or else the current one.</param>
internal sealed record PlanTarget(Guid AgencyId, int? Year);

/// <summary>导入: reads a file or a pasted text and keeps it as a draft with its source and every doubt. A file that holds no plan changes nothing.</summary>
internal sealed class ImportPlan(ActBook acts, PlatformDb db, IUnits units, PlanSourceFiles files, TimeProvider clock)
{
    private const int EarliestYear = 2008;

    /// <param name="progress">Told what is being done and how far it is: bytes, pages or rows of the file, then lines, rows and items of the plan.</param>
    public async Task<Outcome<ImportedPlan>> FromFile(
        PlanKeeper keeper, PlanTarget target, byte[] content, string fileName, WorkProgress? progress = null, CancellationToken stop = default)
    {
        using var bytes = new MemoryStream(content, writable: false);
        var document = FileReader.Read(bytes, fileName, told: Told(progress));
        if (!document.TryGet(out var read))
            return On("File", document);
        // Read before it is kept: a file that holds no plan leaves nothing behind.
        var reading = PlanReader.Read(read, Told(progress));
        if (reading.IsRefused)
            return On("File", reading);
        progress?.Say("保存原件", 0, 1);
        var kept = await files.Keep(content, fileName, stop);
        progress?.Say($"写入{reading.Value.Tasks.Count}条任务", 0, 1);
        return kept.TryGet(out var hash) ? await Keep(keeper, target, reading.Value, read, new(fileName, hash), stop) : On("File", kept);
    }

    public async Task<Outcome<ImportedPlan>> FromText(PlanKeeper keeper, PlanTarget target, string? pasted, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(pasted))
            return PlanRefusals.NothingGiven;
        var document = FileReader.ReadText(pasted);
        if (!document.TryGet(out var text))
            return On("Pasted", document);
        var reading = PlanReader.Read(text);
        return reading.TryGet(out var read) ? await Keep(keeper, target, read, text, null, stop) : On("Pasted", reading);
    }

    private Task<Outcome<ImportedPlan>> Keep(
        PlanKeeper keeper, PlanTarget target, ReadPlan read, ReadDocument document, SourceFile? file, CancellationToken stop) =>
        acts.Do<ImportedPlan>("workplans.import", keeper.Who, async doing =>
        {
            var year = target.Year ?? read.Year ?? doing.Today.Year;
            var agency = await units.Find(target.AgencyId, stop);
            var reasons = Reasons(keeper, agency, year, doing.Today);
            if (agency is null || reasons.Count > 0)
                return reasons;
            var inForce = await db.Set<WorkPlan>().AsNoTracking()
                .FirstOrDefaultAsync(p => p.AgencyId == target.AgencyId && p.Year == year && p.State != PlanState.Draft, stop);
            var draft = new PlanDrafting(clock, agency, year, inForce).Draft(read, document, file);
            if (inForce is not null)
                SettledDoubts.LeaveOut(await InForce(inForce, stop), draft.Plan);
            db.Add(draft.Plan);
            db.AddRange(draft.Doubts);
            if (inForce is not null)
                await InheritChoices(inForce, draft.Plan, stop);
            doing.About("workplans.plan", draft.Plan.Id, $"导入「{draft.Plan.Title}」，{draft.Plan.Clauses.Count}条");
            return new ImportedPlan(draft.Plan.Id, inForce?.Id, year, read);
        }, stop);

    private static Action<ReadingStep>? Told(WorkProgress? progress) => progress is null ? null : step => progress.Say(step.What, step.Done, step.Whole);

    private static List<Refusal> Reasons(PlanKeeper keeper, UnitRef? agency, int year, DateOnly today)
    {
        List<Refusal> reasons = [];
        if (agency is null)
            reasons.Add(PlanRefusals.NoSuchUnit);
        else if (!keeper.MayKeep(agency.Id))
            reasons.Add(PlanRefusals.NotYours);
        if (year < EarliestYear || year > today.Year + 1)
            reasons.Add(PlanRefusals.YearImplausible);
        return reasons;
    }

    private Task<List<PlanClause>> InForce(WorkPlan plan, CancellationToken stop) =>
        db.Set<PlanClause>().AsNoTracking().Where(clause => clause.PlanId == plan.Id && !clause.IsDropped).OrderBy(clause => clause.Ordinal).ToListAsync(stop);

    private async Task InheritChoices(WorkPlan inForce, WorkPlan draft, CancellationToken stop)
    {
        foreach (var choice in await db.Set<NameChoice>().AsNoTracking().Where(c => c.PlanId == inForce.Id).ToListAsync(stop))
            db.Add(new NameChoice { Id = Ids.New(clock), PlanId = draft.Id, Printed = choice.Printed, UnitIds = choice.UnitIds });
    }

    private static Outcome<ImportedPlan> On(string field, Outcome refused) =>
        Outcome<ImportedPlan>.Refused([.. refused.Refusals.Select(refusal => refusal.On(field))]);
}

internal sealed record SourceFile(string Name, string? Hash);
