using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Compilations;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Compilations(KeepCompilation keep, PlatformDb db, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock)
{
    [BindProperty, Display(Name = "名称"), StringLength(200)]
    public string? Title { get; set; }

    [BindProperty, Display(Name = "编者说明"), StringLength(4000)]
    public string? Introduction { get; set; }

    public IReadOnlyList<Compilation> All { get; private set; } = [];

    public bool MayCollect => May(DocumentPermissions.Collect);

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        All = await db.Set<Compilation>().AsNoTracking().Where(c => UnitId == null || c.UnitId == UnitId).OrderByDescending(c => c.CreatedAt).ToListAsync(stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        var outcome = await keep.Open(UnitId ?? Guid.Empty, Title, Introduction, Person, stop);
        return After(outcome, "已新建，请收入文件。", outcome.IsRefused ? null : $"/desk/documents/compilations/{outcome.Value.Id}");
    }
}
