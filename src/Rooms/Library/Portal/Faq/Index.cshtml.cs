using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Web;
using Mingtang.Library.Faqs;

namespace Mingtang.Library.Portal.Faq;

/// <summary>The questions people ask, by theme.</summary>
[AllowAnonymous, CachedPage]
internal sealed class IndexModel(PublishedFaqs published) : PageModel
{
    private const int PerPage = 40;

    [BindProperty(SupportsGet = true)]
    public FaqTheme? Theme { get; set; }

    public IReadOnlyList<(FaqTheme Theme, int Count)> Themes { get; private set; } = [];

    public IReadOnlyList<ShownFaq> Found { get; private set; } = [];

    public string? After { get; private set; }

    public async Task OnGet(string? after, CancellationToken stop)
    {
        var counts = await published.Shown().GroupBy(shown => shown.Edition.Theme).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        Themes = [.. counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Count))];
        var shown = published.Shown();
        if (Theme is { } theme)
            shown = shown.Where(one => one.Edition.Theme == theme);
        if (Guid.TryParse(after, out var last))
            shown = shown.Where(one => one.Faq.Id > last);
        var found = await shown.OrderBy(one => one.Faq.Id).Take(PerPage + 1).ToListAsync(stop);
        Found = [.. found.Take(PerPage)];
        After = found.Count > PerPage ? Found[^1].Faq.Id.ToString("N") : null;
    }

    public string TitleOf(FaqTheme theme) => theme.Title();
}
