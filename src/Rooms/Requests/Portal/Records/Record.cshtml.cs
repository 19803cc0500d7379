using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Agencies.Units;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Applicants;
using Mingtang.Requests.Intake;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Portal.Records;

/// <summary>The own correction of a record; to everybody else the same as a number that does not exist.</summary>
internal sealed class RecordModel(OwnRecords own, SealedFiles files, IUnits units, WorkingDayCalendar calendar) : PageModel
{
    public RecordCorrection Asked { get; private set; } = null!;

    public RecordCorrection? Forwarded { get; private set; }

    public string Agency { get; private set; } = "";

    public DateOnly DueOn => Asked.DueOn(calendar);

    public IReadOnlyList<SealedLine> Proofs { get; private set; } = [];

    public async Task<IActionResult> OnGet(string number, CancellationToken stop)
    {
        if (await own.Find(number, await Visiting.At(HttpContext), stop) is not { } found)
            return Redirect($"/requests/track?number={Uri.EscapeDataString(number)}");
        (Asked, Forwarded) = (found, await own.Forwarded(found.Id, stop));
        Agency = (await units.Find(found.UnitId, stop))?.Name ?? "";
        Proofs = await files.Of(found.Id, stop);
        return Page();
    }
}
