using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.PageCache;
using Mingtang.Kernel;

namespace Mingtang.Portal.Portal.Agencies;

/// <summary>Who publishes here, by kind.</summary>
[AllowAnonymous, CachedPage]
internal sealed class IndexModel(IUnits units, TimeProvider clock) : PageModel
{
    private static readonly UnitKind[] Publishing =
        [UnitKind.District, UnitKind.Department, UnitKind.Vertical, UnitKind.Street, UnitKind.Town, UnitKind.Park, UnitKind.Institution, UnitKind.Enterprise];

    public IReadOnlyList<(UnitKind Kind, IReadOnlyList<UnitRef> Units)> Groups { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        Groups = [.. Publishing.Select(kind => (kind, (IReadOnlyList<UnitRef>)[.. book.OfKind(kind)])).Where(group => group.Item2.Count > 0)];
    }
}
