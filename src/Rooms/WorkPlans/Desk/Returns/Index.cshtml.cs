using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Desk.Returns;

/// <summary>A unit's own returns; for the office every quarter of its plans.</summary>
[Needs(ReturnPermissions.Read)]
internal sealed class Index(ReturnBook book, CurrentPerson person, TimeProvider clock) : PageModel
{
    public IReadOnlyList<OwnReturn> Own { get; private set; } = [];

    public IReadOnlyList<PlanRounds> Watched { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task OnGet(CancellationToken stop)
    {
        Own = person.UnitId is { } unit ? await book.OfUnit(unit, stop) : [];
        Watched = await book.OfOffice(person, stop);
    }
}
