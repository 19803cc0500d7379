using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.PageCache;
using Mingtang.Kernel;

namespace Mingtang.Requests.Portal;

/// <summary>依申请公开 for whoever comes first: what it is, how long it takes, whom one can ask. No form, so that it may be kept.</summary>
[CachedPage]
internal sealed class IndexModel(IUnits units, TimeProvider clock) : PageModel
{
    public IReadOnlyList<UnitRef> Agencies { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Agencies = [.. (await units.On(clock.Today(), stop)).All.Where(unit => unit.AcceptsRequests)];
}
