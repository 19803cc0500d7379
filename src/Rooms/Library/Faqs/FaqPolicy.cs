using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Jobs;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;

namespace Mingtang.Library.Faqs;

/// <summary>
/// 随政策失效: with the policy the answer ends, in the same transaction where an act ended it, and on the day itself where its term ran out.
/// </summary>
internal sealed class FaqPolicy(ActBook acts, PlatformDb db, FaqFrame frame, ReleaseBook releases, IDocuments documents) : IHears<DocumentWithdrawn>, IHears<DocumentEnded>, IRoomJob
{
    public string Name => "library.follow-policies";

    public string Title => "常见问题随政策失效";

    public Schedule When => Schedule.DailyAt(0, 20);

    /// <summary>In force, or about to be.</summary>
    public static bool Holds(DocumentRef? policy) => policy is { Validity: Validity.InForce or Validity.NotYetEffective };

    public Task Hear(DocumentWithdrawn happened, Doing doing, CancellationToken stop) => Lapse(doing, happened.Document.Id, $"依据的《{happened.Document.Title}》已经撤下", stop);

    public Task Hear(DocumentEnded happened, Doing doing, CancellationToken stop) =>
        happened.On > doing.Today ? Task.CompletedTask : Lapse(doing, happened.DocumentId, $"依据的《{happened.Title}》已经失效", stop);

    public async Task Run(JobRun run, CancellationToken stop)
    {
        var ended = await Follow(stop);
        run.Note = ended == 0 ? "没有随政策失效的常见问题" : $"{ended} 条常见问题随政策失效";
    }

    /// <returns>How many ended because what they rest on is no longer in force today.</returns>
    public async Task<int> Follow(CancellationToken stop)
    {
        var ended = 0;
        foreach (var policy in (await Shown(stop)).SelectMany(shown => shown.Bases).Distinct().ToList())
            if (await documents.FindPublic(policy, stop) is var found && !Holds(found))
                ended += (await acts.Do<int>("library.lapse-faq", Actor.Platform, "依据的政策已经失效", async doing =>
                    await Lapse(doing, policy, $"依据的《{found?.Title ?? "文件"}》已经失效", stop), stop)).Value;
        return ended;
    }

    /// <summary>What the public reads and what it is tied to.</summary>
    private Task<List<FaqEdition>> Shown(CancellationToken stop) =>
        (from faq in db.Set<Faq>() join edition in db.Set<FaqEdition>() on faq.PublicEditionId equals edition.Id where edition.DocumentId != null select edition).AsNoTracking().ToListAsync(stop);

    private async Task<int> Lapse(Doing doing, Guid policy, string why, CancellationToken stop)
    {
        var shown = (await Shown(stop)).Where(edition => edition.Bases.Contains(policy)).Select(edition => edition.FaqId).ToList();
        foreach (var id in shown)
            // An act of its own inside the one under way, with its own reason for the public.
            _ = (await acts.Do<bool>("library.lapse-faq", doing.Act.Who, why, async inner =>
            {
                var hand = (await frame.Find(id, ofPublic: true, stop))!;
                _ = (await releases.Withdraw(inner, hand.Faq.Item, stop)).Value;
                (hand.Edition.EndedAt, hand.Edition.EndedWhy, hand.Faq.PublicEditionId) = (inner.Now, why, null);
                await frame.Step(inner, hand, FaqAct.Lapse, stop);
                return true;
            }, stop)).Value;
        return shown.Count;
    }
}
