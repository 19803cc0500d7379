using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Printing;
using Mingtang.WorkPlans.Tasks;
using Mingtang.WorkPlans.WallChart;

namespace Mingtang.WorkPlans.Desk;

/// <summary>For a screen on the wall: refreshes itself each minute where script runs (a refresh in the markup would take the page from a reader, WCAG 2.2.1); prints on A3.</summary>
[Needs("workplans.watch")]
internal sealed class WallPage(TaskReading reading, WallReading walls, CurrentPerson person) : PageModel
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public Wall Wall { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid planId, CancellationToken stop) => await Load(planId, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPaper(Guid planId, bool xlsx, CancellationToken stop)
    {
        if (!await Load(planId, stop))
            return NotFound();
        var name = PrintedFile.SafeName($"{Wall.Plan.Title}作战图-{Wall.On:yyyyMMdd}", xlsx ? ".xlsx" : ".docx");
        return xlsx ? File(WallPaper.Xlsx(Wall), XlsxType, name) : File(WallPaper.Docx(Wall), DocxType, name);
    }

    private async Task<bool> Load(Guid planId, CancellationToken stop)
    {
        if (await reading.PlanOfOffice(planId, person, stop) is not { } plan)
            return false;
        Wall = await walls.Of(plan, stop);
        return true;
    }
}
