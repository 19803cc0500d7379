using System.Text;
using System.Text.Json;
using Mingtang.Foundation.Cryptography;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Documents.Reviewing;

/// <summary>Fixes what is handed in, so that what was reviewed is what is released.</summary>
internal sealed class HandIn(ReleaseBook releases, ICryptography cryptography)
{
    /// <param name="toReview">False where the office comes first.</param>
    public async Task<IReadOnlyList<Refusal>> Take(EditionAtHand hand, bool toReview, CancellationToken stop)
    {
        var edition = hand.Edition;
        (edition.SubmittedAt, edition.ReturnedWhy) = (hand.Doing.Now, null);
        edition.Digest = DigestOf(edition);
        return toReview ? await ToReview(hand, stop) : [];
    }

    public async Task<IReadOnlyList<Refusal>> ToReview(EditionAtHand hand, CancellationToken stop)
    {
        var (document, edition) = (hand.Document, hand.Edition);
        await releases.Recall(document.Item, stop);
        var proposal = new ReleaseProposal(
            document.Item, edition.Digest!, edition.Title, $"/desk/documents/{document.Id}/review", edition.Attribute!.Value, edition.Ground!);
        return (await releases.Propose(hand.Doing, proposal, stop)).Refusals;
    }

    /// <summary>
    /// Of the words, the pictures and attachments, and of what was decided about them; the edition's own id makes it this very edition.
    /// Number and day of signing are not in it: they are given at signing.
    /// </summary>
    internal string DigestOf(Edition edition)
    {
        var content = JsonSerializer.Serialize(new
        {
            edition.Id,
            edition.Title,
            edition.Issuer,
            edition.JointIssuers,
            edition.EffectiveOn,
            edition.ExpiresOn,
            edition.TermReason,
            edition.Topic,
            edition.Genre,
            edition.Keywords,
            edition.Abstract,
            Body = edition.Body.ToJson(),
            edition.Attachments,
            edition.ServiceItems,
            edition.ChangeNote,
            edition.Attribute,
            edition.Ground,
            edition.GroundReason,
            edition.Reach,
        }, JsonColumn.Options);
        return $"{cryptography.DigestName}:{Convert.ToHexStringLower(cryptography.Digest(Encoding.UTF8.GetBytes(content)))}";
    }
}
