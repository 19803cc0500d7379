using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;

namespace Mingtang.Foundation.Publishing;

/// <summary>What the site shows now, newest first, of all rooms.</summary>
public sealed class PublicRegister(PlatformDb db)
{
    /// <param name="after">Where the page before ended, or null for the first: page a thousand costs what page one does.</param>
    public async Task<IReadOnlyList<PublicLine>> Newest(PublicWanted wanted, int count, PublicCursor? after = null, CancellationToken stop = default)
    {
        var entries = Wanted(wanted);
        if (after is not null)
            entries = entries.Where(e => e.PublishedAt < after.PublishedAt
                || (e.PublishedAt == after.PublishedAt && (e.Kind.CompareTo(after.Kind) > 0 || (e.Kind == after.Kind && e.ItemId.CompareTo(after.ItemId) > 0))));
        var found = await entries.OrderByDescending(e => e.PublishedAt).ThenBy(e => e.Kind).ThenBy(e => e.ItemId).Take(count).ToListAsync(stop);
        return [.. found.Select(Line)];
    }

    /// <summary>How many of each kind, with the kind's title; for a unit's page and the counts of a list.</summary>
    public async Task<IReadOnlyList<PublicCount>> Counts(PublicWanted wanted, CancellationToken stop = default) =>
        await Wanted(wanted).GroupBy(e => new { e.Kind, e.KindTitle }).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Kind)
            .Select(g => new PublicCount(g.Key.Kind, g.Key.KindTitle, g.Count())).ToListAsync(stop);

    /// <summary>How many of each topic, both levels, in the order of the words.</summary>
    public async Task<IReadOnlyList<TopicCount>> Topics(CancellationToken stop = default) =>
        await db.Set<PublicEntry>().AsNoTracking().Where(e => e.Topic != null).GroupBy(e => e.Topic!).OrderBy(g => g.Key)
            .Select(g => new TopicCount(g.Key, g.Count())).ToListAsync(stop);

    /// <summary>These items, as far as they are public, in any order.</summary>
    public async Task<IReadOnlyList<PublicLine>> These(IReadOnlyCollection<ItemRef> items, CancellationToken stop = default)
    {
        var ids = items.Select(item => item.Id).ToList();
        var found = await db.Set<PublicEntry>().AsNoTracking().Where(e => ids.Contains(e.ItemId)).ToListAsync(stop);
        return [.. found.Select(Line).Where(line => items.Contains(line.Item))];
    }

    public Task<int> Count(CancellationToken stop = default) => db.Set<PublicEntry>().CountAsync(stop);

    /// <summary>Addresses and when they last changed, in the order of kind and id, for the sitemap.</summary>
    public IAsyncEnumerable<PublicAddress> Addresses(int skip, int count) =>
        db.Set<PublicEntry>().AsNoTracking().OrderBy(e => e.Kind).ThenBy(e => e.ItemId).Skip(skip).Take(count)
            .Select(e => new PublicAddress(e.Url, e.ChangedAt)).AsAsyncEnumerable();

    private IQueryable<PublicEntry> Wanted(PublicWanted wanted)
    {
        var entries = db.Set<PublicEntry>().AsNoTracking();
        if (wanted.AgencyId is { } agency)
            entries = entries.Where(e => e.AgencyId == agency);
        if (wanted.Kinds is { Count: > 0 } kinds)
            entries = entries.Where(e => kinds.Contains(e.Kind));
        if (wanted.Topic is { } topic)
        {
            var below = topic + "\\";
            entries = entries.Where(e => e.Topic == topic || e.Topic!.StartsWith(below));
        }
        return entries;
    }

    private static PublicLine Line(PublicEntry entry) => new(
        new(entry.Kind, entry.ItemId), entry.Title, entry.Lead, entry.KindTitle, entry.AgencyId, entry.AgencyName, entry.PublishedAt, entry.ChangedAt, entry.Url);
}

/// <param name="Kinds">Empty or null for all.</param>
/// <param name="Topic">One of both levels, or a first level with everything below it.</param>
public sealed record PublicWanted(Guid? AgencyId = null, IReadOnlyList<string>? Kinds = null, string? Topic = null);

/// <param name="Lead">The first characters of the text.</param>
/// <param name="PublishedAt">UTC.</param>
public sealed record PublicLine(
    ItemRef Item, string Title, string Lead, string KindTitle, Guid? AgencyId, string? AgencyName, DateTime PublishedAt, DateTime ChangedAt, string Url);

public sealed record TopicCount(string Topic, int Items)
{
    public string Field => Topic.Split('\\')[0];

    public string Name => Topic.Split('\\')[^1];
}

public sealed record PublicCount(string Kind, string KindTitle, int Items);

/// <param name="Url">Path on this site.</param>
public sealed record PublicAddress(string Url, DateTime ChangedAt);
