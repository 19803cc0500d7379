namespace Mingtang.Foundation.Publishing;

/// <summary>
/// A room with items the public may read. Items are pushed through the change log when they are released or withdrawn, and
/// pulled from here when an index, a feed or the sitemap is rebuilt.
/// </summary>
public interface IPublishes
{
    /// <summary>The kinds of item this room publishes, as in <see cref="ItemRef.Kind"/>.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Null when the item is not, or no longer, public.</summary>
    Task<PublicItem?> Find(ItemRef item, CancellationToken stop);

    /// <summary>Of many at once, for an act that touched many; what is not public is left out.</summary>
    async Task<IReadOnlyList<PublicItem>> FindMany(IReadOnlyList<ItemRef> items, CancellationToken stop)
    {
        var found = new List<PublicItem>(items.Count);
        foreach (var item in items)
            if (await Find(item, stop) is { } one)
                found.Add(one);
        return found;
    }

    /// <summary>Everything public, in any order, streamed.</summary>
    IAsyncEnumerable<PublicItem> All(CancellationToken stop);

    /// <summary>Items of this room that may stand otherwise because this one changed: the versions of a text before it.</summary>
    Task<IReadOnlyList<ItemRef>> Beside(ItemRef item, CancellationToken stop) => Task.FromResult<IReadOnlyList<ItemRef>>([]);
}

/// <summary>What the house knows of a public item: enough for search, feeds, sitemap, push and patrol.</summary>
/// <param name="Text">Plain text, paragraphs parted by a line break.</param>
/// <param name="Url">Path on this site, beginning with a slash.</param>
/// <param name="PublishedAt">UTC.</param>
public sealed record PublicItem(
    ItemRef Item, string Title, string Text, string KindTitle, Guid? AgencyId, string? AgencyName,
    DateTime PublishedAt, DateTime ChangedAt, IReadOnlyList<string> Tags, string Url)
{
    /// <summary>主题分类, two levels parted by a backslash, where the item has one.</summary>
    public string? Topic { get; init; }

    /// <summary>Made when search asks for it; a list does not.</summary>
    public Lazy<PublicFacts>? Facts { get; init; }

    /// <summary>False for what can be found but is no news, such as an agency: it stands in no list, feed or sitemap.</summary>
    public bool IsListed { get; init; } = true;
}
