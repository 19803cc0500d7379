using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>经验做法: units offer with proof, the office chooses; what is chosen stands in the next bulletin's draft and on the shelf all units see.</summary>
internal sealed class CaseShelf(ActBook acts, PlatformDb db, PlanScope scope, PermissionBook permissions)
{
    public Task<Outcome<GoodCase>> Offer(Guid planId, OfferedCase offered, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<GoodCase>(BulletinPermissions.OfferCase, who.Actor, async doing =>
        {
            var inPlan = await db.Set<PlanTask>().AnyAsync(task => task.PlanId == planId && task.UnitId == who.UnitId && task.State != TaskState.Stopped, stop);
            if (who.UnitId is not { } unit || !inPlan || !permissions.Allows(who.Role, BulletinPermissions.OfferCase))
                return BulletinRefusals.NotYourCase;
            List<Refusal> reasons = [.. offered.Reasons()];
            if (!await db.Set<WorkPlan>().AnyAsync(p => p.Id == planId && p.State == PlanState.Published, stop))
                reasons.Add(BulletinRefusals.PlanNotInForce);
            if (reasons.Count > 0)
                return reasons;
            var shown = db.Add(new GoodCase
            {
                Id = Guid.CreateVersion7(doing.Act.At),
                PlanId = planId,
                UnitId = unit,
                Title = offered.Title!.Trim(),
                Text = offered.Text!.Trim(),
                Evidence = [.. offered.Evidence],
                At = doing.Now,
                ByName = who.Name,
            }).Entity;
            doing.About("workplans.case", shown.Id, $"报送经验做法《{shown.Title}》");
            return shown;
        }, stop);

    public Task<Outcome<GoodCase>> Decide(Guid id, bool choose, string? answer, CurrentPerson who, CancellationToken stop = default) =>
        acts.Do<GoodCase>(BulletinPermissions.ChooseCase, who.Actor, answer, async doing =>
        {
            if (await db.Set<GoodCase>().FirstOrDefaultAsync(c => c.Id == id && c.State == CaseState.Offered, stop) is not { } shown)
                return BulletinRefusals.NoSuchCase;
            var plan = await db.Set<WorkPlan>().FirstAsync(p => p.Id == shown.PlanId, stop);
            if (!permissions.Allows(who.Role, BulletinPermissions.ChooseCase) || !await scope.IsOffice(who, plan.AgencyId, stop))
                return BulletinRefusals.NotYourCase;
            if (!choose && string.IsNullOrWhiteSpace(answer))
                return BulletinRefusals.DeclineNeedsReason;
            (shown.State, shown.Answer) = (choose ? CaseState.Chosen : CaseState.Declined, string.IsNullOrWhiteSpace(answer) ? null : answer.Trim());
            (shown.DecidedAt, shown.DecidedByName) = (doing.Now, who.Name);
            doing.About("workplans.case", id, $"{(choose ? "选用" : "不选用")}《{shown.Title}》");
            return shown;
        }, stop);

    /// <summary>The shelf: what was chosen, for everybody in the plan; offers wait with their own unit and the office.</summary>
    public async Task<IReadOnlyList<GoodCase>> SeenBy(CurrentPerson who, CancellationToken stop)
    {
        var all = await (from shown in db.Set<GoodCase>().AsNoTracking()
                         join plan in db.Set<WorkPlan>() on shown.PlanId equals plan.Id
                         orderby shown.At descending
                         select new { shown, plan.AgencyId }).ToListAsync(stop);
        var seen = new List<GoodCase>();
        foreach (var one in all)
            if (one.shown.State == CaseState.Chosen || one.shown.UnitId == who.UnitId || await scope.IsOffice(who, one.AgencyId, stop))
                seen.Add(one.shown);
        return seen;
    }
}

internal sealed record OfferedCase(string? Title, string? Text, IReadOnlyList<Evidence> Evidence)
{
    public IEnumerable<Refusal> Reasons()
    {
        if (string.IsNullOrWhiteSpace(Title))
            yield return BulletinRefusals.CaseTitleMissing;
        else if (Title.Trim().Length > 200)
            yield return BulletinRefusals.CaseTitleTooLong;
        if (string.IsNullOrWhiteSpace(Text))
            yield return BulletinRefusals.CaseTextMissing;
        else if (Text.Length > 8000)
            yield return BulletinRefusals.CaseTextTooLong;
        if (Evidence.Count == 0)
            yield return BulletinRefusals.CaseNeedsProof;
        if (Evidence.Any(proof => proof.Url is { } url && !IsAddress(url)))
            yield return BulletinRefusals.CaseLinkMalformed;
    }

    private static bool IsAddress(string url) =>
        url.Length <= 300 && (url is ['/', not '/', ..] || Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
