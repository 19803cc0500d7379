using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Hearings;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Files;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Hearings;

[Needs("agencies.record-hearing")]
internal sealed class New(HearingRegister register, FileBook files, IUnits units, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "单位")]
    public Guid UnitId { get; set; }

    [BindProperty, Display(Name = "日期")]
    public DateOnly HeldOn { get; set; }

    [BindProperty, Display(Name = "听取汇报的主要领导"), Required, StringLength(40)]
    public string? HeadName { get; set; }

    [BindProperty, Display(Name = "职务"), Required, StringLength(60)]
    public string? HeadTitle { get; set; }

    [BindProperty, Display(Name = "会议纪要"), StringLength(20000)]
    public string? Minutes { get; set; }

    [BindProperty, Display(Name = "纪要文件")]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        ModelState.Clear();
        await Load(stop);
        HeldOn = clock.Today();
        UnitId = UnitId == Guid.Empty ? person.UnitId ?? Guid.Empty : UnitId;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        if (!ModelState.IsValid)
        {
            this.RefuseAlso(register.Reasons(person, new(UnitId, HeldOn, HeadName ?? "", HeadTitle ?? "", Minutes ?? Upload?.FileName, null)));
            return Page();
        }
        var kept = Upload is null ? null : await files.Keep(Upload.OpenReadStream(), Upload.FileName, stop);
        if (kept is { IsRefused: true })
            return this.Show(Outcome.Refused([.. kept.Refusals.Select(refusal => refusal.On("Upload"))]), Page);
        var outcome = await register.Record(person, new(UnitId, HeldOn, HeadName ?? "", HeadTitle ?? "", Minutes, kept?.Value), stop);
        return this.Show(outcome, () =>
        {
            this.Done("已登记听取汇报。");
            return Redirect($"/desk/agencies/hearings/{outcome.Value}");
        });
    }

    private async Task Load(CancellationToken stop) => Units = (await units.On(clock.Today(), stop)).Choices(unit => person.MayWriteFor(unit.Id));
}
