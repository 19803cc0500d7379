using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Import.Publishing;

/// <summary>送审: takes a snapshot of the plan as it stands and hands it in for the secrecy review.</summary>
internal sealed class ProposePlan(ActBook acts, PlatformDb db, PublicView view, ReleaseBook book, ICryptography cryptography, TimeProvider clock)
{
    public const string Kind = "workplans.plan";

    /// <summary>GIR 20 (15): what else the State asks to be made public.</summary>
    private const string Ground = "A20-15";

    public static ItemRef ItemOf(Guid planId) => new(Kind, planId.ToString("N"));

    public Task<Outcome<Guid>> Do(PlanKeeper keeper, Guid planId, CancellationToken stop = default) =>
        acts.Do<Guid>("workplans.propose", keeper.Who, async doing =>
        {
            if (await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == planId, stop) is not { } plan)
                return PlanRefusals.NoSuchPlan;
            if (!keeper.MayKeep(plan.AgencyId))
                return PlanRefusals.NotYours;
            if (plan.State == PlanState.Draft)
                return PlanRefusals.NotPublished;
            var snapshot = await Take(doing, plan, stop);
            doing.About(Kind, planId, $"「{plan.Title}」送保密审查");
            var proposal = new ReleaseProposal(ItemOf(planId), snapshot.Digest, plan.Title, $"/desk/workplans/snapshots/{snapshot.Id}", PublicityAttribute.Proactive, Ground);
            return await book.Propose(doing, proposal, stop);
        }, stop);

    /// <summary>The same words on the same day are the same snapshot.</summary>
    private async Task<PlanSnapshot> Take(Doing doing, WorkPlan plan, CancellationToken stop)
    {
        var content = (await view.Of(plan, doing.Today, stop)).ToJson();
        var digest = $"{cryptography.DigestName}:{Convert.ToHexStringLower(cryptography.Digest(Encoding.UTF8.GetBytes(content)))}";
        return await db.Set<PlanSnapshot>().FirstOrDefaultAsync(s => s.PlanId == plan.Id && s.Digest == digest, stop) ?? db.Add(new PlanSnapshot
        {
            Id = Ids.New(clock),
            PlanId = plan.Id,
            AgencyId = plan.AgencyId,
            Year = plan.Year,
            Edition = plan.Edition,
            Digest = digest,
            TakenAt = doing.Now,
            TakenByName = doing.Act.Who.Name,
            Content = content,
        }).Entity;
    }
}
