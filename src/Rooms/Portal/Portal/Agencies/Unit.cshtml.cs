using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.PageCache;
using Mingtang.Foundation.Publishing;
using Mingtang.Kernel;

namespace Mingtang.Portal.Portal.Agencies;

/// <summary>政府信息公开 of one unit (PLAT): the blocks the rooms fill, then what it made public, newest first.</summary>
[AllowAnonymous, CachedPage]
internal sealed class UnitModel(IUnits units, PublicRegister register, TimeProvider clock) : PageModel
{
    private const int PerPage = 20;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public UnitRef Unit { get; private set; } = null!;

    public string Address => $"/portal/agencies/{Unit.Code.ToLowerInvariant()}";

    public string FeedUrl => Address + "/feed.atom";

    public IReadOnlyList<PublicCount> Kinds { get; private set; } = [];

    public IReadOnlyList<PublicLine> Lines { get; private set; } = [];

    public string? After { get; private set; }

    /// <summary>Beyond the first page of the list, or one kind of it: the blocks are not said again.</summary>
    public bool IsTurned { get; private set; }

    public async Task<IActionResult> OnGet(string code, string? after, CancellationToken stop)
    {
        if ((await units.On(clock.Today(), stop)).ByCode(code) is not { } unit)
            return NotFound();
        Unit = unit;
        IsTurned = after is not null || Kind is not null;
        Kinds = await register.Counts(new PublicWanted(unit.Id), stop);
        var found = await register.Newest(new PublicWanted(unit.Id, Kind is null ? null : [Kind]), PerPage + 1, PublicCursor.Parse(after), stop);
        Lines = [.. found.Take(PerPage)];
        After = found.Count > PerPage ? PublicCursor.Of(Lines[^1]).ToString() : null;
        return Page();
    }
}
