using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Accounts;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.People;

[Needs("agencies.manage-people")]
internal sealed class New(PeopleRegister register, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PersonForm Input { get; set; } = new();

    [BindProperty]
    public PostForm Post { get; set; } = new();

    public FirstPassword? First { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Units = (await units.On(clock.Today(), stop)).Choices();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await register.Add(person.Actor, Input.Entry, Post.Entry, stop);
        if (outcome.TryGet(out var first))
            First = first;
        return this.Show(outcome, Page);
    }
}
