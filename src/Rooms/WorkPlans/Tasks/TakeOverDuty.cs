using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Staffing;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;

namespace Mingtang.WorkPlans.Tasks;

/// <summary>Work handed over within a unit: its unsettled tasks in the one person's charge are in the other's, with the act that handed it over.</summary>
internal sealed class TakeOverDuty(PlatformDb db, IPeople people) : IHears<DutyHandedOver>
{
    public async Task Hear(DutyHandedOver happened, Doing doing, CancellationToken stop)
    {
        if (await people.Find(happened.FromPersonId, stop) is not { } from || await people.Find(happened.ToPersonId, stop) is not { } to)
            return;
        // A breakdown filled in on paper names the person without an account.
        var tasks = await db.Set<PlanTask>()
            .Where(task => task.UnitId == happened.UnitId && (task.PersonId == from.Id || task.PersonId == null && task.PersonInCharge == from.Name))
            .ToListAsync(stop);
        foreach (var task in tasks.Where(task => !TaskLifecycle.IsSettled(task.State)))
        {
            (task.PersonInCharge, task.PersonId) = (to.Name, to.Id);
            task.Revision++;
        }
    }
}
