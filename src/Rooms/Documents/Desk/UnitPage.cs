using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Documents.Desk;

/// <summary>A page about one unit's records: the own unit's, or for the office whichever it chooses.</summary>
internal abstract class UnitPage(IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "单位")]
    public Guid? UnitId { get; set; }

    public UnitBook Book { get; private set; } = null!;

    public UnitRef? Unit { get; private set; }

    /// <summary>Empty for everybody but the office: there is nothing to choose.</summary>
    public IReadOnlyList<SelectListItem> UnitList { get; private set; } = [];

    /// <summary>What whoever watches over units can choose from.</summary>
    protected IReadOnlyList<UnitRef> Choosable { get; private set; } = [];

    protected CurrentPerson Person => person;

    protected DateOnly Today => clock.Today();

    protected string Here => $"{Request.Path}{(UnitId is { } unit ? $"?unitId={unit}" : "")}";

    public bool May(string permission) => permissions.Allows(person.Role, permission);

    /// <param name="orAll">Who watches over units sees all of them until one is chosen, instead of the own.</param>
    protected async Task Choose(CancellationToken stop, bool orAll = false)
    {
        Book = await units.On(Today, stop);
        var watches = person.Role is Role.Office or Role.LegalReviewer or Role.Reviewer;
        // No unit chosen stands for all units: who watches over none and has none sees nobody's records.
        UnitId = !watches ? person.UnitId ?? Guid.Empty : UnitId ?? (orAll ? null : person.UnitId);
        Unit = Book.Find(UnitId);
        if (!watches)
            return;
        Choosable = [.. Book.OfKind([UnitKind.District, .. UnitKinds.Agencies])];
        UnitList =
        [
            .. orAll ? [new SelectListItem("全部单位", "")] : Array.Empty<SelectListItem>(),
            .. Choosable.Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString(), unit.Id == UnitId)),
        ];
    }

    protected IActionResult After(Outcome outcome, string done, string? to = null) => this.Show(outcome, () =>
    {
        this.Done(done);
        return Redirect(to ?? Here);
    });
}
