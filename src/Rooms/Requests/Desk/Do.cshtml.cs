using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.People;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Clock;
using Mingtang.Requests.Letters;
using Mingtang.Requests.Redactions;

namespace Mingtang.Requests.Desk;

/// <summary>One act on one case: what it means, what it asks, and every reason against it beside its field.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class Do(
    RequestFrame frame, RequestShelf shelf, RequestScope scope, IPeople people, Withheld withheld, WorkingDayCalendar calendar, CurrentPerson person, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ActInput Input { get; set; } = new();

    public RequestCase Case { get; private set; } = null!;

    public RequestAct Act { get; private set; }

    public ActGuide Guide { get; private set; } = null!;

    public ReplyClock Clock => ReplyClock.Of(Case.Log, calendar);

    public IReadOnlyList<(Guid Id, string Name)> Staff { get; private set; } = [];

    public Volume Volume { get; private set; }

    public IEnumerable<SelectListItem> StaffList => Staff.Select(one => new SelectListItem(one.Name, one.Id.ToString()));

    public IEnumerable<SelectListItem> Consultations => Case.Log.Consultations.Where(asked => Act == RequestAct.TellThirdParty ? !asked.IsOpen : asked.IsOpen)
        .Select(asked => new SelectListItem($"第{asked.Key}份：{asked.Sent.Kind.Title()} {asked.Sent.Shown}", asked.Key));

    public static IEnumerable<SelectListItem> Rows { get; } =
        [.. ReplyRow.All.Where(row => row.Kind is not (ReplyKind.CorrectionOverdue or ReplyKind.FeeUnpaid)).Select(row => new SelectListItem($"{row.Group}{row.Label}", row.Kind.ToString()))];

    public static IEnumerable<SelectListItem> Bases { get; } =
        [.. ReplyRow.All.SelectMany(row => ReplyRules.BasesOf(row.Kind)).Distinct().Select(basis => new SelectListItem(ChineseArticle.Of(basis), basis))];

    public async Task<IActionResult> OnGet(Guid id, RequestAct act, CancellationToken stop)
    {
        if (!await Find(id, act, stop))
            return NotFound();
        Input.On = clock.Today();
        if (act == RequestAct.DraftReply && await withheld.LinesOf(id, stop) is { } lines)
            (Input.Reply, Input.Withheld) = (ReplyKind.PartlyDisclosed, lines);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, RequestAct act, CancellationToken stop)
    {
        if (!await Find(id, act, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await frame.Do(person, id, Input.ToDeed(act, Staff), stop);
        return this.Show(outcome, () =>
        {
            this.Done($"已办理：{act.Title()}。");
            return Redirect(outcome.Value.Request.DeskUrl);
        });
    }

    private async Task<bool> Find(Guid id, RequestAct act, CancellationToken stop)
    {
        if (!ActGuide.HasForm(act) || await shelf.Find(id, stop) is not { } found || !scope.Covers(person, found.Request) || !scope.May(person, act))
            return false;
        (Case, Act, Guide) = (found, act, ActGuide.Of(act));
        Volume = await shelf.VolumeOf(found.Request, stop);
        if (act == RequestAct.HandOver)
            Staff = [.. (await people.AtUnit(found.Request.UnitId, Role.Clerk, stop)).Select(one => (one.Id, one.Name))];
        return true;
    }
}
