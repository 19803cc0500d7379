using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Printing;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Figures;
using Mingtang.Requests.Finding;

namespace Mingtang.Requests.Desk;

/// <summary>Tables 3 and 4 of a year and a unit, every cell leading to its cases.</summary>
[Needs(RequestPermissions.Figures)]
internal sealed class FiguresModel(AnnualFigures figures, IRequestFigures door, AlreadyPublic alreadyPublic, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty(SupportsGet = true), Display(Name = "年度"), Range(DeskYear.First, DeskYear.Last)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "单位")]
    public Guid? UnitId { get; set; }

    public int Shown => Year.Or(clock.Today());

    public bool ForAll => RequestScope.UnitOf(person) is null;

    public string Whose => Unit is { } unit ? book.Find(unit)?.Name ?? "" : book.District?.Name ?? "全区";

    public TableThree Three { get; private set; } = null!;

    public TableFour Four { get; private set; } = null!;

    public FeeYear Fees { get; private set; } = null!;

    public PaceYear Pace { get; private set; } = null!;

    /// <summary>Of the whole district: who found it among what is public belongs to no unit.</summary>
    public int Spared { get; private set; }

    public IReadOnlyList<Refusal> Faults { get; private set; } = [];

    /// <summary>By agency; only where the whole district is shown.</summary>
    public IReadOnlyList<UnitYear> ByUnit { get; private set; } = [];

    private const int Most = 500;

    /// <summary>Set where one cell of table 4 was opened.</summary>
    public (string Title, IReadOnlyList<Dispute> Disputes)? OpenedDisputes { get; private set; }

    public int Behind { get; private set; }

    /// <summary>Set where one cell was opened.</summary>
    public (TableThreeRow Row, ApplicantKind? Column)? Opened { get; private set; }

    public IReadOnlyList<InformationRequest> Cases { get; private set; } = [];

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));

    private Guid? Unit => RequestScope.UnitOf(person) ?? UnitId;

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public string CellUrl(TableThreeRow row, ApplicantKind? column) =>
        $"/desk/requests/figures?year={Shown}{(ForAll && UnitId is { } unit ? $"&unitId={unit}" : "")}&row={row.Key}&column={column?.ToString() ?? "Total"}#cases";

    public string PaperUrl => $"/desk/requests/figures?handler=Paper&year={Shown}{(ForAll && UnitId is { } unit ? $"&unitId={unit}" : "")}";

    public string DisputesUrl(DisputeKind kind, string result) =>
        $"/desk/requests/figures?year={Shown}{(ForAll && UnitId is { } unit ? $"&unitId={unit}" : "")}&remedy={kind}&result={result}#disputes";

    public IReadOnlyList<(DisputeKind Kind, RemedyCounts Counts)> Remedies =>
        [(DisputeKind.Reconsideration, Four.Reconsideration), (DisputeKind.DirectSuit, Four.DirectSuits), (DisputeKind.SuitAfterReconsideration, Four.SuitsAfterReconsideration)];

    /// <summary>The columns of table 4 as the form heads them.</summary>
    public static IReadOnlyList<(string Key, string Label, Func<RemedyCounts, int> Count)> Results { get; } =
        [("Upheld", "结果维持", counts => counts.Upheld), ("Corrected", "结果纠正", counts => counts.Corrected), ("Other", "其他结果", counts => counts.Other), ("Pending", "尚未审结", counts => counts.Pending), ("Total", "总计", counts => counts.Total)];

    public async Task<IActionResult> OnGetPaper(CancellationToken stop)
    {
        book = await units.OfYear(Shown, stop);
        var counted = await door.Of(Shown, Unit is { } unit ? book.Find(unit)?.Code : null, stop);
        return counted.IsRefused ? NotFound() : File(door.Print(counted.Value), MediaTypes.Of(Letters.PaperForm.Docx), PrintedFile.SafeName($"{Shown}年依申请公开统计表", ".docx"));
    }

    public async Task OnGet(string? row, string? column, DisputeKind? remedy, string? result, CancellationToken stop)
    {
        Year ??= clock.Today().Year;
        book = await units.OfYear(Shown, stop);
        Three = await figures.Three(Shown, Unit, stop);
        Four = await figures.Four(Shown, Unit, stop);
        Fees = await figures.Fees(Shown, Unit, stop);
        Pace = await figures.Pace(Shown, Unit, stop);
        ByUnit = Unit is null ? await figures.Units(Shown, stop) : [];
        Spared = await alreadyPublic.Count(Shown, stop);
        Faults = [.. Three.Check(), .. Three.CheckAgainst(await figures.Three(Shown - 1, Unit, stop)), .. Four.Check()];
        if (remedy is { } kind && Enum.IsDefined(kind) && Results.FirstOrDefault(known => known.Key == result) is { Key: { } key, Label: var label })
            OpenedDisputes = ($"{kind.Title()}，{label}", await figures.DisputesOf(Shown, Unit, kind, key, stop));
        if (TableThreeRow.Find(row) is not { } found)
            return;
        Opened = (found, Enum.TryParse<ApplicantKind>(column, out var who) && Enum.IsDefined(who) ? who : null);
        (Cases, Behind) = await figures.CasesOf(Shown, Unit, found, Opened.Value.Column, Most, stop);
    }
}
