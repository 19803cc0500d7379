using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>基本信息: whose plan it is, title, number, date, year and the days for breaking down.</summary>
[Needs(PlanPermissions.Correct)]
internal sealed class HeadModel(PlatformDb db, PlanKeepers keepers, SetHead act, IUnits units, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HeadInput Input { get; set; } = new();

    public string PlanTitle { get; private set; } = "";

    /// <summary>Whose plan it may be; one only where there is no choice.</summary>
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        ModelState.Clear();
        if (await Plan(stop) is not { } plan)
            return NotFound();
        Input = HeadInput.Of(plan);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (await Plan(stop) is null)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return this.Show(await act.Do(await keepers.Now(stop), Id, Input.Head, stop), () =>
        {
            this.Done("基本信息已保存。");
            return Redirect($"/desk/workplans/plans/{Id}/draft");
        });
    }

    private async Task<WorkPlan?> Plan(CancellationToken stop)
    {
        var plan = await db.Set<WorkPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id && p.State == PlanState.Draft, stop);
        var keeper = await keepers.Now(stop);
        if (plan is null || !keeper.MayKeep(plan.AgencyId))
            return null;
        PlanTitle = plan.Title;
        var book = await units.On(clock.Today(), stop);
        Agencies = plan.RevisesId is null ? book.PlanMakers(keeper, plan.AgencyId) : [];
        return plan;
    }
}

internal sealed class HeadInput
{
    [Display(Name = "制定单位")]
    public Guid? AgencyId { get; set; }

    [Display(Name = "要点名称"), Required, StringLength(300)]
    public string Title { get; set; } = "";

    [Display(Name = "印发机关"), StringLength(200)]
    public string? Issuer { get; set; }

    [Display(Name = "发文字号"), StringLength(80)]
    public string? DocumentNumber { get; set; }

    [Display(Name = "印发日期")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "年度")]
    public int Year { get; set; }

    [Display(Name = "分解期限（天）")]
    public int BreakdownDays { get; set; }

    public PlanHead Head => new(Title, Issuer, DocumentNumber, IssuedOn, Year, BreakdownDays) { AgencyId = AgencyId };

    public static HeadInput Of(WorkPlan plan) => new()
    {
        AgencyId = plan.AgencyId,
        Title = plan.Title,
        Issuer = plan.Issuer,
        DocumentNumber = plan.DocumentNumber,
        IssuedOn = plan.IssuedOn,
        Year = plan.Year,
        BreakdownDays = plan.BreakdownDays,
    };
}
