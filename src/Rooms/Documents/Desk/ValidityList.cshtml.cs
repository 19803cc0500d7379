using Microsoft.AspNetCore.Mvc;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class ValidityList(ValidityReading reading, CleanUp cleanUp, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock)
{
    public int Year => Today.Year;

    public IReadOnlyList<NormativeLine> Lines { get; private set; } = [];

    public bool IsOfAll => Unit is null && Choosable.Count > 0;

    public bool MayClean => Unit is not null && May(DocumentPermissions.Draft);

    public string? NameOf(Guid unitId) => Book.Find(unitId)?.ShortName;

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        Lines = await reading.Of(UnitId, Year, stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        var outcome = await cleanUp.Do(UnitId ?? Guid.Empty, Year, Person, stop);
        return After(outcome, "已生成清理结果公告草稿，请核对后送审。", outcome.IsRefused ? null : $"/desk/documents/{outcome.Value.Id}");
    }
}
