using Mingtang.Agencies.Units;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Hearings;

internal sealed record HearingEntry(Guid UnitId, DateOnly HeldOn, string HeadName, string HeadTitle, string? Minutes, FileRef? File = null);

internal sealed class HearingRegister(ActBook acts, PlatformDb db, PermissionBook permissions, TimeProvider clock)
{
    private const string Permission = "agencies.record-hearing";

    public Task<Outcome<Guid>> Record(CurrentPerson person, HearingEntry entry, CancellationToken stop = default) =>
        acts.Do<Guid>(Permission, person.Actor, doing =>
        {
            var refusals = Check(person, entry, doing.Today).ToList();
            return Task.FromResult<Outcome<Guid>>(refusals.Count > 0 ? refusals : Store(doing, entry));
        }, stop);

    /// <summary>All that speaks against the entry, without storing it.</summary>
    public IReadOnlyList<Refusal> Reasons(CurrentPerson person, HearingEntry entry) => [.. Check(person, entry, clock.Today())];

    public Task<Outcome<Guid>> Withdraw(CurrentPerson person, Guid id, string? why, CancellationToken stop = default) => acts.Withdraw<Hearing>(permissions, person, id, why, stop);

    private IEnumerable<Refusal> Check(CurrentPerson person, HearingEntry entry, DateOnly today)
    {
        if (!permissions.MayWriteFor(person, Permission, entry.UnitId))
            yield return UnitScope.NotYourUnit;
        if (entry.HeldOn > today)
            yield return HearingRefusals.InTheFuture;
        if (string.IsNullOrWhiteSpace(entry.HeadName))
            yield return HearingRefusals.HeadMissing;
        if (string.IsNullOrWhiteSpace(entry.HeadTitle))
            yield return HearingRefusals.TitleMissing;
        if (string.IsNullOrWhiteSpace(entry.Minutes) && entry.File is null)
            yield return HearingRefusals.MinutesMissing;
    }

    private Guid Store(Doing doing, HearingEntry entry)
    {
        var hearing = db.Add(new Hearing
        {
            Id = Ids.New(clock),
            UnitId = entry.UnitId,
            HeldOn = entry.HeldOn,
            HeadName = entry.HeadName.Trim(),
            HeadTitle = entry.HeadTitle.Trim(),
            Minutes = entry.Minutes?.Trim(),
            FileHash = entry.File?.Hash,
            FileName = entry.File?.Name,
            FileType = entry.File?.MediaType,
            FileSize = entry.File?.Size,
            EnteredByName = doing.Act.Who.Name,
            EnteredAt = doing.Now,
        }).Entity;
        doing.About("agencies.hearing", hearing.Id, $"登记{hearing.HeldOn:yyyy-MM-dd}听取汇报");
        return hearing.Id;
    }
}
