using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Documents.Directed;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;

namespace Mingtang.Documents.Desk;

[Needs(DocumentPermissions.Read)]
internal sealed class Places(DirectedRelease directed, PlatformDb db, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock)
    : UnitPage(units, permissions, person, clock)
{
    [BindProperty, Display(Name = "种类")]
    public PlaceKind Kind { get; set; } = PlaceKind.Screen;

    [BindProperty, Display(Name = "名称"), StringLength(100)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "地址"), StringLength(200)]
    public string? Address { get; set; }

    [BindProperty]
    public Guid PlaceId { get; set; }

    /// <summary>Shown on the answer to the pairing and never again.</summary>
    public string? PairUrl { get; private set; }

    public IReadOnlyList<Place> All { get; private set; } = [];

    public bool MayKeep => May(DocumentPermissions.Places);

    public async Task OnGet(CancellationToken stop)
    {
        await Choose(stop, orAll: true);
        All = await db.Set<Place>().AsNoTracking().Where(p => (UnitId == null || p.UnitId == UnitId) && p.ClosedAt == null).OrderBy(p => p.Name).ToListAsync(stop);
    }

    public async Task<IActionResult> OnPostOpen(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await directed.Open(UnitId ?? Guid.Empty, Kind, Name, Address, Person, stop), "已登记。");
    }

    public async Task<IActionResult> OnPostPair(CancellationToken stop)
    {
        await OnGet(stop);
        var outcome = await directed.Pair(PlaceId, Person, stop);
        return this.Show(outcome, () =>
        {
            PairUrl = $"{Request.Scheme}://{Request.Host}/documents/screen?pair={outcome.Value}";
            return Page();
        });
    }

    public async Task<IActionResult> OnPostClose(CancellationToken stop)
    {
        await OnGet(stop);
        return After(await directed.Close(PlaceId, Person, stop), "已停用。");
    }
}
