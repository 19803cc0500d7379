using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Publishing;

namespace Mingtang.Portal.Portal;

/// <summary>Everything public, of all rooms, newest first.</summary>
[AllowAnonymous, CachedPage]
internal sealed class IndexModel(PublicRegister register) : PageModel
{
    private const int PerPage = 30;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public IReadOnlyList<PublicCount> Kinds { get; private set; } = [];

    public IReadOnlyList<PublicLine> Lines { get; private set; } = [];

    public string? After { get; private set; }

    public async Task OnGet(string? after, CancellationToken stop)
    {
        Kinds = await register.Counts(new PublicWanted(), stop);
        // One more than is shown tells whether there is a next page.
        var found = await register.Newest(new PublicWanted(Kinds: Kind is null ? null : [Kind]), PerPage + 1, PublicCursor.Parse(after), stop);
        Lines = [.. found.Take(PerPage)];
        After = found.Count > PerPage ? PublicCursor.Of(Lines[^1]).ToString() : null;
    }
}
