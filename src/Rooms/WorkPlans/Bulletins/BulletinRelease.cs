using Mingtang.Foundation;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.WorkPlans.Bulletins;

/// <summary>The bulletin before the public, if the office wants it there: first the secrecy review of this very version, then the release.</summary>
internal sealed class BulletinRelease(BulletinDesk desk, ReleaseBook releases)
{
    public const string Kind = "workplans.bulletin";

    public static ItemRef Item(Guid id) => new(Kind, id.ToString("N"));

    public Task<Outcome<Bulletin>> Propose(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        desk.Do(new(id, BulletinAct.Propose, BulletinPermissions.Release, who), async at =>
        {
            if (!at.Bulletin.WantsPublic)
                return [BulletinRefusals.NotForPublic];
            return (await releases.Propose(at.Doing, Proposal(at.Bulletin), stop)).Refusals;
        }, stop);

    public Task<Outcome<Bulletin>> Release(Guid id, CurrentPerson who, CancellationToken stop = default) =>
        desk.Do(new(id, BulletinAct.Release, BulletinPermissions.Release, who), async at =>
            at.Bulletin.WantsPublic ? (await releases.Release(at.Doing, Item(id), at.Bulletin.Digest!, stop)).Refusals : [BulletinRefusals.NotForPublic], stop);

    public Task<Outcome<Bulletin>> Withdraw(Guid id, string? why, CurrentPerson who, CancellationToken stop = default) =>
        desk.Do(new(id, BulletinAct.Withdraw, BulletinPermissions.Release, who) { Why = why?.Trim() }, async at => (await releases.Withdraw(at.Doing, Item(id), stop)).Refusals, stop);

    /// <summary>Supervision results of open government are disclosed of the office's own accord (GIR 20(15)).</summary>
    private static ReleaseProposal Proposal(Bulletin bulletin) =>
        new(Item(bulletin.Id), bulletin.Digest!, bulletin.Title, $"/desk/workplans/bulletins/{bulletin.Id}", PublicityAttribute.Proactive, "A20-15");
}
