using Microsoft.EntityFrameworkCore;
using Mingtang.Documents.Referring;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Documents.Reviewing;

/// <summary>The edition moves with the secrecy review, whichever page it was done on.</summary>
internal sealed class ReviewHeard(EditionFrame frame, PlatformDb db, ReferralBook referrals) : IHears<VersionReviewed>
{
    public async Task Hear(VersionReviewed happened, Doing doing, CancellationToken stop)
    {
        if (happened.Item.Kind != Document.ItemKind || !Guid.TryParse(happened.Item.Id, out var id))
            return;
        // A case of a text that has been changed since says nothing about the text as it is.
        if (!await db.Set<Edition>().AnyAsync(e => e.Digest == happened.VersionDigest && db.Set<Document>().Any(d => d.Id == id && d.EditionId == e.Id), stop))
            return;
        var act = happened.Result switch { ReleaseState.Passed => EditionAct.Pass, ReleaseState.Referred => EditionAct.Refer, _ => EditionAct.Fail };
        var moved = await frame.Within(doing, id, act, async hand =>
        {
            (hand.Edition.ReviewedBy, hand.Edition.ReviewedByName) = (doing.Act.Who.PersonId, doing.Act.Who.Name);
            hand.Edition.ReturnedWhy = act == EditionAct.Fail ? happened.Note : null;
            if (act == EditionAct.Refer)
                await referrals.Open(doing, hand.Document, hand.Edition, happened.Note, stop);
            return [];
        }, stop);
        if (moved.IsRefused)
            throw new InvalidOperationException($"The review was passed on an edition in another state: {string.Join("; ", moved.Refusals.Select(r => r.Code))}");
    }
}

/// <summary>Nobody who had a hand in the text reviews it, whoever handed it in.</summary>
internal sealed class WritersDoNotReview(PlatformDb db) : IGuardsReview
{
    public static readonly Refusal WroteIt = new("documents.reviewer-wrote", "参与起草或者修改的人员不能审查这份公文，请由另一位审查员办理。", Source: "GIR 17");

    public async Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, Actor reviewer, CancellationToken stop)
    {
        if (item.Kind != Document.ItemKind)
            return [];
        var writers = await db.Set<Edition>().AsNoTracking().Where(e => e.Digest == versionDigest).Select(e => e.Writers).FirstOrDefaultAsync(stop);
        return reviewer.PersonId is not { } person || writers?.Contains(person) == true ? [WroteIt] : [];
    }
}
