using Mingtang.Agencies.People;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Demo;

/// <summary>The way of an FAQ in the demo, by the acts of the room and the people who would do it.</summary>
internal sealed class FaqWay(ActBook acts, DraftFaq draft, ReleaseFaq release, ReleaseBook releases, IPeople people, TimeProvider clock)
{
    private Actor reviewer = null!;

    public CurrentPerson Office { get; private set; } = null!;

    public async Task Meet(CancellationToken stop)
    {
        var one = await people.Holding(Role.Office, stop);
        Office = new(one is [var first, ..] ? first.Id : Ids.New(clock), one is [var same, ..] ? same.Name : "区府办", null, null, Role.Office);
        var review = (await people.Holding(Role.Reviewer, stop)) is [var found, ..] ? found : null;
        reviewer = new(review?.Id ?? Ids.New(clock), review?.Name ?? "保密审查员", review?.UnitId);
    }

    /// <summary>Drafted, reviewed by another, released.</summary>
    public async Task<Guid> Out(Guid unitId, FaqEntry entry, CancellationToken stop)
    {
        var id = (await draft.New(Office, unitId, entry, null, stop)).Value;
        await Forward(id, stop);
        return id;
    }

    /// <summary>The next edition of a public one, the same way.</summary>
    public async Task Again(Guid id, FaqEntry entry, CancellationToken stop)
    {
        _ = (await draft.Change(Office, id, entry, stop)).Value;
        await Forward(id, stop);
    }

    public async Task Withdraw(Guid id, string why, CancellationToken stop) => _ = (await release.Withdraw(Office, id, why, stop)).Value;

    private async Task Forward(Guid id, CancellationToken stop)
    {
        _ = (await release.HandIn(Office, id, stop)).Value;
        _ = (await acts.Do<ReleaseState>("foundation.review", reviewer, async doing =>
            await releases.Review(doing, (await releases.StatusOf(Faq.ItemOf(id), stop))!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null), stop), stop)).Value;
        _ = (await release.Release(Office, id, stop)).Value;
    }
}
