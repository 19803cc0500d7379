using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Kernel;
using Mingtang.Kernel.WorkingDays;
using Mingtang.Requests.Records;

namespace Mingtang.Requests.Desk.Records;

/// <summary>更正自身记录: open ones first, by the day they came.</summary>
[Needs(RequestPermissions.Read)]
internal sealed class Index(PlatformDb db, RequestScope scope, IUnits units, WorkingDayCalendar calendar, CurrentPerson person, TimeProvider clock) : PageModel
{
    private const int Most = 300;
    private UnitBook book = null!;

    public IReadOnlyList<RecordCorrection> Records { get; private set; } = [];

    public bool MayFile => scope.May(person, RequestPermissions.Receive);

    public string NameOf(Guid unitId) => book.Find(unitId)?.ShortName ?? "";

    public DateOnly DueOn(RecordCorrection record) => record.DueOn(calendar);

    public async Task OnGet(CancellationToken stop)
    {
        book = await units.On(clock.Today(), stop);
        var unit = RequestScope.UnitOf(person);
        Records = [.. (await db.Set<RecordCorrection>().AsNoTracking().Where(record => unit == null || record.UnitId == unit).OrderByDescending(record => record.CreatedAt).Take(Most).ToListAsync(stop))
            .OrderBy(record => !record.IsOpen).ThenBy(record => record.IsOpen ? record.ArrivedOn.DayNumber : -record.ArrivedOn.DayNumber)];
    }
}
