using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.WorkPlans.Dispatch;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

/// <summary>What the office does today by e-mail and chat, made quicker: sheets out, sheets back, a reminder to copy.</summary>
[Needs("workplans.dispatch")]
internal sealed class DispatchPage(TaskReading reading, DispatchDesk dispatch, EvidenceKeeper keeper, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Sealed marks of the files compared, so that taking them in needs no second upload.</summary>
    [BindProperty]
    public List<string> Kept { get; set; } = [];

    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Only { get; set; }

    public WorkPlan Plan { get; private set; } = null!;

    public IReadOnlyList<UnitSheet> Sheets { get; private set; } = [];

    public IReadOnlyList<RowDifference>? Rows { get; private set; }

    public string Reminder => ReminderText.For(Plan, [.. Sheets.Where(sheet => Only is null || sheet.UnitId == Only)], clock.Today());

    public string KeyOf(RowDifference row) => $"{row.File}|{row.Line}";

    public bool IsChosen(RowDifference row) => Chosen.Count == 0 || Chosen.Contains(KeyOf(row));

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken stop) => await Load(planId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetZip(Guid planId, bool docx, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        var zip = await dispatch.Zip(Plan, docx, stop);
        return this.Show(zip, () => File(zip.Value, "application/zip", PrintedFile.SafeName($"{Plan.Title}-任务表-{clock.Today():yyyyMMdd}", ".zip")));
    }

    public async Task<IActionResult> OnGetSheet(Guid planId, Guid unit, bool docx, CancellationToken stop)
    {
        if (!await Load(planId, stop) || Sheets.FirstOrDefault(sheet => sheet.UnitId == unit) is not { } one)
            return NotFound();
        var name = PrintedFile.SafeName($"{one.UnitName}-任务分解与进展表", docx ? ".docx" : ".xlsx");
        return docx ? File(one.Docx(), DocxType, name) : File(one.Xlsx(), XlsxType, name);
    }

    public async Task<IActionResult> OnPostCompare(Guid planId, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        if (Files.Count == 0)
        {
            this.Refuse(Outcome.Refused(DispatchRefusals.NoFile));
            return Page();
        }
        var kept = await keeper.Keep(Files, stop);
        if (!kept.IsRefused)
            Kept = [.. kept.Value.Select(keeper.Mark)];
        return kept.IsRefused ? this.Show(kept, Page) : await Compare(stop);
    }

    public async Task<IActionResult> OnPostTakeIn(Guid planId, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        var compared = await dispatch.Compare(Plan, [.. keeper.Open(Kept)], stop);
        if (!compared.TryGet(out var rows))
            return this.Show(compared, Page);
        Rows = rows;
        var taken = await dispatch.TakeIn(Plan, [.. rows.Where(row => row.Acts.Count > 0 && Chosen.Contains(KeyOf(row)))], person, stop);
        return this.Show(taken, () =>
        {
            this.Done($"已录入 {taken.Value} 行。");
            return Redirect($"/desk/workplans/dispatch/{planId}");
        });
    }

    private async Task<IActionResult> Compare(CancellationToken stop)
    {
        var compared = await dispatch.Compare(Plan, [.. keeper.Open(Kept)], stop);
        if (compared.TryGet(out var rows))
            Rows = rows;
        return this.Show(compared, Page);
    }

    private async Task<bool> Load(Guid planId, CancellationToken stop)
    {
        if (await reading.PlanOfOffice(planId, person, stop) is not { } plan)
            return false;
        (Plan, Sheets) = (plan, await dispatch.Sheets(plan, stop));
        return true;
    }
}
