using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Figures;

namespace Mingtang.Requests.Desk;

/// <summary>Tables 3 and 4 of a year and a unit, every cell leading to its cases.</summary>
[Needs(RequestPermissions.Figures)]
internal sealed class FiguresModel(AnnualFigures figures, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty(SupportsGet = true), Display(Name = "年度"), Range(2008, 2100)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "单位")]
    public Guid? UnitId { get; set; }

    public int Shown => Year ?? clock.Today().Year;

    public bool ForAll => RequestScope.UnitOf(person) is null;

    public string Whose => Unit is { } unit ? book.Find(unit)?.Name ?? "" : book.District?.Name ?? "全区";

    public TableThree Three { get; private set; } = null!;

    public TableFour Four { get; private set; } = null!;

    public FeeYear Fees { get; private set; } = null!;

    public PaceYear Pace { get; private set; } = null!;

    public IReadOnlyList<Refusal> Faults { get; private set; } = [];

    /// <summary>Set where one cell was opened.</summary>
    public (TableThreeRow Row, ApplicantKind? Column)? Opened { get; private set; }

    public IReadOnlyList<InformationRequest> Cases { get; private set; } = [];

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));

    private Guid? Unit => RequestScope.UnitOf(person) ?? UnitId;

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public string CellUrl(TableThreeRow row, ApplicantKind? column) =>
        $"/desk/requests/figures?year={Shown}{(ForAll && UnitId is { } unit ? $"&unitId={unit}" : "")}&row={row.Key}&column={column?.ToString() ?? "Total"}#cases";

    public IReadOnlyList<(string Title, RemedyCounts Counts)> Remedies => [("行政复议", Four.Reconsideration), ("未经复议直接起诉", Four.DirectSuits), ("复议后起诉", Four.SuitsAfterReconsideration)];

    public async Task OnGet(string? row, string? column, CancellationToken stop)
    {
        book = await units.OfYear(Shown, stop);
        Three = await figures.Three(Shown, Unit, stop);
        Four = await figures.Four(Shown, Unit, stop);
        Fees = await figures.Fees(Shown, Unit, stop);
        Pace = await figures.Pace(Shown, Unit, stop);
        Faults = [.. Three.Check(), .. Three.CheckAgainst(await figures.Three(Shown - 1, Unit, stop)), .. Four.Check()];
        if (TableThreeRow.Find(row) is not { } found)
            return;
        Opened = (found, Enum.TryParse<ApplicantKind>(column, out var kind) && Enum.IsDefined(kind) ? kind : null);
        Cases = await figures.CasesOf(Shown, Unit, found, Opened.Value.Column, stop);
    }
}
