using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Hearings;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Agencies.Desk.Hearings;

[Needs("agencies.view-records")]
internal sealed class HearingPage(PlatformDb db, HearingRegister register, IUnits units, CurrentPerson person, PermissionBook permissions) : PageModel
{
    [BindProperty, Display(Name = "撤销理由"), StringLength(300)]
    public string? Why { get; set; }

    public Hearing Hearing { get; private set; } = null!;

    public UnitRef? Unit { get; private set; }

    public bool MayWithdraw => Hearing.WithdrawnAt is null && permissions.Allows(person.Role, "agencies.record-hearing") && person.MayWriteFor(Hearing.UnitId);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await db.Set<Hearing>().AsNoTracking().FirstOrDefaultAsync(h => h.Id == id, stop) is not { } hearing)
            return NotFound();
        (Hearing, Unit) = (hearing, await units.Find(hearing.UnitId, stop));
        return Page();
    }

    public async Task<IActionResult> OnGetFile(Guid id, CancellationToken stop) =>
        await OnGet(id, stop) is PageResult && Hearing.File is { } file ? new FileDownload(file) : NotFound();

    public async Task<IActionResult> OnPostWithdraw(Guid id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is not PageResult)
            return NotFound();
        if (!permissions.Allows(person.Role, "agencies.record-hearing"))
            return Forbid();
        var outcome = await register.Withdraw(person, id, Why, stop);
        return this.Show(outcome, () =>
        {
            this.Done("已撤销这条记录。");
            return Redirect("/desk/agencies/hearings");
        });
    }
}
