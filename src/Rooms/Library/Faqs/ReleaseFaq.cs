using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;
using Mingtang.Library.Log;

namespace Mingtang.Library.Faqs;

/// <summary>送审, 发布, 撤下: the reviewed words of one edition, by way of the release book, and nothing else.</summary>
internal sealed class ReleaseFaq(FaqFrame frame, PlatformDb db, ReleaseBook releases, IDocuments documents, SecretSeal seal)
{
    public Task<Outcome<Guid>> HandIn(CurrentPerson who, Guid id, CancellationToken stop = default) =>
        frame.Do(id, FaqAct.HandIn, LibraryPermissions.DraftFaq, who, null, ofPublic: false, async (doing, hand) =>
        {
            if (await Objections(hand, stop) is { Count: > 0 } reasons)
                return reasons;
            var edition = hand.Edition;
            (edition.Digest, edition.ReturnedWhy, edition.ReviewedByName) = (seal.DigestOf(edition.Version), null, null);
            var proposed = await releases.Propose(
                doing, new(hand.Faq.Item, edition.Digest, $"常见问题：{edition.Question}", hand.Faq.DeskUrl, PublicityAttribute.Proactive, "A20-15"), stop);
            return proposed.Refusals;
        }, stop);

    public Task<Outcome<Guid>> Release(CurrentPerson who, Guid id, CancellationToken stop = default) =>
        frame.Do(id, FaqAct.Release, LibraryPermissions.ReleaseFaq, who, null, ofPublic: false, async (doing, hand) =>
        {
            var (faq, edition) = hand;
            if (await Objections(hand, stop) is { Count: > 0 } reasons)
                return reasons;
            if (await releases.Release(doing, faq.Item, edition.Digest ?? "", stop) is { IsRefused: true } refused)
                return refused.Refusals;
            if (faq.PublicEditionId is { } before)
            {
                var older = await db.Set<FaqEdition>().FirstAsync(other => other.Id == before, stop);
                (older.State, older.EndedAt) = (FaqLifecycle.Table.Next(older.State, FaqAct.Supersede, FaqRefusals.NotNow).Value, doing.Now);
            }
            (faq.PublicEditionId, edition.ReleasedAt) = (edition.Id, doing.Now);
            faq.FirstReleasedAt ??= doing.Now;
            return [];
        }, stop);

    public Task<Outcome<Guid>> Withdraw(CurrentPerson who, Guid id, string? why, CancellationToken stop = default) =>
        frame.Do(id, FaqAct.Withdraw, LibraryPermissions.WithdrawFaq, who, why?.Trim(), ofPublic: true, (doing, hand) => End(doing, hand, why, stop), stop);

    /// <summary>Off the site, with the reason in its place.</summary>
    internal async Task<IReadOnlyList<Refusal>> End(Doing doing, FaqAtHand hand, string? why, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(why))
            return [FaqRefusals.NeedsWhy];
        if (await releases.Withdraw(doing, hand.Faq.Item, stop) is { IsRefused: true } refused)
            return refused.Refusals;
        (hand.Edition.EndedAt, hand.Edition.EndedWhy, hand.Faq.PublicEditionId) = (doing.Now, why.Trim() is { Length: > 300 } said ? said[..300] : why.Trim(), null);
        return [];
    }

    /// <summary>Every reason against these words becoming public.</summary>
    public async Task<IReadOnlyList<Refusal>> Objections(FaqAtHand hand, CancellationToken stop)
    {
        var edition = hand.Edition;
        var reasons = new List<Refusal>();
        if (edition.DocumentId is null && edition.BasisTitle is null)
            reasons.Add(FaqRefusals.BasisMissing);
        foreach (var basis in edition.Bases)
            if (!FaqPolicy.Holds(await documents.FindPublic(basis, stop)))
            {
                reasons.Add(FaqRefusals.BasisEnded);
                break;
            }
        var key = QueryWords.Key(edition.Question);
        var shown = await (from faq in db.Set<Faq>() join other in db.Set<FaqEdition>() on faq.PublicEditionId equals other.Id where faq.Id != hand.Faq.Id select other.Question).ToListAsync(stop);
        if (shown.Exists(question => QueryWords.Key(question) == key))
            reasons.Add(FaqRefusals.Twice);
        return reasons;
    }
}
