using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Studies;

/// <summary>Who has passed what.</summary>
internal sealed class StudyReading(PlatformDb db)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<StudyStanding>> All(Guid? personId, CancellationToken stop)
    {
        var studies = await db.Set<Study>().AsNoTracking().OrderByDescending(study => study.IssuedAt).ToListAsync(stop);
        var passed = await db.Set<StudyAttempt>().AsNoTracking().Where(attempt => attempt.Passed).Select(attempt => new { attempt.StudyId, attempt.PersonId, attempt.At }).ToListAsync(stop);
        return [.. studies.Select(study => new StudyStanding(
            study,
            passed.Where(one => one.StudyId == study.Id).Select(one => one.PersonId).Distinct().Count(),
            passed.Where(one => one.StudyId == study.Id && one.PersonId == personId).Select(one => (DateTime?)one.At).Min()))];
    }

    public Task<Study?> Find(Guid id, CancellationToken stop) => db.Set<Study>().AsNoTracking().FirstOrDefaultAsync(study => study.Id == id, stop);

    /// <summary>Oldest first.</summary>
    public Task<List<StudyAttempt>> Attempts(Guid studyId, CancellationToken stop) =>
        db.Set<StudyAttempt>().AsNoTracking().Where(attempt => attempt.StudyId == studyId).OrderBy(attempt => attempt.At).ToListAsync(stop);

    /// <summary>Staff who passed something in the period.</summary>
    public async Task<IReadOnlySet<Guid>> Learned(Period period, CancellationToken stop)
    {
        var (from, until) = (ChinaTime.StartOf(period.From).UtcDateTime, ChinaTime.StartOf(period.To.AddDays(1)).UtcDateTime);
        return await db.Set<StudyAttempt>().Where(attempt => attempt.Passed && attempt.At >= from && attempt.At < until).Select(attempt => attempt.PersonId).ToHashSetAsync(stop);
    }
}

/// <param name="PassedAt">By the person who asks; the first time.</param>
internal sealed record StudyStanding(Study Study, int People, DateTime? PassedAt);
