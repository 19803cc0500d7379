using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Releasing;

/// <summary>What search, feeds and sitemap know of the interpretations.</summary>
internal sealed class PublishedInterpretations(PlatformDb db, IUnits units, TimeProvider clock) : IPublishes
{
    public IReadOnlyList<string> Kinds { get; } = [Interpretation.Kind];

    public async Task<PublicItem?> Find(ItemRef item, CancellationToken stop) =>
        Guid.TryParse(item.Id, out var id) && await Shown().FirstOrDefaultAsync(found => found.Id == id, stop) is { } found
            ? Item(found, await units.Find(found.UnitId, stop))
            : null;

    public async IAsyncEnumerable<PublicItem> All([EnumeratorCancellation] CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        await foreach (var found in Shown().AsAsyncEnumerable().WithCancellation(stop))
            yield return Item(found, book.Find(found.UnitId));
    }

    private IQueryable<Interpretation> Shown() =>
        db.Set<Interpretation>().AsNoTracking().Include(found => found.Pieces).Where(found => found.State == InterpretationState.Released);

    private static PublicItem Item(Interpretation found, UnitRef? unit) => new(
        found.Item, found.Title, $"{found.SubjectTitle}\n{found.PlainText}", "解读", found.UnitId, unit?.Name, found.ReleasedAt!.Value, found.ChangedAt,
        [.. found.Forms.Select(form => form.Title()), found.Stage.Title()], found.Url)
    {
        Facts = new(() => Facts(found)),
    };

    /// <summary>What it says of each aspect is found and quoted on its own.</summary>
    private static PublicFacts Facts(Interpretation found)
    {
        var sections = found.Aspects.Where(aspect => aspect.IsAnswered).Select(aspect => new PublicSection(aspect.Kind.Title(), found.SubjectTitle, aspect.Words)).ToList();
        return new()
        {
            Sections = sections,
            Rest = string.Join('\n', [found.SubjectTitle, found.Body.PlainText, .. found.InOrder.Select(piece => piece.Text ?? "")]),
            Answers = sections.Count == 0,
        };
    }
}
