using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import.Publishing;

namespace Mingtang.WorkPlans.Portal;

/// <summary>A unit's plan of a year as released, with the earlier years.</summary>
[AllowAnonymous]
internal sealed class PlanModel(IUnits units, PublishedPlans published, TimeProvider clock) : PageModel
{
    public PublicPlan Plan { get; private set; } = null!;

    public string AgencyCode { get; private set; } = "";

    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task<IActionResult> OnGet(string agency, int year, CancellationToken stop)
    {
        if ((await units.On(clock.Today(), stop)).ByCode(agency) is not { } unit || await published.Of(unit.Id, year, stop) is not { } plan)
            return NotFound();
        (Plan, AgencyCode) = (plan, unit.Code.ToLowerInvariant());
        Years = [.. (await published.YearsOf(unit.Id, stop)).Where(other => other != year)];
        return Page();
    }
}
