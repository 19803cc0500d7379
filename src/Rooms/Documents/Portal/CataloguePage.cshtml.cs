using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Catalogues;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.PageCache;
using Mingtang.Kernel;

namespace Mingtang.Documents.Portal;

/// <summary>A line as it is printed in the catalogue, with what satisfies it today.</summary>
internal sealed record CatalogueLine(StandardItem Item, IReadOnlyList<CatalogueHit> Hits);

/// <summary>政务公开标准目录 of a unit: 领域 → 事项 → 内容, each line leading to what satisfies it (rules 4.7).</summary>
[AllowAnonymous, CachedPage]
internal sealed class CataloguePage(PlatformDb db, CatalogueReading catalogue, IUnits units, TimeProvider clock) : PageModel
{
    public UnitRef Unit { get; private set; } = null!;

    public string UnitUrl => $"/portal/agencies/{Unit.Code.ToLowerInvariant()}";

    /// <summary>By field, then by matter, in the order of the printed catalogue.</summary>
    public IReadOnlyList<IGrouping<string, CatalogueLine>> Fields { get; private set; } = [];

    public async Task<IActionResult> OnGet(string code, CancellationToken stop)
    {
        if ((await units.On(clock.Today(), stop)).ByCode(code) is not { } unit)
            return NotFound();
        Unit = unit;
        var items = await db.Set<StandardItem>().AsNoTracking().Where(item => item.UnitId == unit.Id && item.EndedAt == null).OrderBy(item => item.Position).ToListAsync(stop);
        if (items.Count == 0)
            return NotFound();
        var states = (await catalogue.Standard(unit.Id, stop)).ToDictionary(state => state.Key);
        Fields = [.. items.Select(item => new CatalogueLine(item, states.GetValueOrDefault(item.Id.ToString())?.Hits ?? [])).GroupBy(line => line.Item.Field)];
        return Page();
    }
}
