using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Portal.Portal;

/// <summary>All topics with what stands under them; one topic with its items, of every room, newest first.</summary>
[AllowAnonymous, CachedPage]
internal sealed class TopicsModel(PublicRegister register) : PageModel
{
    private const int PerPage = 30;

    /// <summary>Both levels, or the first alone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Topic { get; set; }

    public IReadOnlyList<TopicCount> All { get; private set; } = [];

    public IReadOnlyList<PublicLine> Lines { get; private set; } = [];

    public string? After { get; private set; }

    public string? Field => Topic?.Split('\\')[0];

    public string FeedUrl => FeedOf(Topic ?? "");

    public static string UrlOf(string topic) => "/portal/topics?topic=" + Uri.EscapeDataString(topic);

    public static string FeedOf(string topic) => "/portal/feed.atom?topic=" + Uri.EscapeDataString(topic);

    public async Task<IActionResult> OnGet(string? after, CancellationToken stop)
    {
        All = await register.Topics(stop);
        if (Topic is null)
            return Page();
        if (!All.Any(topic => topic.Topic == Topic || topic.Field == Topic))
            return NotFound();
        var found = await register.Newest(new PublicWanted(Topic: Topic), PerPage + 1, PublicCursor.Parse(after), stop);
        Lines = [.. found.Take(PerPage)];
        After = found.Count > PerPage ? PublicCursor.Of(Lines[^1]).ToString() : null;
        return Page();
    }
}
