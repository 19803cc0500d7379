using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Requests.Conversions;

/// <summary>What search, feeds and sitemap know of answers that were made public.</summary>
internal sealed class PublishedAnswers(PlatformDb db, IUnits units, TimeProvider clock) : IPublishes
{
    public IReadOnlyList<string> Kinds { get; } = [PublishedAnswer.Kind];

    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop) =>
        Guid.TryParse(item.Id, out var id) && await Shown().FirstOrDefaultAsync(answer => answer.Id == id, stop) is { } found ? Item(found, await units.Find(found.UnitId, stop)) : null;

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        await foreach (var answer in Shown().AsAsyncEnumerable().WithCancellation(stop))
            yield return Item(answer, book.Find(answer.UnitId));
    }

    private IQueryable<PublishedAnswer> Shown() => db.Set<PublishedAnswer>().AsNoTracking().Where(answer => answer.State == AnswerState.Released);

    private static PublicItem Item(PublishedAnswer answer, UnitRef? unit) =>
        new(answer.Item, answer.Question, answer.Answer, "依申请公开答复", answer.UnitId, unit?.Name, answer.ReleasedAt!.Value, answer.ChangedAt, ["依申请公开"], answer.Url);
}
