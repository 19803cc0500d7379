using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Portal.Errors;

namespace Mingtang.Portal.Desk.Errors;

/// <summary>One report and its answer.</summary>
[Needs(ErrorDesk.Permission)]
internal sealed class ReportPage(ErrorDesk desk, PlatformDb db, CurrentPerson person) : PageModel
{
    [BindProperty, Display(Name = "处理情况")]
    public ErrorAct Act { get; set; } = ErrorAct.Mend;

    [BindProperty, Display(Name = "处理结果"), StringLength(ErrorReport.MostWords), Required(ErrorMessage = "请写明处理结果。")]
    public string? Answer { get; set; }

    public ErrorReport Report { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await db.Set<ErrorReport>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop) is not { } report)
            return NotFound();
        Report = report;
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (await OnGet(id, stop) is not PageResult)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await desk.Answer(id, Act, Answer, person, stop);
        return this.Show(outcome, () =>
        {
            this.Done($"已答复 {Report.Number}。");
            return Redirect("/desk/portal/errors");
        });
    }
}
