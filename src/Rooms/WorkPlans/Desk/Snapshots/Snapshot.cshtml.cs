using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.WorkPlans.Import.Publishing;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk.Snapshots;

/// <summary>送审件: exactly what will be public, before it is.</summary>
[Needs(TaskPermissions.Read)]
internal sealed class SnapshotModel(PlatformDb db) : PageModel
{
    public PublicPlan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await db.Set<PlanSnapshot>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, stop) is not { } snapshot)
            return NotFound();
        Plan = PublicPlan.FromJson(snapshot.Content);
        return Page();
    }
}
