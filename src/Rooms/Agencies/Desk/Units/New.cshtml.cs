using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Units;

[Needs("agencies.manage-units")]
internal sealed class New(UnitRegister register, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty]
    public UnitForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Parents = (await units.On(clock.Today(), stop)).Choices();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await register.Found(person.Actor, Input.Entry, stop);
        return this.Show(outcome, () =>
        {
            this.Done($"已新增单位：{outcome.Value.ShortName}。");
            return Redirect($"/desk/agencies/units/{outcome.Value.Id}");
        });
    }
}
