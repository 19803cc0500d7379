using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Desk.Returns;

/// <summary>The days of one quarter's return, and opening it before its day.</summary>
[Needs(ReturnPermissions.SetRounds)]
internal sealed class DatesPage(ReturnBook book, ReturnRounds rounds, CurrentPerson person) : PageModel
{
    [BindProperty]
    public DatesInput Input { get; set; } = new();

    public WorkPlan Plan { get; private set; } = null!;

    public ReturnRound Round { get; private set; } = null!;

    public Quarter Quarter => Round.Quarter;

    public async Task<IActionResult> OnGet(Guid plan, string quarter, CancellationToken stop)
    {
        if (!await Load(plan, quarter, stop))
            return NotFound();
        Input = new() { OpensOn = Round.OpensOn, DueOn = Round.DueOn };
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid plan, string quarter, CancellationToken stop)
    {
        if (!await Load(plan, quarter, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        return this.Show(await rounds.SetDates(plan, Quarter, Input.OpensOn, Input.DueOn, person, stop), () => Back("报送日期已保存。"));
    }

    public async Task<IActionResult> OnPostOpen(Guid plan, string quarter, CancellationToken stop)
    {
        if (!await Load(plan, quarter, stop))
            return NotFound();
        return this.Show(await rounds.Open(plan, Quarter, person, stop), () => Back("已启动报送，各单位可以报送了。"));
    }

    private RedirectResult Back(string done)
    {
        this.Done(done);
        return Redirect("/desk/workplans/returns");
    }

    private async Task<bool> Load(Guid planId, string code, CancellationToken stop)
    {
        // The house writes its addresses in small letters.
        if (!Quarter.TryParse(code.ToUpperInvariant(), out var quarter))
            return false;
        var plan = (await book.OfOffice(person, stop)).FirstOrDefault(one => one.Plan.Id == planId);
        var round = plan?.Rounds.FirstOrDefault(one => one.Quarter == quarter);
        (Plan, Round) = (plan?.Plan!, round!);
        return round is not null;
    }
}

internal sealed class DatesInput
{
    [Display(Name = "启动日期"), Required(ErrorMessage = "请填写启动日期。")]
    public DateOnly? OpensOn { get; set; }

    [Display(Name = "截止日期"), Required(ErrorMessage = "请填写截止日期。")]
    public DateOnly? DueOn { get; set; }
}
