using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.WorkPlans.Import;

namespace Mingtang.WorkPlans.Desk.Plans;

/// <summary>基本信息: title, number, date, year and the days for breaking down.</summary>
[Needs(PlanPermissions.Correct)]
internal sealed class HeadModel(PlatformDb db, PlanKeepers keepers, SetHead act) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HeadInput Input { get; set; } = new();

    public string PlanTitle { get; private set; } = "";

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
        PlanTitle = plan?.Title ?? "";
        return plan is not null && (await keepers.Now(stop)).MayKeep(plan.AgencyId) ? plan : null;
    }
}

internal sealed class HeadInput
{
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

    public PlanHead Head => new(Title, Issuer, DocumentNumber, IssuedOn, Year, BreakdownDays);

    public static HeadInput Of(WorkPlan plan) => new()
    {
        Title = plan.Title,
        Issuer = plan.Issuer,
        DocumentNumber = plan.DocumentNumber,
        IssuedOn = plan.IssuedOn,
        Year = plan.Year,
        BreakdownDays = plan.BreakdownDays,
    };
}
