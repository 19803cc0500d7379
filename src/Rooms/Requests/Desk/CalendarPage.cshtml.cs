using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Printing;

namespace Mingtang.Requests.Desk;

/// <summary>期限日历: the next six weeks of a unit, day by day, with what is due; also as a file for other calendars.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class CalendarPage(PlatformDb db, IUnits units, WorkingDayCalendar calendar, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Days = 42;
    private UnitBook book = null!;

    public IReadOnlyList<(DateOnly Day, DerivedDay Kind, IReadOnlyList<InformationRequest> Due)> Calendar { get; private set; } = [];

    public IReadOnlyList<InformationRequest> Late { get; private set; } = [];

    public bool ForAll => RequestScope.UnitOf(person) is null;

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public async Task OnGet(CancellationToken stop)
    {
        var today = clock.Today();
        book = await units.On(today, stop);
        var open = await Open(today.AddDays(Days), stop);
        Late = [.. open.Where(request => request.NextOn < today)];
        Calendar = [.. Enumerable.Range(0, Days).Select(today.AddDays)
            .Select(day => (day, calendar.Explain(day), (IReadOnlyList<InformationRequest>)[.. open.Where(request => request.NextOn == day)]))
            .Where(line => line.Item3.Count > 0 || !line.Item2.Why.StartsWith("工作日", StringComparison.Ordinal) && line.Item2.Why is not ("星期六" or "星期日"))];
    }

    public async Task<IActionResult> OnGetIcs(CancellationToken stop)
    {
        var open = await Open(DateOnly.MaxValue.AddDays(-1), stop);
        var printed = CalendarPrinter.Print("依申请公开期限", Request.Host.Host, open.Select(request =>
            CalendarEntry.OnDay($"request-{request.Id:N}", $"{request.State.Title()}：{request.Number}", request.NextOn, new DateTimeOffset(request.CreatedAt)) with
            {
                Revision = request.Revision,
                Url = new Uri($"{Request.Scheme}://{Request.Host}{request.DeskUrl}"),
                RemindDaysBefore = 2,
            }));
        return File(printed, "text/calendar; charset=utf-8", "requests.ics");
    }

    private Task<List<InformationRequest>> Open(DateOnly until, CancellationToken stop)
    {
        var unit = RequestScope.UnitOf(person);
        var open = db.Set<InformationRequest>().AsNoTracking().Where(request => request.IsOpen && (unit == null || request.UnitId == unit) && request.NextOn <= until);
        open = person.Role switch
        {
            Role.LegalReviewer => open.Where(request => request.State == RequestState.LegalReview),
            Role.Reviewer => open.Where(request => request.State == RequestState.SecrecyReview),
            _ => open,
        };
        return open.OrderBy(request => request.NextOn).ThenBy(request => request.Id).Take(1000).ToListAsync(stop);
    }
}
