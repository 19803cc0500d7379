using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Funds;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Desk.Funds;

[Needs("agencies.view-records")]
internal sealed class Index(FundRegister register, PlatformDb db, IUnits units, CurrentPerson person, PermissionBook permissions, TimeProvider clock) : PageModel
{
    [BindProperty]
    public FundForm Fund { get; set; } = new();

    [BindProperty]
    public MustKnowForm MustKnow { get; set; } = new();

    public UnitBook Book { get; private set; } = null!;

    public IReadOnlyList<WorkFund> Funds { get; private set; } = [];

    public IReadOnlyList<MustKnowListing> Listings { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        var (own, today) = (person.UnitId ?? Guid.Empty, clock.Today());
        (Fund, MustKnow) = (new() { UnitId = own, Year = today.Year }, new() { UnitId = own, ListedOn = today });
    }

    public Task<IActionResult> OnPostFund(CancellationToken stop) => Enter(
        nameof(Fund), () => register.Report(person, new(Fund.UnitId, Fund.Year, Fund.Amount, Fund.DocumentTitle ?? "", Fund.DocumentUrl), stop), "已填报经费。", stop);

    public Task<IActionResult> OnPostMustKnow(CancellationToken stop) => Enter(
        nameof(MustKnow), () => register.List(person, new(MustKnow.UnitId, MustKnow.ListedOn, MustKnow.Regulations ?? "", MustKnow.DocumentTitle ?? "", MustKnow.DocumentUrl), stop), "已登记。", stop);

    /// <summary>Two forms on one page: what the other one lacks is no mistake.</summary>
    private async Task<IActionResult> Enter(string form, Func<Task<Outcome<Guid>>> act, string done, CancellationToken stop)
    {
        if (!permissions.Allows(person.Role, "agencies.report-funds"))
            return Forbid();
        await Load(stop);
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        if (!ModelState.IsValid)
            return Page();
        var outcome = await act();
        return this.Show(Outcome.Unless([.. outcome.Refusals.Select(refusal => refusal.On($"{form}.{refusal.Field}"))]), () =>
        {
            this.Done(done);
            return RedirectToPage();
        });
    }

    private async Task Load(CancellationToken stop)
    {
        Book = await units.On(clock.Today(), stop);
        Units = Book.Choices(unit => person.MayWriteFor(unit.Id));
        Funds = await db.Set<WorkFund>().AsNoTracking().OrderByDescending(fund => fund.Year).ThenBy(fund => fund.EnteredAt).ToListAsync(stop);
        Listings = await db.Set<MustKnowListing>().AsNoTracking().OrderByDescending(listing => listing.ListedOn).ToListAsync(stop);
    }

    internal sealed record FundForm
    {
        [Display(Name = "单位")]
        public Guid UnitId { get; init; }

        [Display(Name = "年度")]
        public int Year { get; init; }

        [Display(Name = "金额")]
        public decimal Amount { get; init; }

        [Display(Name = "依据文件"), Required, StringLength(200)]
        public string? DocumentTitle { get; init; }

        [Display(Name = "文件链接"), StringLength(500)]
        public string? DocumentUrl { get; init; }
    }

    internal sealed record MustKnowForm
    {
        [Display(Name = "单位")]
        public Guid UnitId { get; init; }

        [Display(Name = "列入日期")]
        public DateOnly ListedOn { get; init; }

        [Display(Name = "列入的法规"), Required, StringLength(500)]
        public string? Regulations { get; init; }

        [Display(Name = "依据文件"), Required, StringLength(200)]
        public string? DocumentTitle { get; init; }

        [Display(Name = "文件链接"), StringLength(500)]
        public string? DocumentUrl { get; init; }
    }
}
