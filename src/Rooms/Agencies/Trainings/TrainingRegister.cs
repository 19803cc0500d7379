using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Trainings;

/// <param name="PersonId">A member of staff; then the unit is the one of the person's post and counts with it.</param>
internal sealed record AttendanceEntry(Guid UnitId, Guid? PersonId, int Headcount = 1);

internal sealed record TrainingEntry(Guid HostUnitId, TrainingKind Kind, DateOnly HeldOn, string Subject, Audience Audience, IReadOnlyList<AttendanceEntry> Attending)
{
    public string? Regulations { get; init; }

    public string? Note { get; init; }

    public FileRef? File { get; init; }
}

internal sealed class TrainingRegister(ActBook acts, PlatformDb db, PermissionBook permissions, TimeProvider clock)
{
    private const string Permission = "agencies.record-training";

    public Task<Outcome<Guid>> Record(CurrentPerson person, TrainingEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>(Permission, person.Actor, doing =>
        {
            var refusals = Check(person, entry, doing.Today).ToList();
            return Task.FromResult<Outcome<Guid>>(refusals.Count > 0 ? refusals : Store(doing, entry));
        }, stop);

    /// <summary>All that speaks against the entry, without storing it.</summary>
    public IReadOnlyList<Refusal> Reasons(CurrentPerson person, TrainingEntry entry) => [.. Check(person, entry, clock.Today())];

    public Task<Outcome<Guid>> Withdraw(CurrentPerson person, Guid id, string? why, CancellationToken stop = default) => acts.Withdraw<Training>(permissions, person, id, why, stop);

    private IEnumerable<Refusal> Check(CurrentPerson person, TrainingEntry entry, DateOnly today)
    {
        if (!permissions.MayWriteFor(person, Permission, entry.HostUnitId))
            yield return UnitScope.NotYourUnit.On("HostUnitId");
        if (string.IsNullOrWhiteSpace(entry.Subject))
            yield return TrainingRefusals.SubjectMissing;
        if (entry.HeldOn > today)
            yield return TrainingRefusals.InTheFuture;
        if (entry.Audience == Audience.None)
            yield return TrainingRefusals.AudienceMissing;
        else if (entry.Kind == TrainingKind.LawStudy && !entry.Audience.HasFlag(Audience.Leaders))
            yield return TrainingRefusals.LeadersAbsent;
        if (entry.Attending.Sum(one => one.Headcount) <= 0)
            yield return TrainingRefusals.NobodyAttended;
        if (entry.Kind == TrainingKind.LawStudy && string.IsNullOrWhiteSpace(entry.Regulations))
            yield return TrainingRefusals.RegulationsMissing;
    }

    private Guid Store(Doing doing, TrainingEntry entry)
    {
        var training = new Training
        {
            Id = Ids.New(clock),
            HostUnitId = entry.HostUnitId,
            Kind = entry.Kind,
            HeldOn = entry.HeldOn,
            Subject = entry.Subject.Trim(),
            Audience = entry.Audience,
            Regulations = entry.Regulations?.Trim(),
            Note = entry.Note?.Trim(),
            FileHash = entry.File?.Hash,
            FileName = entry.File?.Name,
            FileType = entry.File?.MediaType,
            FileSize = entry.File?.Size,
            EnteredByName = doing.Act.Who.Name,
            EnteredAt = doing.Now,
        };
        training.Attendances.AddRange(entry.Attending.Where(one => one.Headcount > 0).Select(one => new Attendance
        {
            Id = Ids.New(clock),
            TrainingId = training.Id,
            UnitId = one.UnitId,
            PersonId = one.PersonId,
            Headcount = one.PersonId is null ? one.Headcount : 1,
        }));
        db.Add(training);
        doing.About("agencies.training", training.Id, $"登记{training.HeldOn:yyyy-MM-dd}培训：{training.Subject}");
        return training.Id;
    }
}
