using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Staffing;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Units;

/// <summary>One unit: what it is, by what names it goes, and what became of it.</summary>
[Needs("agencies.view-units")]
internal sealed class UnitPage(
    PlatformDb db, IUnits units, UnitRegister register, StaffingBook staffing, CurrentPerson person, PermissionBook permissions, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "名称"), StringLength(100)]
    public string? Name { get; set; }

    public UnitStory Story { get; private set; } = null!;

    public UnitBook Book { get; private set; } = null!;

    public UnitStaffing? Staffing { get; private set; }

    public IReadOnlyList<UnitRef> Children { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await UnitStory.Read(db, units, id, stop) is not { } story)
            return NotFound();
        Story = story;
        Book = await units.On(clock.Today(), stop);
        Children = [.. Book.ChildrenOf(id)];
        Staffing = (await staffing.Of([id], clock.Today(), stop))[0];
        return Page();
    }

    public async Task<IActionResult> OnPostRemember(Guid id, CancellationToken stop) =>
        permissions.Allows(person.Role, "agencies.manage-units")
            ? await Shown(id, await register.Remember(person.Actor, Name ?? "", id, stop), "已记住这个名称。", stop)
            : Forbid();

    public async Task<IActionResult> OnPostForget(Guid id, Guid aliasId, CancellationToken stop) =>
        permissions.Allows(person.Role, "agencies.manage-units")
            ? await Shown(id, await register.Forget(person.Actor, id, aliasId, stop), "已删除这个名称。", stop)
            : Forbid();

    private async Task<IActionResult> Shown(Guid id, Outcome outcome, string done, CancellationToken stop)
    {
        if (outcome.IsRefused && await OnGet(id, stop) is PageResult)
            return this.Show(outcome, Page);
        this.Done(done);
        return Redirect($"/desk/agencies/units/{id}");
    }
}
