using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;
using Mingtang.Library.Api;
using Mingtang.Library.Index;
using Mingtang.Library.Log;
using Mingtang.Library.Searching;

namespace Mingtang.Library.Portal;

/// <summary>一网通查: one box over everything public.</summary>
[AllowAnonymous, EnableRateLimiting(SearchLimits.Policy)]
internal sealed class SearchModel(SearchReading searching, SearchHabits habits, QueryLog log, TimeProvider clock) : PageModel
{
    public SearchWish Wish { get; private set; } = new("");

    public FoundPage Found { get; private set; } = FoundPage.Empty;

    /// <summary>What the office recommends for these words.</summary>
    public IReadOnlyList<PublicLine> Recommended { get; private set; } = [];

    public IReadOnlyList<string> Hot { get; private set; } = [];

    /// <summary>This reader's own last searches, kept by the browser alone.</summary>
    public IReadOnlyList<string> Recent { get; private set; } = [];

    public Guid Search { get; private set; }

    /// <summary>Looks like a question in everyday words: the answers are one step away.</summary>
    public bool IsQuestion => Wish.Query.Length >= 6 && Wish.Query.IndexOfAny(['?', '\uFF1F', '吗', '呢', '怎', '多', '哪', '几', '谁']) >= 0;

    public async Task OnGet(CancellationToken stop)
    {
        Wish = SearchWish.Read(Request.Query);
        Recent = RecentWords.Of(Request);
        Hot = await habits.Hot(stop);
        if (Wish.Query.Length == 0)
            return;
        Found = await searching.Search(Wish, stop);
        Search = Wish.Of ?? Ids.New(clock);
        if (Wish.Of is null && !Found.IsBuilding)
            log.Search(Search, Wish.Query, Found.Total, Found.All.FirstOrDefault() is { } first ? ItemWords.IdOf(first.Item) : null);
        if (Wish.After is null)
            Recommended = await searching.Recommended(Wish.Query, clock.Today(), stop);
        RecentWords.Keep(HttpContext, Wish.Query, Recent);
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    /// <summary>The reader empties the own list.</summary>
    public IActionResult OnGetForget()
    {
        RecentWords.Forget(HttpContext);
        return Redirect("/library/search");
    }

    public string Open(FoundLine line) => OpenResult.Address(line.Item, line.Url, Search, line.Place);

    public string NextPage => (Wish with { After = Found.Next, Of = Search }).Address();

    /// <summary>Values to choose from, those chosen always among them.</summary>
    public IReadOnlyList<(string Facet, string Title, IReadOnlyList<(string Value, int? Count, bool IsChosen)> Values)> Facets =>
    [
        .. SearchWish.Facets.Select(facet => (facet.Facet, facet.Title, Values: (IReadOnlyList<(string Value, int? Count, bool IsChosen)>)Values(facet.Facet))).Where(facet => facet.Values.Count > 1 || facet.Values.Any(value => value.IsChosen)),
    ];

    private List<(string Value, int?, bool IsChosen)> Values(string facet)
    {
        var counts = Found.Facets.GetValueOrDefault(facet, []);
        var ordered = facet == ItemWords.Year ? counts.OrderByDescending(count => count.Value, StringComparer.Ordinal) : counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal);
        var values = ordered.Select(count => (count.Value, (int?)count.Count, Wish.Has(facet, count.Value))).ToList();
        values.AddRange(Wish.Chosen.GetValueOrDefault(facet, []).Where(value => counts.All(count => count.Value != value)).Select(value => (value, (int?)null, true)));
        return values;
    }
}
