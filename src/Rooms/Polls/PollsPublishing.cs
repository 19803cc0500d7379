using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Polls.Contests;
using Mingtang.Polls.Questionnaires;

namespace Mingtang.Polls;

/// <summary>Questionnaires and contests the public may read: open ones, and those that were.</summary>
internal sealed class PollsPublishing(PlatformDb db) : IPublishes
{
    public IReadOnlyList<string> Kinds { get; } = [Questionnaire.Kind, Contest.Kind];

    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop)
    {
        if (!Guid.TryParse(item.Id, out var id))
            return null;
        return item.Kind == Contest.Kind
            ? await Contests().FirstOrDefaultAsync(contest => contest.Id == id, stop) is { } contest ? Shown(contest) : null
            : await Questionnaires().FirstOrDefaultAsync(asked => asked.Id == id, stop) is { } known ? Shown(known) : null;
    }

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var asked in Questionnaires().AsAsyncEnumerable().WithCancellation(stop))
            yield return Shown(asked);
        await foreach (var contest in Contests().AsAsyncEnumerable().WithCancellation(stop))
            yield return Shown(contest);
    }

    private IQueryable<Questionnaire> Questionnaires() => db.Set<Questionnaire>().AsNoTracking().Include(asked => asked.Questions).Where(asked => asked.State != PollState.Draft);

    private IQueryable<Contest> Contests() => db.Set<Contest>().AsNoTracking().Include(contest => contest.Entries).Where(contest => contest.State != PollState.Draft);

    private static PublicItem Shown(Questionnaire asked) => new(
        asked.Item, asked.Title, string.Join('\n', asked.InOrder.Select(question => question.Words).Prepend(asked.Lead ?? "")), "问卷", asked.UnitId, null,
        asked.OpenedAt!.Value, asked.ChangedAt, [], $"/polls/{asked.Id}");

    private static PublicItem Shown(Contest contest) => new(
        contest.Item, contest.Title, string.Join('\n', contest.InOrder.Select(entry => entry.Title).Prepend(contest.Lead ?? "")), "评选", contest.UnitId, null,
        contest.OpenedAt!.Value, contest.ChangedAt, [], $"/polls/contests/{contest.Id}");
}
