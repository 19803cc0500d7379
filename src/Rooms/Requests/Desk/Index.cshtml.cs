using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;

namespace Mingtang.Requests.Desk;

/// <summary>The work queue: the unit's cases by the working days left, every unit's for the office.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class Index(RequestQueue queue, RequestShelf shelf, RequestScope scope, IUnits units, WorkingDayCalendar calendar, CurrentPerson person, TimeProvider clock) : PageModel
{
    private UnitBook book = null!;

    [BindProperty(SupportsGet = true)]
    public QueuePart Part { get; set; } = QueuePart.Open;

    [BindProperty(SupportsGet = true), Display(Name = "单位")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "登记号或者内容"), StringLength(60)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>A case whose applicant's others are asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "sameAs")]
    public Guid? SameAs { get; set; }

    /// <summary>From so many in a month on, the queue names it.</summary>
    private const int Many = 5;

    public IReadOnlyList<ManyFromOne> ManyFrom { get; private set; } = [];

    private string? applicantKey;

    public QueuePage Found { get; private set; } = new([], null);

    public bool HasHandlers => Found.Lines.Any(line => line.HandlerName is not null);

    public bool ForAll => RequestScope.UnitOf(person) is null;

    public bool MayReceive => scope.May(person, RequestPermissions.Receive);

    public IEnumerable<SelectListItem> UnitList => book.All.Where(unit => unit.AcceptsRequests).Select(unit => new SelectListItem(unit.ShortName, unit.Id.ToString()));

    public static IReadOnlyList<(QueuePart Part, string Title)> Parts { get; } =
        [(QueuePart.Open, "在办"), (QueuePart.ToConfirm, "待确认"), (QueuePart.WithApplicant, "等申请人"), (QueuePart.InReview, "审核签发"), (QueuePart.Closed, "已办结")];

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    /// <summary>In working days, as the law counts.</summary>
    public int? DaysLeft(InformationRequest request) => request.DueOn is { } due ? calendar.CountWorkingDays(clock.Today(), due).Result : null;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        if (SameAs is { } one)
        {
            if (await shelf.Find(one, stop) is not { } same || !scope.Covers(person, same.Request))
                return NotFound();
            (applicantKey, UnitId) = (same.Request.ApplicantKey, same.Request.UnitId);
        }
        else if (Part == QueuePart.All)
            Part = QueuePart.Open;
        else if (Part == QueuePart.Open && MayReceive)
            ManyFrom = await queue.Many(RequestScope.UnitOf(person), clock.Today(), Many, stop);
        Found = await queue.Page(Asked(), stop);
        return Page();
    }

    /// <summary>A reviewer sees of the district what waits for the review, and nothing else.</summary>
    private QueueAsked Asked() => person.Role switch
    {
        Role.LegalReviewer => new(null, Part, Words, After) { State = RequestState.LegalReview },
        Role.Reviewer => new(null, Part, Words, After) { State = RequestState.SecrecyReview },
        _ => new(RequestScope.UnitOf(person) ?? UnitId, Part, Words, After) { ApplicantKey = applicantKey },
    };
}
