using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Desk.Records;

/// <summary>One correction: what is said to be wrong, the proofs for a noted reason, and how it ends.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class Record(RecordBook records, SealedFiles files, RequestScope scope, IUnits units, WorkingDayCalendar calendar, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty, Display(Name = "办理结果")]
    public RecordState? Outcome { get; set; }

    [BindProperty, Display(Name = "核实情况和理由"), StringLength(2000)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "转送机关")]
    public Guid? ToUnitId { get; set; }

    [BindProperty, Display(Name = "有权更正的机关"), StringLength(300)]
    public string? ToName { get; set; }

    [BindProperty, Display(Name = "查看理由"), StringLength(300)]
    public string? Why { get; set; }

    public RecordCorrection Found { get; private set; } = null!;

    public Applicant Applicant { get; private set; } = null!;

    public bool IsUnmasked { get; private set; }

    public IReadOnlyList<SealedLine> Proofs { get; private set; } = [];

    public string Unit => book.Find(Found.UnitId)?.ShortName ?? "";

    public DateOnly DueOn => Found.DueOn(calendar);

    public bool MayDecide => scope.May(person, RequestPermissions.Handle);

    public static IEnumerable<SelectListItem> Outcomes { get; } = [.. Choice.Of<RecordState>().Where(item => item.Value != nameof(RecordState.Filed))];

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests && unit.Id != Found.UnitId).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop) => await Fill(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken stop)
    {
        if (!await Fill(id, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return this.Show(await records.Decide(person, id, new(Outcome, Reason, ToUnitId, ToName), stop), () =>
        {
            this.Done("已办结，申请人在网站上能看到结果。");
            return Redirect(Found.DeskUrl);
        });
    }

    public async Task<IActionResult> OnPostRead(Guid id, CancellationToken stop)
    {
        if (!await Fill(id, stop))
            return NotFound();
        var read = await records.Read(person, Found, Why, stop);
        Response.Headers.CacheControl = "no-store";
        return this.Show(read, () =>
        {
            (Applicant, IsUnmasked) = (read.Value, true);
            return Page();
        });
    }

    public async Task<IActionResult> OnPostProof(Guid id, Guid file, CancellationToken stop)
    {
        if (!await Fill(id, stop) || await files.Open(id, file, stop) is not { } opened || (await records.Read(person, Found, Why, stop)).IsRefused)
            return NotFound();
        return File(opened.Content, "application/octet-stream", opened.Line.Name);
    }

    private async Task<bool> Fill(Guid id, CancellationToken stop)
    {
        if (await records.Find(person, id, stop) is not { } found)
            return false;
        (Found, Applicant, Proofs) = (found, records.Masked(found), await files.Of(id, stop));
        book = await units.On(clock.Today(), stop);
        return true;
    }
}
