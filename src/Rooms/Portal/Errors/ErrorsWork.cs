using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Foundation.Work;

namespace Mingtang.Portal.Errors;

/// <summary>Reports wait for the office.</summary>
internal sealed class ErrorsWork(PlatformDb db, PermissionBook permissions) : IAssignsWork
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (!permissions.Allows(person.Role, ErrorDesk.Permission))
            return [];
        var open = await db.Set<ErrorReport>().AsNoTracking().Where(r => r.State == ErrorState.Received).OrderBy(r => r.DueOn).ToListAsync(stop);
        return [.. open.Select(r => new WaitingWork(r.Item, "网站找错", $"{r.Fault.Title()}：{r.Page}", $"/desk/portal/errors/{r.Id}", person.UnitName, r.DueOn))];
    }
}
