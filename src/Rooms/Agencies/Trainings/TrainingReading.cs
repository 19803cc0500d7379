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

    /// <summary>Of one year's trainings, how each unit was present at those for an audience; units that were at none are left out.</summary>
    public static IReadOnlyList<UnitAttendance> ByUnit(IReadOnlyList<Training> held) =>
    [
        .. held.SelectMany(training => training.Attendances.Select(attendance => (training, attendance))).GroupBy(one => one.attendance.UnitId)
            .Select(unit => new UnitAttendance(unit.Key, Audiences.All.ToDictionary(
                audience => audience.Audience,
                audience => new Presence(
                    unit.Where(one => one.training.Audience.HasFlag(audience.Audience)).Select(one => one.training.Id).Distinct().Count(),
                    unit.Where(one => one.training.Audience.HasFlag(audience.Audience)).Sum(one => one.attendance.Headcount))))),
    ];
}

/// <summary>One unit's presence at a year's trainings, by whom they were for (S2 69, S3 89).</summary>
internal sealed record UnitAttendance(Guid UnitId, IReadOnlyDictionary<Audience, Presence> At);

/// <param name="Times">Trainings, each once.</param>
/// <param name="People">人次.</param>
internal sealed record Presence(int Times, int People);
