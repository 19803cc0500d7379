using Mingtang.Search.Analysis;
using Mingtang.Search.Retrieval;
using Mingtang.Search.Storage;

namespace Mingtang.Search.Tests.Retrieval;

public sealed class RetrieverTests : TestFolder
{
    private const string Common = "应当加强供水管理保证水质安全";

    [Fact]
    public void Where_the_rarest_terms_lead_the_others_still_say_their_part()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, [.. Enumerable.Range(0, 600).Select(i => Item($"n{i}", $"通知{i}", i % 3 == 0 ? Common : "供水管理" + (i % 7 == 0 ? "犬只登记" : "")))]);
        Put(index, Item("wanted", "规定", Common + "犬只登记"));
        var items = index.Now.Items;
        var terms = new Analyser().Read(Common + "犬只登记").DistinctBy(token => token.Key)
            .Select(token => new QueryTerm(token.Key, Weighing.Rarity(items.CountOf(token.Key), items.Rows), true)).ToList();
        var (exact, led) = (Found(items, terms, long.MaxValue), Found(items, terms, 10));
        led[0].Score.ShouldBe(exact[0].Score, 0.001);
        (led[0].Part, led[0].Row).ShouldBe((exact[0].Part, exact[0].Row));
        led[0].Row.ShouldBe(items.Find(TermKey.Hash("wanted"))!.Value.Row);
    }

    [Fact]
    public void Reading_in_pages_takes_up_where_the_page_before_ended()
    {
        using var index = TextIndex.Open(Folder);
        Put(index, [.. Enumerable.Range(0, 300).Select(i => Item($"n{i}", $"通知{i}", Common + new string('字', i % 50)))]);
        var items = index.Now.Items;
        var terms = new Analyser().Read(Common).DistinctBy(token => token.Key).Select(token => new QueryTerm(token.Key, 1, true)).ToList();
        var (seen, after) = (new List<Hit>(), (Hit?)null);
        do
        {
            var best = new Best(40, after);
            new Retriever(items, new Scratch(), leadingPostings: 10).AnyInPages(terms, null, best);
            after = best.Count > 0 ? best.Sorted()[^1] : null;
            seen.AddRange(best.Sorted());
        } while (after is not null);
        seen.Select(hit => (hit.Part, hit.Row)).Distinct().Count().ShouldBe(300);
        seen.Count.ShouldBe(300);
    }

    private static Hit[] Found(Shelf items, List<QueryTerm> terms, long leadingPostings)
    {
        var best = new Best(5);
        new Retriever(items, new Scratch(), leadingPostings).Any(terms, null, best);
        return best.Sorted();
    }
}
