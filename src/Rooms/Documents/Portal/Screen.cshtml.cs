using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Directed;

namespace Mingtang.Documents.Portal;

/// <summary>A paired screen: turns by itself through documents and their pages, in letters that are read at three metres. No index, no feed, no search.</summary>
internal sealed class Screen(ScreenShow show) : PageModel
{
    internal const string Cookie = "mt-screen";

    /// <summary>So many Chinese characters stand on one page of a screen in large letters.</summary>
    private const int PageLength = 180;

    [BindProperty(SupportsGet = true)]
    public int Turn { get; set; }

    public Place Place { get; private set; } = null!;

    public Edition? Shown { get; private set; }

    public IReadOnlyList<string> Paragraphs { get; private set; } = [];

    public string Footing { get; private set; } = "定点公开";

    public async Task<IActionResult> OnGet(string? pair, CancellationToken stop)
    {
        if (pair is not null && await show.Of(pair, stop) is not null)
        {
            Response.Cookies.Append(Cookie, pair, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(3650), Path = "/documents/screen" });
            return Redirect("/documents/screen");
        }
        if (await show.Of(Request.Cookies[Cookie], stop) is not { } place)
            return NotFound();
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        Response.Headers.CacheControl = "no-store";
        Place = place;
        var showing = await show.Showing(place, stop);
        await show.Seen(place, showing, stop);
        TurnTo([.. showing.SelectMany(edition => Pages(edition.PlainText).Select((page, index) => (edition, page, index)))]);
        return Page();
    }

    private void TurnTo(IReadOnlyList<(Edition Edition, IReadOnlyList<string> Page, int Index)> pages)
    {
        if (pages.Count == 0)
            return;
        Turn = Math.Abs(Turn) % pages.Count;
        (Shown, Paragraphs) = (pages[Turn].Edition, pages[Turn].Page);
        Footing = $"定点公开 第 {Turn + 1} 页，共 {pages.Count} 页";
    }

    private static IEnumerable<IReadOnlyList<string>> Pages(string text)
    {
        List<string> page = [];
        foreach (var piece in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => line.Chunk(PageLength).Select(part => new string(part))))
        {
            if (page.Count > 0 && page.Sum(line => line.Length) + piece.Length > PageLength)
            {
                yield return page;
                page = [];
            }
            page.Add(piece);
        }
        if (page.Count > 0)
            yield return page;
    }
}
