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
    public async Task<ReleasedPlan?> Of(Guid agencyId, int year, CancellationToken stop)
    {
        foreach (var planId in await db.Set<PlanSnapshot>().Where(s => s.AgencyId == agencyId && s.Year == year).Select(s => s.PlanId).Distinct().ToListAsync(stop))
            if (await Released(planId, stop) is { } released)
                return released;
        return null;
    }

    /// <summary>The years of a unit before the public, newest first, each with how far it came.</summary>
    public async Task<IReadOnlyList<PublicYear>> YearsOf(Guid agencyId, CancellationToken stop)
    {
        var found = new List<PublicYear>();
        foreach (var year in await db.Set<PlanSnapshot>().Where(s => s.AgencyId == agencyId).Select(s => s.Year).Distinct().OrderByDescending(year => year).ToListAsync(stop))
            if (await Of(agencyId, year, stop) is { Plan: var plan })
                found.Add(new(year, plan.Title, plan.Clauses.Count, plan.Clauses.Count(clause => clause.Standing == PublicView.Done)));
        return found;
    }

    private async Task<ReleasedPlan?> Released(Guid planId, CancellationToken stop)
    {
        if (await book.PublicVersionOf(ProposePlan.ItemOf(planId), stop) is not { } version)
            return null;
        var snapshot = await db.Set<PlanSnapshot>().AsNoTracking().FirstAsync(s => s.PlanId == planId && s.Digest == version.VersionDigest, stop);
        return new(planId, snapshot.Id, snapshot.AgencyId, PublicPlan.FromJson(snapshot.Content), version.ReleasedAt!.Value);
    }

    private static PublicItem Item(ItemRef item, ReleasedPlan released) => new(
        item, released.Plan.Title, released.Plan.Text(), "工作要点", released.AgencyId, released.Plan.AgencyName, released.At, released.At, [], Url(released.Plan))
    {
        Facts = new(() => new()
        {
            Sections = [.. released.Plan.Clauses.Select(Section)],
            Rest = "",
            Genre = "工作要点",
            Day = released.Plan.IssuedOn,
        }),
    };

    /// <summary>Each clause is found on its own; its label leads to its row (<c>#c12</c>).</summary>
    private static PublicSection Section(PublicClause clause) => new(
        $"要点 {clause.Ordinal}", string.Join(" › ", new[] { clause.Section, clause.Subsection }.OfType<string>()),
        $"{string.Join(' ', new[] { clause.Name, clause.Item, clause.Text }.OfType<string>())}（责任单位：{string.Join('、', clause.Lead.Concat(clause.Support))}；完成时限：{clause.Deadline ?? "年底"}）");

    private static string Url(PublicPlan plan) => $"/workplans/{plan.AgencyCode.ToLowerInvariant()}/{plan.Year}";
}

/// <summary>A plan before the public: the snapshot as it was reviewed.</summary>
internal sealed record ReleasedPlan(Guid PlanId, Guid SnapshotId, Guid AgencyId, PublicPlan Plan, DateTime At);

internal sealed record PublicYear(int Year, string Title, int Clauses, int Done);
