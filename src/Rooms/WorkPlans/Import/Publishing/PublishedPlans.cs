using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;

namespace Mingtang.WorkPlans.Import.Publishing;

/// <summary>The plans the public may read: of each the snapshot that was released.</summary>
internal sealed class PublishedPlans(PlatformDb db, ReleaseBook book) : IPublishes
{
    public IReadOnlyList<string> Kinds { get; } = [ProposePlan.Kind];

    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop) =>
        Guid.TryParse(item.Id, out var planId) && await Released(planId, stop) is { } released ? Item(item, released) : null;

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var planId in await db.Set<PlanSnapshot>().Select(s => s.PlanId).Distinct().ToListAsync(stop))
            if (await Find(ProposePlan.ItemOf(planId), stop) is { } item)
                yield return item;
    }

    /// <summary>The unit's plan of a year, or null where none is public.</summary>
    public async Task<PublicPlan?> Of(Guid agencyId, int year, CancellationToken stop)
    {
        foreach (var planId in await db.Set<PlanSnapshot>().Where(s => s.AgencyId == agencyId && s.Year == year).Select(s => s.PlanId).Distinct().ToListAsync(stop))
            if (await Released(planId, stop) is { } released)
                return PublicPlan.FromJson(released.Snapshot.Content);
        return null;
    }

    public async Task<IReadOnlyList<int>> YearsOf(Guid agencyId, CancellationToken stop)
    {
        var years = await db.Set<PlanSnapshot>().Where(s => s.AgencyId == agencyId).Select(s => new { s.PlanId, s.Year }).Distinct().ToListAsync(stop);
        var found = new List<int>();
        foreach (var plan in years.OrderByDescending(y => y.Year))
            if (await book.PublicVersionOf(ProposePlan.ItemOf(plan.PlanId), stop) is not null)
                found.Add(plan.Year);
        return [.. found.Distinct()];
    }

    private async Task<ReleasedPlan?> Released(Guid planId, CancellationToken stop)
    {
        if (await book.PublicVersionOf(ProposePlan.ItemOf(planId), stop) is not { } version)
            return null;
        var snapshot = await db.Set<PlanSnapshot>().AsNoTracking().FirstAsync(s => s.PlanId == planId && s.Digest == version.VersionDigest, stop);
        return new(snapshot, version.ReleasedAt!.Value);
    }

    private static PublicItem Item(ItemRef item, ReleasedPlan released)
    {
        var plan = PublicPlan.FromJson(released.Snapshot.Content);
        return new(item, plan.Title, plan.Text(), "工作要点", released.Snapshot.AgencyId, plan.AgencyName, released.At, released.At, [], Url(plan));
    }

    private static string Url(PublicPlan plan) => $"/workplans/{plan.AgencyCode.ToLowerInvariant()}/{plan.Year}";

    private sealed record ReleasedPlan(PlanSnapshot Snapshot, DateTime At);
}
