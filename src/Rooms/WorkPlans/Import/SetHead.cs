using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <param name="BreakdownDays">Calendar days from issue until the units report who does what.</param>
internal sealed record PlanHead(string Title, string? Issuer, string? DocumentNumber, DateOnly? IssuedOn, int Year, int BreakdownDays)
{
    /// <summary>Null leaves the plan with the unit it was imported for.</summary>
    public Guid? AgencyId { get; init; }

    public static PlanHead Of(WorkPlan plan) => new(plan.Title, plan.Issuer, plan.DocumentNumber, plan.IssuedOn, plan.Year, plan.BreakdownDays);
}

/// <summary>基本信息: whose plan it is, title, number, date, year and days for breaking down. What a person saved here is no longer doubted.</summary>
internal sealed class SetHead(DraftBook drafts, PlatformDb db, IUnits units)
{
    private static readonly string[] Fields = ["agency", "title", "issuer", "documentNumber", "dateIssued", "year"];

    public Task<Outcome<Guid>> Do(PlanKeeper keeper, Guid planId, PlanHead head, CancellationToken stop = default) =>
        drafts.Change<Guid>(keeper, "workplans.correct", planId, async (doing, plan) =>
        {
            List<Refusal> reasons = [.. Reasons(head, plan, doing.Today), .. await OfAgency(keeper, head, plan, stop)];
            if (reasons.Count > 0)
                return reasons;
            if (head.Year != plan.Year)
                await MoveDeadlines(planId, plan.Year, head.Year, stop);
            (plan.Title, plan.Issuer, plan.DocumentNumber) = (head.Title.Trim(), Fitting.Cut(head.Issuer?.Trim(), 200), Fitting.Cut(head.DocumentNumber?.Trim(), 80));
            (plan.IssuedOn, plan.Year, plan.BreakdownDays) = (head.IssuedOn, head.Year, head.BreakdownDays);
            plan.AgencyId = head.AgencyId ?? plan.AgencyId;
            plan.Revision++;
            db.RemoveRange(await db.Set<PlanDoubt>().Where(d => d.PlanId == planId && Fields.Contains(d.Field)).ToListAsync(stop));
            doing.About("workplans.plan", planId, "填写要点的基本信息");
            return planId;
        }, stop: stop);

    private static IEnumerable<Refusal> Reasons(PlanHead head, WorkPlan plan, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(head.Title))
            yield return PlanRefusals.TitleMissing;
        else if (head.Title.Trim().Length > 300)
            yield return PlanRefusals.TitleTooLong;
        if (head.Year < 2008 || head.Year > today.Year + 1)
            yield return PlanRefusals.YearImplausible;
        // A revised print belongs to the plan it revises; another year would be another plan.
        if (plan.RevisesId is not null && head.Year != plan.Year)
            yield return PlanRefusals.IsRevision.On("Year");
        if (head.BreakdownDays is < 1 or > 180)
            yield return PlanRefusals.BreakdownDaysWrong;
    }

    private async Task<IEnumerable<Refusal>> OfAgency(PlanKeeper keeper, PlanHead head, WorkPlan plan, CancellationToken stop)
    {
        if (head.AgencyId is not { } agency || agency == plan.AgencyId)
            return [];
        if (plan.RevisesId is not null)
            return [PlanRefusals.IsRevision.On("AgencyId")];
        if (await units.Find(agency, stop) is null)
            return [PlanRefusals.NoSuchUnit];
        return keeper.MayKeep(agency) ? [] : [PlanRefusals.NotYours.On("AgencyId")];
    }

    private async Task MoveDeadlines(Guid planId, int from, int to, CancellationToken stop)
    {
        foreach (var clause in await db.Set<PlanClause>().Where(c => c.PlanId == planId && c.DueOn != null).ToListAsync(stop))
            // A day that a person set against the printed words stays.
            if (clause.DueOn == PlanYear.Due(clause.DeadlinePrinted, from))
                clause.DueOn = PlanYear.Due(clause.DeadlinePrinted, to);
    }
}
