using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Staffing;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Staffing;

/// <summary>Who is named at a unit, and the handing over when somebody goes.</summary>
[Needs("agencies.name-staff")]
internal sealed class Name(StaffingBook staffing, IPeople people, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "专职人员")]
    public Guid? OfficerId { get; set; }

    [BindProperty, Display(Name = "后备人员")]
    public Guid? DeputyId { get; set; }

    [BindProperty, Display(Name = "移交人")]
    public Guid? FromId { get; set; }

    [BindProperty, Display(Name = "接手人")]
    public Guid? ToId { get; set; }

    public UnitRef Unit { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>Also somebody who has left and is still named.</summary>
    public IReadOnlyList<SelectListItem> Holders { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid unitId, CancellationToken stop)
    {
        if (!person.MayWriteFor(unitId))
            return Forbid();
        if (await Load(unitId, stop) is not { } now)
            return NotFound();
        (OfficerId, DeputyId) = (now.Officer?.PersonId, now.Deputy?.PersonId);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid unitId, CancellationToken stop)
    {
        if (await Load(unitId, stop) is null)
            return NotFound();
        return Shown(await staffing.Name(person, unitId, OfficerId, DeputyId, stop), "已确定专职和后备人员。");
    }

    public async Task<IActionResult> OnPostHandOver(Guid unitId, CancellationToken stop)
    {
        if (await Load(unitId, stop) is null)
            return NotFound();
        return Shown(await staffing.HandOver(person, unitId, FromId ?? Guid.Empty, ToId ?? Guid.Empty, stop), "在办工作已交接。");
    }

    private IActionResult Shown(Outcome outcome, string done) => this.Show(outcome, () =>
    {
        this.Done(done);
        return Redirect("/desk/agencies/staffing");
    });

    private async Task<UnitStaffing?> Load(Guid unitId, CancellationToken stop)
    {
        if (await units.Find(unitId, stop) is not { } unit)
            return null;
        Unit = unit;
        People = [.. (await people.AtUnit(unitId, null, stop)).DistinctBy(one => one.Id).Select(one => new SelectListItem($"{one.Name} {one.Title}".Trim(), one.Id.ToString()))];
        var now = (await staffing.Of([unitId], clock.Today(), stop))[0];
        var left = new[] { now.Officer, now.Deputy }.OfType<NamedStaff>().Where(staff => staff.HasLeft);
        Holders = [.. People, .. left.Select(staff => new SelectListItem($"{staff.Name}（已离岗）", staff.PersonId.ToString()))];
        return now;
    }
}
