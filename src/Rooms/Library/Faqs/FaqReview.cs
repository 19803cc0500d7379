using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Release;

namespace Mingtang.Library.Faqs;

/// <summary>What the secrecy review decided moves the edition with it.</summary>
internal sealed class FaqReview(FaqFrame frame) : IHears<VersionReviewed>
{
    public async Task Hear(VersionReviewed happened, Doing doing, CancellationToken stop)
    {
        if (happened.Item.Kind != Faq.Kind || !Guid.TryParse(happened.Item.Id, out var id)
            || await frame.Find(id, ofPublic: false, stop) is not { Edition.State: FaqState.Review } hand || hand.Edition.Digest != happened.VersionDigest)
            return;
        hand.Edition.ReviewedByName = doing.Act.Who.Name;
        if (happened.Result == ReleaseState.Passed)
            await frame.Step(doing, hand, FaqAct.Pass, stop);
        else if (happened.Result == ReleaseState.Failed)
        {
            hand.Edition.ReturnedWhy = happened.Note;
            await frame.Step(doing, hand, FaqAct.Return, stop);
        }
    }
}
