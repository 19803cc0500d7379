using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Hearings;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Hearings;

/// <summary>The share and every row behind it: units without a hearing first.</summary>
[Needs("agencies.view-records")]
internal sealed class Index(ReportsHeardShare heard, IUnits units, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Chosen { get; set; }

    public int ThisYear => clock.Today().Year;

    public int Year => Chosen is { } year and > 2007 and < 2100 ? year : ThisYear;

    public UnitBook Book { get; private set; } = null!;

    public Measurement Figure { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        Book = await units.OfYear(Year, stop);
        Figure = await heard.Measure(Period.Year(Year), null, null, stop);
    }
}
