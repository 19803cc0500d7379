using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Units;

[Needs("agencies.manage-units")]
internal sealed class Rename(UnitRegister register, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "新的规范全称"), Required, StringLength(100)]
    public string NewName { get; set; } = "";

    [BindProperty, Display(Name = "新的简称"), Required, StringLength(60)]
    public string NewShortName { get; set; } = "";

    [BindProperty, Display(Name = "更名日期")]
    public DateOnly On { get; set; }

    [BindProperty, Display(Name = "依据"), StringLength(300)]
    public string? Why { get; set; }

    public UnitRef Unit { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await units.Find(id, stop) is not { } unit)
            return NotFound();
        (Unit, NewName, NewShortName, On) = (unit, unit.Name, unit.ShortName, clock.Today());
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (await units.Find(id, stop) is not { } unit)
            return NotFound();
        Unit = unit;
        if (!ModelState.IsValid)
            return Page();
        var outcome = await register.Rename(person.Actor, id, NewName, NewShortName, On, Why, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已更名。");
            return Redirect($"/desk/agencies/units/{id}");
        });
    }
}
