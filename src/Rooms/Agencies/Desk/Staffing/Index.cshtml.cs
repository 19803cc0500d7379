using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Staffing;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Staffing;

[Needs("agencies.view-records")]
internal sealed class Index(StaffingBook staffing, PlanUnits plan, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(UnitRef Unit, UnitStaffing Staffing)> Lines { get; private set; } = [];

    public bool MayWrite(UnitRef unit) => person.MayWriteFor(unit.Id);

    public async Task OnGet(CancellationToken stop)
    {
        var today = clock.Today();
        var due = await plan.Of(today.Year, await units.On(today, stop), null, stop);
        var staffed = (await staffing.Of(due.Select(unit => unit.Id), today, stop)).ToDictionary(one => one.UnitId);
        Lines = [.. due.Select(unit => (unit, staffed[unit.Id])).OrderBy(line => line.Item2.Gap is null)];
    }
}
