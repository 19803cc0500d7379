using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.YearEnd;

namespace Mingtang.WorkPlans.Desk.YearEnd;

/// <summary>The end of a plan's year on one page: problems, words for the annual report, archive, next plan.</summary>
[Needs(YearEndPermissions.Read)]
internal sealed class YearEndPage(
    YearEndBook book, HandOverProblems handOver, ArchivePlan archive, StartNextYear start, CurrentPerson person, PermissionBook permissions) : PageModel
{
    public YearEndFolder Folder { get; private set; } = null!;

    public string Annual { get; private set; } = "";

    public bool MayHandOver => Folder.Plan.State == PlanState.Published && permissions.Allows(person.Role, YearEndPermissions.HandOver);

    public bool MayArchive => permissions.Allows(person.Role, YearEndPermissions.Archive);

    public bool MayStartNext => permissions.Allows(person.Role, YearEndPermissions.StartNext);

    /// <summary>Where the point can be settled; null where only time helps.</summary>
    public (string What, string Where)? PlaceOf(Refusal reason) => reason.Code switch
    {
        "workplans.unfinished-not-handed-over" => ("移交", "#unfinished"),
        "workplans.returns-not-decided" or "workplans.returns-still-running" => ("看季度报送", "/desk/workplans/returns"),
        "workplans.bulletins-not-issued" => ("看通报", "/desk/workplans/bulletins"),
        _ => null,
    };

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnGetZip(Guid id, CancellationToken stop) =>
        await Load(id, stop) && Folder.Archive is { } kept ? new FileDownload(new(kept.FileHash, kept.Size, "application/zip", kept.FileName)) : NotFound();

    public Task<IActionResult> OnPostHandOver(Guid id, List<Guid> carried, CancellationToken stop) =>
        After(id, async () => await handOver.Do(id, carried, person, stop), "已移交问题清单。", stop);

    public Task<IActionResult> OnPostArchive(Guid id, CancellationToken stop) => After(id, async () => await archive.Do(id, person, stop), "已归档。", stop);

    public Task<IActionResult> OnPostNext(Guid id, bool everything, CancellationToken stop) =>
        After(id, async () => await start.Do(id, everything, person, stop), "已拟好下一年度要点草稿。", stop);

    private async Task<IActionResult> After(Guid id, Func<Task<Outcome>> act, string done, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        return this.Show(await act(), () =>
        {
            this.Done(done);
            return Redirect($"/desk/workplans/year-end/{id}");
        });
    }

    private async Task<bool> Load(Guid id, CancellationToken stop)
    {
        if (await book.Open(id, person, stop) is not { } folder)
            return false;
        (Folder, Annual) = (folder, (await book.Annual(folder.Plan, stop)).Write());
        return true;
    }
}
