using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Documents.Directed;

namespace Mingtang.Documents.Portal;

/// <summary>A paired screen: turns by itself through documents and their pages, in letters that are read at three metres. No index, no feed, no search.</summary>
internal sealed class Screen(ScreenShow show, ScreenPairing pairing) : PageModel
{
    internal const string Cookie = "mt-screen";
    private const string Address = "/documents/screen";

    /// <summary>So many lines of so many Chinese characters stand below a title of two lines, in letters of a twentieth of the screen's height.</summary>
    private const int LinesOnPage = 6;
    private const int LettersInLine = 30;
    private const int Indent = 2;

    [BindProperty(SupportsGet = true)]
    public int Turn { get; set; }

    /// <summary>Of the place.</summary>
    public string Name { get; private set; } = "电子屏配对";

    /// <summary>Why this browser is not the screen; nothing else is shown then.</summary>
    public string? Refused { get; private set; }

    /// <summary>A pairing address was opened and waits for its button; a look at it, as a chat takes for its preview, uses up nothing.</summary>
    public bool IsPairing { get; private set; }

    public Edition? Shown { get; private set; }

    public IReadOnlyList<string> Paragraphs { get; private set; } = [];

    public string Footing { get; private set; } = "定点公开";

    public string NextUrl => $"/documents/screen?turn={Turn + 1}";

    /// <summary>The last day of what is shown: a screen without a line takes it off by itself.</summary>
    public DateOnly? Until { get; private set; }

    public async Task<IActionResult> OnGet(string? pair, CancellationToken stop)
    {
        if (pair is not null)
            return await BeforePairing(pair, stop);
        if (await show.Of(Request.Cookies[Cookie], stop) is not { } place)
            return NotFound();
        KeepOut();
        Name = place.Name;
        var showing = await show.Showing(place, stop);
        await show.Seen(place, [.. showing.Select(shown => shown.Edition)], stop);
        TurnTo([.. showing.SelectMany(shown => Pages(shown.Edition.PlainText).Select(page => (shown, page)))]);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? pair, CancellationToken stop)
    {
        KeepOut();
        var paired = await pairing.Open(pair ?? "", stop);
        if (!paired.TryGet(out var own))
            return await IsScreen(stop) ? Redirect(Address) : Refuse();
        Response.Cookies.Append(Cookie, own, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, MaxAge = TimeSpan.FromDays(3650), Path = Address });
        return Redirect(Address);
    }

    /// <summary>A screen whose start page is the address it was paired with goes on by its cookie.</summary>
    private async Task<IActionResult> BeforePairing(string token, CancellationToken stop)
    {
        KeepOut();
        IsPairing = await pairing.IsWaiting(token, stop);
        return IsPairing ? Page() : await IsScreen(stop) ? Redirect(Address) : Refuse();
    }

    private async Task<bool> IsScreen(CancellationToken stop) => await show.Of(Request.Cookies[Cookie], stop) is not null;

    private PageResult Refuse()
    {
        (Refused, Response.StatusCode) = (ScreenPairing.Opened.Message, StatusCodes.Status404NotFound);
        return Page();
    }

    private void KeepOut()
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        Response.Headers.CacheControl = "no-store";
    }

    private void TurnTo(IReadOnlyList<(ShownOnScreen Shown, IReadOnlyList<string> Page)> pages)
    {
        if (pages.Count == 0)
            return;
        Turn = Math.Abs(Turn) % pages.Count;
        (Shown, Until, Paragraphs) = (pages[Turn].Shown.Edition, pages[Turn].Shown.EndsOn, pages[Turn].Page);
        Footing = $"定点公开 第 {Turn + 1} 页，共 {pages.Count} 页";
    }

    private static IEnumerable<IReadOnlyList<string>> Pages(string text)
    {
        List<string> page = [];
        foreach (var piece in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => line.Chunk(LinesOnPage * LettersInLine - Indent).Select(part => new string(part))))
        {
            if (page.Count > 0 && page.Sum(Lines) + Lines(piece) > LinesOnPage)
            {
                yield return page;
                page = [];
            }
            page.Add(piece);
        }
        if (page.Count > 0)
            yield return page;
    }

    private static int Lines(string paragraph) => (paragraph.Length + Indent + LettersInLine - 1) / LettersInLine;
}
