using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.Requests.Disputes;
using Mingtang.Requests.Figures;

namespace Mingtang.Requests.Desk;

/// <summary>The register of reconsiderations and suits, the quarterly bulletin with its lessons, and the export for the city's filing.</summary>
[Needs(RequestPermissions.Dispute)]
internal sealed class DisputesPage(DisputeBook disputes, DisputeBulletin bulletin, AnnualFigures figures, PlatformDb db, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty(SupportsGet = true), Display(Name = "年度"), Range(DeskYear.First, DeskYear.Last)]
    public int? Year { get; set; }

    [BindProperty]
    public DisputeForm Input { get; set; } = new();

    public int Shown => Year.Or(clock.Today());

    public IReadOnlyList<(Dispute Dispute, InformationRequest Request)> Found { get; private set; } = [];

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public Quarter LastQuarter => Quarter.Of(clock.Today());

    private Guid? Unit => person.Role is Role.Office or Role.LegalReviewer ? null : person.UnitId ?? Guid.Empty;

    public async Task OnGet(CancellationToken stop) => await Find(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Find(stop);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await disputes.Note(person, new(Input.RequestNumber, Input.Kind, Input.Number, Input.Body, Input.AcceptedOn, Input.IsSimplified), stop);
        return this.Show(outcome, () => Redirect($"/desk/requests/disputes/{outcome.Value}"));
    }

    /// <summary>One line a dispute, in the columns of the city's platform; no applicant in it.</summary>
    public async Task<IActionResult> OnGetExport(CancellationToken stop)
    {
        await Find(stop);
        var csv = CsvPrinter.Print(
            ["类别", "案号", "受理机关", "被申请机关", "申请登记号", "收到日期", "应答复日期", "答复日期", "审结日期", "结果", "改进意见"],
            Found.Select(pair => (IReadOnlyList<string?>)
            [
                pair.Dispute.Kind.Title(), pair.Dispute.Number, pair.Dispute.Body, book.Find(pair.Dispute.UnitId)?.Name, pair.Request.Number, $"{pair.Dispute.AcceptedOn:yyyy-MM-dd}", $"{pair.Dispute.AnswerBy:yyyy-MM-dd}",
                $"{pair.Dispute.AnsweredOn:yyyy-MM-dd}", $"{pair.Dispute.DecidedOn:yyyy-MM-dd}", pair.Dispute.Result?.Title() ?? "尚未审结", pair.Dispute.Lesson,
            ]));
        return File(csv, "text/csv; charset=utf-8", $"disputes-{Shown}.csv");
    }

    public async Task<IActionResult> OnGetBulletin(string? quarter, CancellationToken stop) => Quarter.TryParse(quarter, out var asked)
        ? File(await bulletin.Docx(asked, Unit, stop), MediaTypes.Of(Letters.PaperForm.Docx), PrintedFile.SafeName($"{asked}复议诉讼情况通报", ".docx"))
        : NotFound();

    private async Task Find(CancellationToken stop)
    {
        Year ??= clock.Today().Year;
        book = await units.OfYear(Shown, stop);
        var found = await figures.DisputesOf(Shown, Unit, stop);
        var ids = found.Select(dispute => dispute.RequestId).ToList();
        var requests = await db.Set<InformationRequest>().AsNoTracking().Where(request => ids.Contains(request.Id)).ToDictionaryAsync(request => request.Id, stop);
        Found = [.. found.Select(dispute => (dispute, requests[dispute.RequestId]))];
    }

    internal sealed class DisputeForm
    {
        [Display(Name = "申请登记号"), Required, StringLength(40)]
        public string? RequestNumber { get; set; }

        [Display(Name = "类别"), Required]
        public DisputeKind? Kind { get; set; }

        [Display(Name = "案号"), Required, StringLength(80)]
        public string? Number { get; set; }

        [Display(Name = "复议机关或者法院"), Required, StringLength(120)]
        public string? Body { get; set; }

        [Display(Name = "收到通知书之日"), Required]
        public DateOnly? AcceptedOn { get; set; }

        [Display(Name = "适用简易程序")]
        public bool IsSimplified { get; set; }
    }
}
