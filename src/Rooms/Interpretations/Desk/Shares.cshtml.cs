using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Settings;
using Mingtang.Interpretations.Indicators;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Desk;

/// <summary>How each unit does; a clerk sees the own unit's line.</summary>
[Needs(InterpretationPermissions.Read)]
internal sealed class SharesModel(UnitShares shares, SettingBook settings, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Chosen { get; set; }

    public int ThisYear => clock.Today().Year;

    public int Year => Chosen is { } year and > 2007 and < 2100 ? year : ThisYear;

    public int Least { get; private set; }

    public IReadOnlyList<(string Name, UnitShare Share)> Lines { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var book = await units.OfYear(Year, stop);
        Least = await settings.Get(NonTextShare.Least, stop: stop);
        Guid? unit = person.Role is Role.Clerk or Role.Approver ? person.UnitId ?? Guid.Empty : null;
        Lines = [.. (await shares.Of(Period.Year(Year), unit, stop)).Select(share => (Name: book.Find(share.UnitId)?.ShortName ?? "已撤销单位", share)).OrderBy(line => line.share.VariedPercent ?? 101).ThenBy(line => line.Name, StringComparer.Ordinal)];
    }
}
