using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Import.Publishing;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Portal;

/// <summary>A unit's plan of a year as released, with its public bulletins and the earlier years; also as feed, table and JSON.</summary>
[AllowAnonymous]
internal sealed class PlanModel(IUnits units, PublishedPlans published, BulletinBook book, TimeProvider clock) : PageModel
{
    public ReleasedPlan Released { get; private set; } = null!;

    public PublicPlan Plan => Released.Plan;

    public string Address => PlanPaths.Of(Plan.AgencyCode, Plan.Year);

    public IReadOnlyList<BulletinFolder> Bulletins { get; private set; } = [];

    public IReadOnlyList<PublicYear> Years { get; private set; } = [];

    public async Task<IActionResult> OnGet(string agency, int year, CancellationToken stop)
    {
        if (!await Load(agency, year, stop))
            return NotFound();
        Years = [.. (await published.YearsOf(Released.AgencyId, stop)).Where(other => other.Year != year)];
        Response.Headers.Link = $"<{Address}?handler=Feed>; rel=\"alternate\"; type=\"application/atom+xml\"";
        return Page();
    }

    public async Task<IActionResult> OnGetJson(string agency, int year, CancellationToken stop) =>
        await Load(agency, year, stop) ? Content(ReturnJson.Tell(Plan), "application/json; charset=utf-8") : NotFound();

    public async Task<IActionResult> OnGetCsv(string agency, int year, CancellationToken stop) =>
        await Load(agency, year, stop) ? File(PlanTable.Write(Plan), "text/csv; charset=utf-8", PrintedFile.SafeName(Plan.Title, ".csv")) : NotFound();

    public async Task<IActionResult> OnGetFeed(string agency, int year, CancellationToken stop) =>
        await Load(agency, year, stop) ? Content(PlanFeed.Write($"{Request.Scheme}://{Request.Host}", Released, Bulletins), "application/atom+xml; charset=utf-8") : NotFound();

    private async Task<bool> Load(string agency, int year, CancellationToken stop)
    {
        if ((await units.On(clock.Today(), stop)).ByCode(agency) is not { } unit || await published.Of(unit.Id, year, stop) is not { } released)
            return false;
        (Released, Bulletins) = (released, await book.PublicOf(released.PlanId, stop));
        return true;
    }
}
