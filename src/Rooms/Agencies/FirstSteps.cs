using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Foundation.Work;
using Mingtang.Kernel;

namespace Mingtang.Agencies;

/// <summary>
/// What a new house still lacks before anybody can do business in it, for the administrator who can give it: the first one signs in to an
/// empty desk, and may do none of it alone. Gone for good once there are units and people of the office.
/// </summary>
internal sealed class FirstSteps(IUnits units, PlatformDb db, SiteSettings site, TimeProvider clock) : IAssignsWork
{
    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop)
    {
        if (person.Role is not (Role.SecurityAdministrator or Role.SystemAdministrator))
            return [];
        var today = clock.Today();
        var held = (await db.Set<Post>().AsNoTracking().Where(post => post.BeginsOn <= today && (post.EndsOn == null || post.EndsOn >= today))
            .Select(post => post.Role).Distinct().ToListAsync(stop)).ToHashSet();
        if (held.Contains(Role.Office))
            return [];
        var hasUnits = (await units.On(today, stop)).All.Count > 0;
        return [.. person.Role == Role.SecurityAdministrator ? OfSecurity(held, hasUnits) : OfSystem(hasUnits, site)];
    }

    private static IEnumerable<WaitingWork> OfSecurity(HashSet<Role> held, bool hasUnits)
    {
        if (!held.Contains(Role.SystemAdministrator))
            yield return Step("system", "为系统管理员建立账号，由其导入机构、设置平台", "/desk/agencies/people/new");
        if (!held.Contains(Role.AuditAdministrator))
            yield return Step("audit", "为审计管理员建立账号，由其查看日志", "/desk/agencies/people/new");
        if (hasUnits)
            yield return Step("office", "为政务公开主管部门的人员建立账号，之后就可以导入工作要点", "/desk/agencies/people/new");
    }

    private static IEnumerable<WaitingWork> OfSystem(bool hasUnits, SiteSettings site)
    {
        if (site.IsUnregistered)
            yield return Step("site", $"填写网站名称、标识码、主办单位和联系电话，现在显示的是初始的“{site.Name}”", "/desk/operations/settings");
        if (!hasUnits)
            yield return Step("units", "导入本区机构；之后由安全管理员为各单位人员建立账号", "/desk/agencies/units/import");
    }

    private static WaitingWork Step(string id, string title, string url) => new(new ItemRef("agencies.first-step", id), "首次设置", title, url, null, null);
}
