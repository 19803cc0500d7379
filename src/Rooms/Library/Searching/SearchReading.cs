using System.Buffers;
using Mingtang.Documents;
using Mingtang.Foundation;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel.Numbers;
using Mingtang.Library.Index;
using Mingtang.Library.Words;
using Mingtang.Search.Queries;

namespace Mingtang.Library.Searching;

/// <summary>Asks the index, and shows of what it found only what is public at this moment.</summary>
internal sealed class SearchReading(NodeIndex node, LiveWords words, PublicRegister register, Published published, IDocuments documents)
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create("〔[(【\uFF08\uFF3B");

    /// <param name="trial">Words to search with in place of those in use.</param>
    public async Task<FoundPage> Search(SearchWish wish, CancellationToken stop, int limit = SearchWish.PerPage, WordsInUse? trial = null)
    {
        if (wish.Query.Length == 0)
            return FoundPage.Empty;
        if (await node.Current(stop) is not { } index)
            return FoundPage.Empty with { IsBuilding = true };
        var answer = index.Search(await Meant(wish, stop) is { } number ? wish.Request(limit) with { Query = number } : wish.Request(limit), (trial ?? await words.Now(stop)).Vocabulary);
        var lines = await Lines(answer.Items, PageStart(wish.After), stop);
        var (shown, ended) = Fold(wish.ByDate ? lines : TextSeries.NewestFirst(lines), wish);
        return new(shown, ended, answer.Total, answer.TotalIsLeast, answer.Next, answer.Instead, answer.Facets);
    }

    /// <summary>A document number typed by heart, as it is printed, where it has its brackets or there is a document of that number.</summary>
    private async Task<string?> Meant(SearchWish wish, CancellationToken stop)
    {
        if (!DocumentNumber.TryGuess(wish.Query, out var guessed))
            return null;
        var number = guessed.ToString();
        return number != wish.Query && (wish.Query.AsSpan().IndexOfAny(Brackets) > 0 || (await documents.Public(new() { Kinds = DocumentKinds.Own, Words = number, AlsoEnded = true, Most = 1 }, stop)).Count > 0) ? number : null;
    }

    /// <summary>What the office recommends for these words, under the titles they bear now; what is no longer public is left out.</summary>
    public async Task<IReadOnlyList<PublicLine>> Recommended(string query, DateOnly today, CancellationToken stop)
    {
        var items = (await words.Now(stop)).BetsFor(query, today).Select(bet => ItemWords.ItemOf(bet.ItemId)).Distinct().ToList();
        if (items.Count == 0)
            return [];
        var known = await Known(items, stop);
        return [.. items.Where(known.ContainsKey).Select(item => known[item])];
    }

    /// <summary>Titles to offer while somebody types.</summary>
    public async Task<IReadOnlyList<string>> Suggest(string typed, CancellationToken stop) => await node.Current(stop) is { } index ? index.Suggest(typed) : [];

    /// <summary>Title, kind and address of items of the index; what is no longer public is left out.</summary>
    public async Task<IReadOnlyDictionary<ItemRef, PublicLine>> Known(IEnumerable<ItemRef> items, CancellationToken stop)
    {
        var wanted = items.Distinct().ToList();
        var known = (await register.These(wanted, stop)).ToDictionary(line => line.Item);
        foreach (var item in wanted.Where(item => !known.ContainsKey(item)))
            if (await published.Find(item, stop) is { IsListed: false } found)
                known[item] = new(item, found.Title, "", found.KindTitle, found.AgencyId, found.AgencyName, found.PublishedAt, found.ChangedAt, found.Url);
        return known;
    }

    private async Task<List<FoundLine>> Lines(IReadOnlyList<FoundItem> items, int start, CancellationToken stop)
    {
        var known = await Known(items.Select(item => ItemWords.ItemOf(item.Id)), stop);
        var lines = new List<FoundLine>(items.Count);
        foreach (var (index, item) in items.Index())
            if (known.TryGetValue(ItemWords.ItemOf(item.Id), out var line))
                lines.Add(new(
                    line.Item, item.Title, item.TitleMarks, line.KindTitle, line.AgencyName, item.Date, item.Standing, item.Section is { Length: > 0 } section ? section : null,
                    line.Url + ArticleAnchor.Of(item.Section), item.Excerpt.Text, item.Excerpt.Marks, item.Score, start + index + 1));
        return lines;
    }

    /// <summary>
    /// In force first. A former version stands folded under the present one; what ended is folded away below, unless it was asked for: by its
    /// name, by the filter, or because there is nothing else.
    /// </summary>
    private static (IReadOnlyList<FoundLine> Shown, IReadOnlyList<FoundLine> Ended) Fold(List<FoundLine> lines, SearchWish wish)
    {
        if (wish.ByDate || wish.Chosen.ContainsKey(ItemWords.Validity) || lines.TrueForAll(line => line.IsEnded))
            return (lines, []);
        var present = lines.Where(line => !line.IsEnded).ToList();
        var older = lines.Where(line => line.IsEnded).ToLookup(line => present.Find(now => Bare(now.Title) == Bare(line.Title))?.Item);
        var first = lines[0];
        var shown = present.Select(line => line with { Older = [.. older[line.Item]] }).ToList();
        var loose = older[null].ToList();
        if (loose.Remove(first))
            shown.Insert(0, first);
        return (shown, loose);
    }

    private static string Bare(string title)
    {
        var at = title.IndexOfAny(['(', '\uFF08']);
        return (at > 0 ? title[..at] : title).Trim();
    }

    /// <summary>Where the page before ended, as the mark of the index tells (h followed by a number in hex, as long as pages are re-ranked).</summary>
    private static int PageStart(string? after) =>
        after is ['h', .. var rest] && int.TryParse(rest, System.Globalization.NumberStyles.HexNumber, null, out var start) && start is >= 0 and < 100_000 ? start : 0;
}
