using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;

namespace Mingtang.Agencies.Trainings;

/// <summary>What was held, and who has not been reached yet.</summary>
internal sealed class TrainingReading(PlatformDb db)
{
    /// <summary>Newest first; withdrawn ones left out.</summary>
    public Task<List<Training>> Held(Period period, CancellationToken stop) => db.Set<Training>().AsNoTracking()
        .Include(training => training.Attendances)
        .Where(training => training.WithdrawnAt == null && training.HeldOn >= period.From && training.HeldOn <= period.To)
        .OrderByDescending(training => training.HeldOn).ToListAsync(stop);

    /// <summary>Units that held it or were there.</summary>
    public static bool Concerns(Training training, Guid unitId) =>
        training.HostUnitId == unitId || training.Attendances.Any(attendance => attendance.UnitId == unitId);

    /// <summary>Units whose staff attended nothing for those who draft, in any year.</summary>
    public async Task<IReadOnlySet<Guid>> UnitsEverReached(Audience audience, CancellationToken stop)
    {
        var trainings = await db.Set<Training>().AsNoTracking().Include(t => t.Attendances).Where(t => t.WithdrawnAt == null).ToListAsync(stop);
        return trainings.Where(t => t.Audience.HasFlag(audience)).SelectMany(t => t.Attendances.Select(a => a.UnitId)).ToHashSet();
    }
}
