using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Intake;

namespace Mingtang.Requests.Portal;

/// <summary>提出申请: one page for any agency that can be asked, as a guest; ends with a number and a code.</summary>
internal sealed class ApplyModel(TakeIn takeIn, FileBook files, IUnits units, TimeProvider clock) : PageModel
{
    private const int MostFiles = 5;
    private UnitBook book = null!;

    [BindProperty]
    public ApplicationForm Input { get; set; } = new();

    [BindProperty, Display(Name = "附件")]
    public List<IFormFile> Uploads { get; set; } = [];

    [BindProperty, Display(Name = "我已阅读个人信息处理说明")]
    public bool HasReadPrivacy { get; set; }

    public TakenIn? Taken { get; private set; }

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.Name, unit.Id.ToString()));

    public static IEnumerable<SelectListItem> Kinds { get; } = [.. ApplicantKinds.All.Select(kind => new SelectListItem(kind == ApplicantKind.NaturalPerson ? "自然人" : $"法人或其他组织：{kind.Label}", kind.ToString()))];

    public async Task OnGet(Guid? unitId, CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        (Input.UnitId, Input.Submission, Input.Kind) = (unitId, Ids.New(clock).ToString("N"), ApplicantKind.NaturalPerson);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        if (!HasReadPrivacy)
            ModelState.AddModelError(nameof(HasReadPrivacy), RequestRefusals.PrivacyNotRead.Message);
        if (!ModelState.IsValid)
            return Page();
        var kept = await Keep(stop);
        if (kept.IsRefused)
        {
            this.Refuse(kept);
            return Page();
        }
        var outcome = await takeIn.ByApplicant(Input.ToApplication(Input.UnitId) with { Attachments = kept.Value, ArrivedOn = null }, stop);
        return this.Show(outcome, () =>
        {
            Taken = outcome.Value;
            Response.Headers.CacheControl = "no-store";
            return Page();
        });
    }

    private async Task<Outcome<List<FileRef>>> Keep(CancellationToken stop)
    {
        var kept = new List<FileRef>();
        foreach (var upload in Uploads.Take(MostFiles))
        {
            await using var content = upload.OpenReadStream();
            var file = await files.Keep(content, upload.FileName, stop);
            if (file.IsRefused)
                return file.Refusals.Select(reason => reason.On(nameof(Uploads))).ToList();
            kept.Add(file.Value);
        }
        return kept;
    }
}
