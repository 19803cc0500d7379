using Mingtang.Foundation.Publishing;
using Mingtang.Library.Index;
using Mingtang.Library.Log;
using Mingtang.Search.Queries;

namespace Mingtang.Library.Searching;

/// <summary>Finds what is public by its title, as the office writes it down for recommendations and judged queries.</summary>
internal sealed class NamedTexts(NodeIndex node, SearchReading searching)
{
    private const int Looked = 20;

    /// <summary>Null where nothing public bears this title now; of several versions the one in force.</summary>
    public async Task<PublicLine?> Find(string? title, CancellationToken stop)
    {
        var key = QueryWords.Key(title ?? "");
        if (key.Length == 0 || await node.Current(stop) is not { } index)
            return null;
        var named = index.Search(new SearchRequest(title!.Trim()) { Limit = Looked }).Items.Where(item => QueryWords.Key(item.Title) == key).OrderBy(item => item.Standing).Select(item => ItemWords.ItemOf(item.Id)).ToList();
        if (named.Count == 0)
            return null;
        var known = await searching.Known(named, stop);
        return named.Where(known.ContainsKey).Select(item => known[item]).FirstOrDefault();
    }
}
