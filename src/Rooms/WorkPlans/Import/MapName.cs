using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import;

/// <summary>对应单位: says which units a printed name means in this plan, and where it is one unit's name, for every later plan.</summary>
internal sealed class MapName(DraftBook drafts, PlatformDb db, IUnits units, TimeProvider clock)
{
    /// <param name="unitIds">Empty says that the words name nobody who is handed work.</param>
    /// <param name="remember">Keep the name for the unit; only a single unit can be remembered.</param>
    public Task<Outcome<Guid>> Do(
        PlanKeeper keeper, Guid planId, string printed, IReadOnlyCollection<Guid> unitIds, bool remember, CancellationToken stop = default) =>
        drafts.Change<Guid>(keeper, "workplans.map-name", planId, async (doing, plan) =>
        {
            var book = await units.On(PlanYear.DayOfUnits(plan.Year, doing.Today), stop);
            if (printed.Length is 0 or > 200 || unitIds.Any(id => book.Find(id) is null))
                return PlanRefusals.NoSuchUnit.On("UnitIds");
            var choice = await db.Set<NameChoice>().FirstOrDefaultAsync(c => c.PlanId == planId && c.Printed == printed, stop)
                ?? db.Add(new NameChoice { Id = Ids.New(clock), PlanId = planId, Printed = printed }).Entity;
            choice.UnitIds = [.. unitIds.Distinct()];
            var named = unitIds.Count == 0 ? "不派任务" : string.Join('、', unitIds.Select(id => book.Find(id)!.ShortName));
            doing.About("workplans.plan", planId, $"「{printed}」对应{named}");
            if (remember && unitIds.Count == 1 && await units.Remember(keeper.Who, printed, unitIds.First(), stop) is { IsRefused: true } refused)
                return Outcome<Guid>.Refused(refused.Refusals);
            return choice.Id;
        }, stop: stop);

    /// <summary>Back to what the book says.</summary>
    public Task<Outcome<Guid>> Undo(PlanKeeper keeper, Guid planId, string printed, CancellationToken stop = default) =>
        drafts.Change<Guid>(keeper, "workplans.map-name", planId, async (doing, _) =>
        {
            db.RemoveRange(await db.Set<NameChoice>().Where(c => c.PlanId == planId && c.Printed == printed).ToListAsync(stop));
            doing.About("workplans.plan", planId, $"取消「{printed}」的对应");
            return planId;
        }, stop: stop);
}
