using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.LongWork;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>导入要点: a file or pasted text, for a unit and a year.</summary>
[Needs(PlanPermissions.Import)]
internal sealed class ImportModel(ImportPlan import, IUnits units, PlanKeepers keepers, LongWorks works, CurrentPerson person, TimeProvider clock) : PageModel
{
    /// <summary>From here on a person would wait before a blank page.</summary>
    private const long LongFrom = 256 * 1024;

    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        Input.AgencyId = Agencies is [var first, ..] ? Guid.Parse(first.Value) : Guid.Empty;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        if (!ModelState.IsValid)
            return Page();
        var keeper = await keepers.Now(stop);
        var target = new PlanTarget(Input.AgencyId, Input.Year);
        if (Input.File is { Length: >= LongFrom } large)
            return Redirect(await Begin(keeper, target, large, stop));
        var outcome = Input.File is { Length: > 0 } file
            ? await import.FromFile(keeper, target, await Content(file, stop), file.FileName, stop: stop)
            : await import.FromText(keeper, target, Input.Pasted, stop);
        return this.Show(outcome, () =>
        {
            this.Done(Said(outcome.Value));
            return Redirect(DraftOf(outcome.Value));
        });
    }

    private async Task<string> Begin(PlanKeeper keeper, PlanTarget target, IFormFile file, CancellationToken stop)
    {
        var (content, name) = (await Content(file, stop), file.FileName);
        return works.Begin(person, $"导入「{name}」", "/desk/workplans/plans/import", async (services, begun, ending) =>
        {
            var outcome = await services.GetRequiredService<ImportPlan>().FromFile(keeper, target, content, name, begun.Progress, ending);
            return outcome.TryGet(out var made) ? new WorkDone(DraftOf(made), Said(made)) : Outcome<WorkDone>.Refused(outcome.Refusals);
        });
    }

    private static string DraftOf(ImportedPlan made) => $"/desk/workplans/plans/{made.PlanId}/draft";

    private static string Said(ImportedPlan made) => $"读到 {made.Read.Tasks.Count} 条任务，请与原文核对。";

    private async Task Load(CancellationToken stop)
    {
        var keeper = await keepers.Now(stop);
        var book = await units.On(clock.Today(), stop);
        Agencies = book.PlanMakers(keeper, keeper.CoversDistrict ? book.District?.Id : person.UnitId);
    }

    private static async Task<byte[]> Content(IFormFile file, CancellationToken stop)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, stop);
        return content.ToArray();
    }
}

internal sealed class ImportInput
{
    [Display(Name = "制定单位")]
    public Guid AgencyId { get; set; }

    [Display(Name = "年度"), Range(2008, 2100)]
    public int? Year { get; set; }

    [Display(Name = "要点文件")]
    public IFormFile? File { get; set; }

    [Display(Name = "或者粘贴正文")]
    public string? Pasted { get; set; }
}
