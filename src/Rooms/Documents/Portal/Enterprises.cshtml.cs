using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Enterprises;
using Mingtang.Foundation.PageCache;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>公共企事业单位信息公开: what each publishes, who leads it, and whom to complain to (GIR 55).</summary>
[AllowAnonymous, CachedPage]
internal sealed class EnterprisesShown(KeepEnterprises keep, IUnits units, TimeProvider clock) : PageModel
{
    public IReadOnlyList<IGrouping<EnterpriseSector, PublicEnterprise>> Sectors { get; private set; } = [];

    public UnitBook Book { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        Book = await units.On(clock.Today(), stop);
        Sectors = [.. (await keep.Of(null, stop)).GroupBy(one => one.Sector).OrderBy(sector => sector.Key)];
    }
}
