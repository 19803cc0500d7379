using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Interpretations.Contests;
using Mingtang.Kernel;
using Mingtang.Polls;

namespace Mingtang.Interpretations.Desk;

[Needs(InterpretationPermissions.Read)]
internal sealed class ContestsModel(PlatformDb db, IContests contests, NominationBook nominations, IUnits units, PermissionBook permissions, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ContestForm Input { get; set; } = new();

    public IReadOnlyList<ContestRef> Held { get; private set; } = [];

    /// <summary>Nominated ones first.</summary>
    public IReadOnlyList<(Interpretation Found, string? Unit, Nomination? Nomination)> Candidates { get; private set; } = [];

    public bool MayHold => permissions.Allows(person.Role, InterpretationPermissions.Contest);

    public async Task OnGet(CancellationToken stop)
    {
        var newYear = ChinaTime.StartOf(new(clock.Today().Year, 1, 1)).UtcDateTime;
        Held = await contests.Of("interpretations", stop);
        var nominated = await nominations.Of(clock.Today().Year, stop);
        var book = await units.OfYear(clock.Today().Year, stop);
        var released = await db.Set<Interpretation>().AsNoTracking().Where(found => found.State == InterpretationState.Released && found.ReleasedAt >= newYear).OrderByDescending(found => found.ReleasedAt).ToListAsync(stop);
        Candidates = [.. released.Select(found => (found, book.Find(found.UnitId)?.ShortName, nominated.GetValueOrDefault(found.Id))).OrderByDescending(one => one.Item3 is not null)];
        if (Input.OpensOn == default)
            (Input.OpensOn, Input.ClosesOn) = (clock.Today(), clock.Today().AddDays(21));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await OnGet(stop);
        if (!MayHold)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await contests.Draft(person, new(
            "interpretations", Input.Title ?? "", Input.Lead, Input.OpensOn, Input.ClosesOn, Input.MostVotes, Input.PublicWeight,
            [.. Input.Entries.Select(id => new ItemRef(Interpretation.Kind, id.ToString()))]), stop);
        return this.Show(outcome, () => Redirect($"/desk/polls/contests/{outcome.Value}"));
    }

    internal sealed class ContestForm
    {
        [Display(Name = "名称"), Required, StringLength(200)]
        public string? Title { get; set; }

        [Display(Name = "规则"), StringLength(4000)]
        public string? Lead { get; set; }

        [Display(Name = "投票开始")]
        public DateOnly OpensOn { get; set; }

        [Display(Name = "投票截止")]
        public DateOnly ClosesOn { get; set; }

        [Display(Name = "每人最多投几件")]
        public int MostVotes { get; set; } = 3;

        [Display(Name = "公众投票所占比例")]
        public int PublicWeight { get; set; } = 40;

        public List<Guid> Entries { get; set; } = [];
    }
}
