using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Units;

[Needs("agencies.manage-units")]
internal sealed class Edit(UnitRegister register, PlatformDb db, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty]
    public UnitForm Input { get; set; } = new();

    public Unit Unit { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        Input = UnitForm.Of(Unit);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await register.Amend(person.Actor, id, Input.Entry, Input.Revision, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已保存。");
            return Redirect($"/desk/agencies/units/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await db.Set<Unit>().AsNoTracking().FirstOrDefaultAsync(unit => unit.Id == id, stop) is not { } found)
            return false;
        Unit = found;
        Parents = (await units.On(clock.Today(), stop)).Choices(unit => unit.Id != id);
        return true;
    }
}
