using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Catalogues;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.PageCache;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>Which units have a standard catalogue.</summary>
[AllowAnonymous, CachedPage]
internal sealed class CatalogueUnits(PlatformDb db, IUnits units, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(UnitRef Unit, int Lines, string Fields)> Units { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var book = await units.On(clock.Today(), stop);
        var items = await db.Set<StandardItem>().AsNoTracking().Where(item => item.EndedAt == null).OrderBy(item => item.Position).Select(item => new { item.UnitId, item.Field }).ToListAsync(stop);
        var byUnit = items.ToLookup(item => item.UnitId);
        Units = [.. book.All.Where(unit => byUnit.Contains(unit.Id)).Select(unit => (unit, byUnit[unit.Id].Count(), string.Join("、", byUnit[unit.Id].Select(item => item.Field).Distinct())))];
    }
}
