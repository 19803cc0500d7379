using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Relations;
using Mingtang.Foundation.PageCache;

namespace Mingtang.Documents.Portal;

/// <summary>What a document's page shows beside the document itself.</summary>
/// <param name="Alike">Of the same topic.</param>
internal sealed record Surroundings(UnitRef? Agency, IReadOnlyList<RelatedDocument> Related, IReadOnlyList<ListedDocument> Alike);

/// <summary>The text and its state are read for each making of the page; what stands beside them only when something public has changed.</summary>
internal sealed class PublicSurroundings(PublicParts parts, IServiceProvider room)
{
    public ValueTask<Surroundings> Of(PublicDocument shown, CancellationToken stop) =>
        parts.Get("documents.around", shown.Edition.Id, () => room.GetRequiredService<SurroundingsReading>().Read(shown, stop));
}

internal sealed class SurroundingsReading(PublicList list, RelatedDocuments relations, IUnits units)
{
    private const int MostAlike = 6;

    public async Task<Surroundings> Read(PublicDocument shown, CancellationToken stop)
    {
        var agency = await units.Find(shown.Document.AgencyId, stop);
        return shown.IsWithdrawn ? new(agency, [], []) : new(agency, await relations.Of(shown.Document.Id, onlyPublic: true, stop), await Alike(shown, stop));
    }

    private async Task<IReadOnlyList<ListedDocument>> Alike(PublicDocument shown, CancellationToken stop)
    {
        if (shown.Edition.Topic is not { } topic)
            return [];
        var found = await list.Read(new() { Topic = topic, Most = MostAlike + 1 }, stop);
        return [.. found.Where(other => other.Id != shown.Document.Id).Take(MostAlike)];
    }
}
