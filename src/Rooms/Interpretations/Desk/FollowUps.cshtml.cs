using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.FollowUps;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Desk;

[Needs(InterpretationPermissions.Read)]
internal sealed class FollowUpsModel(PlatformDb db, FollowUpBook book, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook unitBook = null!;

    public IReadOnlyList<FollowUpTask> Tasks { get; private set; } = [];

    public string NameOf(Guid unitId) => unitBook.Find(unitId)?.ShortName ?? "";

    public bool MayDraft(Guid unitId) => permissions.Allows(person.Role, InterpretationPermissions.Draft) && person.WritesFor(unitId);

    public async Task OnGet(CancellationToken stop)
    {
        unitBook = await units.On(clock.Today(), stop);
        Guid? unit = person.Role is Role.Clerk or Role.Approver ? person.UnitId ?? Guid.Empty : null;
        Tasks = await db.Set<FollowUpTask>().AsNoTracking().Where(task => unit == null || task.UnitId == unit)
            .OrderByDescending(task => task.State == FollowUpState.Open).ThenByDescending(task => task.OpenedAt).Take(100).ToListAsync(stop);
    }

    public async Task<IActionResult> OnPost(Guid id, string? why, CancellationToken stop)
    {
        var outcome = await book.Dismiss(person, id, why, stop);
        await OnGet(stop);
        return this.Show(outcome, () =>
        {
            this.Done("已办结。");
            return RedirectToPage();
        });
    }
}
