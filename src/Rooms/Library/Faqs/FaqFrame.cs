using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Library.Faqs;

/// <summary>An FAQ and the edition an act is about.</summary>
internal sealed record FaqAtHand(Faq Faq, FaqEdition Edition);

/// <summary>The frame every act on an FAQ runs in: right, unit, lifecycle, trace.</summary>
internal sealed class FaqFrame(ActBook acts, PlatformDb db, ReleaseBook releases, PermissionBook permissions)
{
    /// <param name="ofPublic">The act is about the edition the public reads, not the newest.</param>
    public Task<Outcome<Guid>> Do(
        Guid id, FaqAct act, string permission, CurrentPerson who, string? why, bool ofPublic, Func<Doing, FaqAtHand, Task<IReadOnlyList<Refusal>>> apply, CancellationToken stop) =>
        acts.Do<Guid>(permission, who.Actor, why, async doing =>
        {
            if (await Find(id, ofPublic, stop) is not { } hand)
                return FaqRefusals.NoSuch;
            if (!permissions.Allows(who.Role, permission) || !who.Covers(hand.Faq.UnitId))
                return FaqRefusals.NotYours;
            if (!FaqLifecycle.Table.Allows(hand.Edition.State, act))
                return FaqRefusals.NotNow(hand.Edition.State, act);
            if (await apply(doing, hand) is { Count: > 0 } reasons)
                return reasons.ToList();
            await Step(doing, hand, act, stop);
            return id;
        }, stop);

    public async Task Step(Doing doing, FaqAtHand hand, FaqAct act, CancellationToken stop)
    {
        var (faq, edition) = hand;
        edition.State = FaqLifecycle.Table.Next(edition.State, act, FaqRefusals.NotNow).Value;
        edition.ChangedAt = doing.Now;
        edition.Revision++;
        faq.Revision++;
        if (act is FaqAct.Edit or FaqAct.Discard)
        {
            edition.Digest = null;
            await releases.Recall(faq.Item, stop);
        }
        doing.About(Faq.Kind, faq.Id, $"{act.Title()}常见问题「{edition.Question}」");
    }

    public async Task<FaqAtHand?> Find(Guid id, bool ofPublic, CancellationToken stop) =>
        await db.Set<Faq>().FirstOrDefaultAsync(faq => faq.Id == id, stop) is { } faq && (ofPublic ? faq.PublicEditionId : faq.EditionId) is { } editionId
            ? new(faq, await db.Set<FaqEdition>().FirstAsync(edition => edition.Id == editionId, stop))
            : null;
}
