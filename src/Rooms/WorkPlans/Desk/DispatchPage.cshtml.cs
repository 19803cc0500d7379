using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Printing;
using Mingtang.WorkPlans.Dispatch;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk;

/// <summary>What the office does today by e-mail and chat, made quicker: sheets out, sheets back, a reminder to copy.</summary>
[Needs("workplans.dispatch")]
internal sealed class DispatchPage(TaskReading reading, DispatchDesk dispatch, EvidenceKeeper keeper, LongWorks works, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>From here on one would wait before a blank page.</summary>
    private const int Many = 5;

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

    public bool IsChosen(RowDifference row) => Chosen.Count == 0 ? row.Refused.Count == 0 : Chosen.Contains(KeyOf(row));

    /// <param name="work">The comparison done behind a page, whose rows are shown now.</param>
    public async Task<IActionResult> OnGet(Guid planId, Guid? work, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        if (work is { } id && works.Find(id, person)?.Outcome is { IsRefused: false, Value.Result: Compared compared })
            (Kept, Rows) = ([.. compared.Kept], compared.Rows);
        return Page();
    }

    public async Task<IActionResult> OnGetZip(Guid planId, bool docx, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        var zip = await dispatch.Zip(Plan, docx, stop);
        return this.Show(zip, () => File(zip.Value, "application/zip", PrintedFile.SafeName($"{Plan.Title}-任务表（{(docx ? "Word" : "Excel")}）-{clock.Today():yyyyMMdd}", ".zip")));
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
        return kept.IsRefused ? this.Show(kept, Page)
            : kept.Value.Count >= Many || kept.Value.Any(ReturnedFiles.IsZip) ? Redirect(Begin(kept.Value))
            : await Compare(stop);
    }

    public async Task<IActionResult> OnPostTakeIn(Guid planId, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        var compared = await dispatch.Compare(Plan, [.. keeper.Open(Kept)], null, stop);
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

    /// <summary>Some hundred tables are compared behind a page that says how far it is.</summary>
    private string Begin(IReadOnlyList<Evidence> files)
    {
        var (plan, marks, here) = (Plan, Kept, $"/desk/workplans/dispatch/{Plan.Id}");
        return works.Begin(person, "比对单位交回的表格", here, async (services, begun, stop) =>
        {
            var outcome = await services.GetRequiredService<DispatchDesk>().Compare(plan, files, begun.Progress, stop);
            return outcome.TryGet(out var rows)
                ? new WorkDone($"{here}?work={begun.Id}", $"已比对 {rows.Count} 行，确认后才录入。", new Compared(marks, rows))
                : Outcome<WorkDone>.Refused(outcome.Refusals);
        });
    }

    private async Task<IActionResult> Compare(CancellationToken stop)
    {
        var compared = await dispatch.Compare(Plan, [.. keeper.Open(Kept)], null, stop);
        if (compared.TryGet(out var rows))
            Rows = rows;
        return this.Show(compared, Page);
    }

    private async Task<bool> Load(Guid planId, CancellationToken stop)
    {
        if (await reading.PlanForSheets(planId, person, stop) is not { } plan)
            return false;
        (Plan, Sheets) = (plan, await dispatch.Sheets(plan, stop));
        return true;
    }
}

/// <summary>A comparison and the sealed marks of the files it was made from.</summary>
internal sealed record Compared(IReadOnlyList<string> Kept, IReadOnlyList<RowDifference> Rows);
