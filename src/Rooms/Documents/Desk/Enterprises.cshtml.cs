using Microsoft.AspNetCore.Mvc;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Enterprises;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Desk;

/// <summary>公共企事业单位 a unit leads, and their catalogues.</summary>
[Needs(DocumentPermissions.Read)]
internal sealed class EnterprisesPage(KeepEnterprises keep, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock), IKeepsEnterprise
{
    [BindProperty]
    public EnterpriseInput Input { get; set; } = new();

    [BindProperty]
    public Guid EnterpriseId { get; set; }

    public IReadOnlyList<PublicEnterprise> All { get; private set; } = [];

    public bool MayKeep => May(DocumentPermissions.Catalogue) && UnitId is not null;

    public int Year => Today.Year;

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        All = await keep.Of(UnitId, stop);
    }

    public async Task<IActionResult> OnPostAdd(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await keep.Add(UnitId ?? Guid.Empty, Input.Entry, Person, stop), "已登记。");
    }

    public async Task<IActionResult> OnPostCheck(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await keep.Check(EnterpriseId, Person, stop), "已登记本年度核对。");
    }
}
