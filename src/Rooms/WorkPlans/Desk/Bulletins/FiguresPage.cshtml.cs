using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Returns;
using Mingtang.WorkPlans.Tasks;

namespace Mingtang.WorkPlans.Desk.Bulletins;

/// <summary>The plan in figures as of today.</summary>
[Needs(BulletinPermissions.Read)]
internal sealed class FiguresPage(TaskReading reading, FiguresBook book, CurrentPerson person) : PageModel
{
    public WorkPlan Plan { get; private set; } = null!;

    public QuarterFigures Figures { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetJson(Guid id, CancellationToken stop) =>
        await Load(id, stop) ? Content(ReturnJson.Write(Figures), "application/json; charset=utf-8") : NotFound();

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await reading.PlanOfOffice(id, person, stop) is not { } plan)
            return false;
        (Plan, Figures) = (plan, await book.Now(plan, book.Current(plan), stop));
        return true;
    }
}
