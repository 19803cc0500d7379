using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Units;

[Needs("agencies.manage-units")]
internal sealed class End(UnitRegister register, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "并入单位")]
    public Guid? IntoId { get; set; }

    [BindProperty, Display(Name = "最后一天")]
    public DateOnly On { get; set; }

    [BindProperty, Display(Name = "依据"), StringLength(300)]
    public string? Why { get; set; }

    public UnitRef Unit { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        On = clock.Today();
        return await Load(id, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await register.End(person.Actor, id, On, IntoId, Why, stop);
        return this.Show(outcome, () =>
        {
            this.Done(IntoId is null ? "已撤销。" : "已合并。");
            return Redirect($"/desk/agencies/units/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await units.Find(id, stop) is not { } found)
            return false;
        Unit = found;
        Others = (await units.On(clock.Today(), stop)).Choices(unit => unit.Id != id);
        return true;
    }
}
