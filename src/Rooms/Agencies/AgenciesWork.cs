using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.Accounts;
using Mingtang.Agencies.Hearings;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Staffing;
using Mingtang.Agencies.Studies;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.Kernel;

namespace Mingtang.Agencies;

/// <summary>
/// What waits here: a hearing not held by the end of the year (said from October on), a duty nobody stands for, reading a
/// clerk has not passed, and for the security administrators locked accounts.
/// </summary>
internal sealed class AgenciesWork(
    ReportsHeardShare heard, StaffedShare staffed, StudyReading studies, IUnits units, PlatformDb db, TimeProvider clock) : IAssignsWork
{
    private const int RemindFromMonth = 10;

    public async Task<IReadOnlyList<WaitingWork>> WaitingFor(CurrentPerson person, CancellationToken stop) => person.Role switch
    {
        Role.SecurityAdministrator => await Locked(stop),
        Role.Office => [.. await Gaps(null, stop)],
        Role.Clerk or Role.Approver when person.UnitId is { } unit => [.. await Gaps(unit, stop), .. await ToRead(person, stop)],
        _ => [],
    };

    private async Task<IEnumerable<WaitingWork>> Gaps(Guid? unitId, CancellationToken stop)
    {
        var today = clock.Today();
        var book = await units.On(today, stop);
        var year = Period.Year(today.Year);
        if (unitId is { } only && !UnitKinds.Agencies.Contains(book.Find(only)?.Kind ?? UnitKind.Section))
            return [];
        var hearings = today.Month < RemindFromMonth ? [] : (await heard.Measure(year, unitId, null, stop)).Rows;
        var staff = (await staffed.Measure(year, unitId, null, stop)).Rows;
        return hearings.Where(row => !row.Counts)
            .Select(row => new WaitingWork(
                row.Item, "待听取汇报", $"{book.Find(row.UnitId)?.ShortName}主要领导本年度尚未听取政务公开工作汇报",
                $"/desk/agencies/hearings/new?unitId={row.UnitId}", book.Find(row.UnitId)?.ShortName, new(today.Year, 12, 31)))
            .Concat(staff.Where(row => !row.Counts)
                .Select(row => new WaitingWork(
                    row.Item, "待配备人员", $"{book.Find(row.UnitId)?.ShortName}：{row.Why}",
                    $"/desk/agencies/staffing/{row.UnitId}", book.Find(row.UnitId)?.ShortName, null)));
    }

    private async Task<IEnumerable<WaitingWork>> ToRead(CurrentPerson person, CancellationToken stop) =>
        person.Role != Role.Clerk ? []
        : (await studies.All(person.Id, stop)).Where(one => one.PassedAt is null && one.Study.EndedAt is null)
            .Select(one => new WaitingWork(
                new ItemRef("agencies.study", one.Study.Id.ToString()), "待学习测验", one.Study.Title, $"/desk/agencies/studies/{one.Study.Id}", person.UnitName, one.Study.DueOn));

    private async Task<IReadOnlyList<WaitingWork>> Locked(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var locked = await (
            from account in db.Set<Account>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking() on account.Id equals person.Id
            where account.LockedUntil != null && account.LockedUntil > now
            select new { person.Id, person.Name }).ToListAsync(stop);
        return [.. locked.Select(person => new WaitingWork(
            new ItemRef("agencies.person", person.Id.ToString()), "账号锁定", $"{person.Name}的账号因连续输错被锁定",
            $"/desk/agencies/people/{person.Id}", null, null))];
    }
}
