using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Library.Faqs;

/// <summary>What search, feeds and sitemap know of the FAQ: released, and as long as its policy holds.</summary>
internal sealed class PublishedFaqs(PlatformDb db, IUnits units, IDocuments documents, TimeProvider clock) : IPublishes
{
    public IReadOnlyList<string> Kinds { get; } = [Faq.Kind];

    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop) =>
        Guid.TryParse(item.Id, out var id) && await Shown().FirstOrDefaultAsync(shown => shown.Faq.Id == id, stop) is { } found && await Holds(found.Edition, [], stop)
            ? Item(found, await units.Find(found.Faq.UnitId, stop))
            : null;

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        var known = new Dictionary<Guid, bool>();
        foreach (var shown in await Shown().ToListAsync(stop))
            if (await Holds(shown.Edition, known, stop))
                yield return Item(shown, book.Find(shown.Faq.UnitId));
    }

    internal IQueryable<ShownFaq> Shown() =>
        from faq in db.Set<Faq>().AsNoTracking()
        join edition in db.Set<FaqEdition>().AsNoTracking() on faq.PublicEditionId equals edition.Id
        select new ShownFaq { Faq = faq, Edition = edition };

    private async Task<bool> Holds(FaqEdition edition, Dictionary<Guid, bool> known, CancellationToken stop)
    {
        foreach (var basis in edition.Bases)
        {
            if (!known.TryGetValue(basis, out var holds))
                known[basis] = holds = FaqPolicy.Holds(await documents.FindPublic(basis, stop));
            if (!holds)
                return false;
        }
        return true;
    }

    private static PublicItem Item(ShownFaq shown, UnitRef? unit)
    {
        var (faq, edition) = (shown.Faq, shown.Edition);
        return new(
            faq.Item, edition.Question, edition.Answer, "常见问题", faq.UnitId, unit?.Name, faq.FirstReleasedAt!.Value, edition.ReleasedAt ?? faq.FirstReleasedAt.Value,
            [edition.Theme.Title()], faq.Url)
        {
            Facts = new(() => new()
            {
                OtherNames = edition.AlsoAsked,
                Rest = edition.Answer,
                Answers = true,
                Day = ChinaTime.DayOf(new DateTimeOffset(edition.ReleasedAt ?? faq.FirstReleasedAt.Value, TimeSpan.Zero)),
            }),
        };
    }
}

internal sealed class ShownFaq
{
    public required Faq Faq { get; init; }

    public required FaqEdition Edition { get; init; }
}
