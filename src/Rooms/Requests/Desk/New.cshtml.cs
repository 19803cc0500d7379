using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.TagHelpers;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Desk;

/// <summary>登记: what came over the counter, by post, fax or mail, entered by staff. The day decides the clock by the channel's own rule.</summary>
[Needs(RequestPermissions.Receive)]
internal sealed class New(TakeIn takeIn, FileBook files, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty]
    public ApplicationForm Input { get; set; } = new();

    [BindProperty, Display(Name = "申请书扫描件和附件")]
    public List<IFormFile> Uploads { get; set; } = [];

    public TakenIn? Taken { get; private set; }

    public bool ForAll => person.Role == Role.Office;

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));

    /// <summary>The portal's own applications come by themselves.</summary>
    public static IEnumerable<SelectListItem> Channels { get; } = [.. Choice.Of<Channel>().Where(item => item.Value != nameof(Channel.Portal))];

    public static IEnumerable<SelectListItem> Kinds { get; } = [.. ApplicantKinds.All.Select(kind => new SelectListItem(kind.Label, kind.ToString()))];

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        Input.ArrivedOn = clock.Today();
        Input.UnitId = person.UnitId;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        if (!ModelState.IsValid)
            return Page();
        var kept = await Keep(stop);
        if (kept.IsRefused)
        {
            this.Refuse(kept);
            return Page();
        }
        var outcome = await takeIn.AtDesk(person, Input.ToApplication(ForAll ? Input.UnitId : person.UnitId) with { Attachments = kept.Value }, stop);
        return this.Show(outcome, () =>
        {
            Taken = outcome.Value;
            return Page();
        });
    }

    private async Task<Outcome<List<FileRef>>> Keep(CancellationToken stop)
    {
        var kept = new List<FileRef>();
        foreach (var upload in Uploads)
        {
            await using var content = upload.OpenReadStream();
            var file = await files.Keep(content, upload.FileName, stop);
            if (file.IsRefused)
                return file.Refusals.Select(reason => reason.On("Uploads")).ToList();
            kept.Add(file.Value);
        }
        return kept;
    }
}
