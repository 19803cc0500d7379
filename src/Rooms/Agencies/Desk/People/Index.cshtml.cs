using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.People;

[Needs("agencies.view-people")]
internal sealed class Index(PeopleList people, IUnits units, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    public IReadOnlyList<PersonLine> Lines { get; private set; } = [];

    public IReadOnlyList<PersonLine> Idle { get; private set; } = [];

    public UnitBook Book { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGet(CancellationToken stop)
    {
        Book = await units.On(clock.Today(), stop);
        Units = Book.Choices();
        Lines = await people.Read(UnitId, Role, Q, stop);
        Idle = [.. Lines.Where(people.IsIdle)];
    }
}
