using Microsoft.EntityFrameworkCore;
using Mingtang.Agencies.People;
using Mingtang.Agencies.Units;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Demo;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.Kernel;
using Mingtang.WorkPlans.Bulletins;
using Mingtang.WorkPlans.Import;
using Mingtang.WorkPlans.Import.Publishing;
using Mingtang.WorkPlans.Returns;

namespace Mingtang.WorkPlans.Demo;

/// <summary>
/// What followed in 云间区: two quarters handed in, the bulletin of the third signed, reviewed and public, the plan on the portal as it
/// stood in October. Every step is the act a person would do, by the person whose post it is.
/// </summary>
internal sealed class SeasonDemo(
    ActBook acts, PlatformDb db, TimeProvider clock, IUnits units, IPeople people, ReturnRounds rounds, ReturnDesk returns, ReturnReading reading,
    BulletinDesk bulletins, CaseShelf cases, BulletinRelease bulletinRelease, ProposePlan propose, ReleasePlan release, ReleaseBook book) : IDemoSeed
{
    private static readonly Quarter Second = new(2026, 2), Third = new(2026, 3);

    public string Name => "workplans-season";

    /// <summary>After every room, because the bulletin counts what all of them did.</summary>
    public int Order => 900;

    public async Task Fill(IServiceProvider services, IProgress<string> progress, CancellationToken stop)
    {
        var time = (DemoClock)clock;
        var now = time.GetUtcNow() < DemoClock.Opening ? DemoClock.Opening : time.GetUtcNow();
        try
        {
            _ = (await acts.Do<int>("workplans.fill-season", Actor.Platform, async doing =>
            {
                await Fill(time, stop);
                time.Set(now);
                doing.About("workplans.demo", "yunjian-season", "填充演示季度报送、通报和公开的工作要点");
                return 1;
            }, stop)).Value;
            progress.Report("  两个季度的报送、一期通报，工作要点已公开");
        }
        finally
        {
            time.Set(now);
        }
    }

    private async Task Fill(DemoClock time, CancellationToken stop)
    {
        var unitBook = await units.OfYear(2026, stop);
        var office = await Holder(Role.Office, "顾砚", unitBook, stop);
        var plan = await db.Set<WorkPlan>().AsNoTracking().SingleAsync(p => p.AgencyId == unitBook.District!.Id && p.Year == 2026 && p.State != PlanState.Draft, stop);
        await HandIn(time, plan.Id, Second, new(2026, 7, 6), (_, _) => true, office, unitBook, stop);
        // In October some are still to be looked at, and two are late.
        await HandIn(time, plan.Id, Third, new(2026, 10, 8), (index, count) => index < count * 3 / 5, office, unitBook, stop);
        await Cases(time, plan.Id, office, unitBook, stop);
        await Bulletin(time, plan.Id, office, unitBook, stop);
        await Publish(time, plan.Id, office, unitBook, stop);
    }

    /// <param name="accepted">Whether the office has looked at the one of this number, of so many.</param>
    private async Task HandIn(
        DemoClock time, Guid plan, Quarter quarter, DateOnly opens, Func<int, int, bool> accepted, CurrentPerson office, UnitBook unitBook, CancellationToken stop)
    {
        time.Set(At(opens, 9));
        var round = (await rounds.Open(plan, quarter, office, stop)).Value;
        var waiting = await db.Set<UnitReturn>().AsNoTracking().Where(r => r.RoundId == round.Id).OrderBy(r => r.UnitId).ToListAsync(stop);
        var late = accepted(waiting.Count - 1, waiting.Count) ? 0 : 2;
        for (var i = 0; i < waiting.Count - late; i++)
        {
            if (await people.AtUnit(waiting[i].UnitId, Role.Clerk, stop) is not [var clerk, ..])
                continue;
            time.Set(At(opens.AddDays(1 + i % 6), 10 + i % 7));
            var who = Post(clerk with { UnitId = waiting[i].UnitId }, unitBook, Role.Clerk);
            _ = (await returns.Submit(waiting[i].Id, await Words(waiting[i], quarter, stop), who, stop)).Value;
            if (!accepted(i, waiting.Count))
                continue;
            time.Set(At(opens.AddDays(8), 9));
            _ = (await returns.Accept(waiting[i].Id, office, stop)).Value;
        }
        db.ChangeTracker.Clear();
    }

    /// <summary>Where the entries say nothing, the unit says why.</summary>
    private async Task<ReturnWords> Words(UnitReturn unit, Quarter quarter, CancellationToken stop)
    {
        var content = await reading.Now(unit, quarter, stop);
        return new("本季度各项任务按计划推进，进展和佐证见各条记录。", [.. content.Lines.Where(line => line.IsSilent).Select(line => new LineWords(line.TaskId, "本季度完成前期准备，下季度起按节点推进。"))]);
    }

    /// <summary>One is chosen and stands in the bulletin, one waits for the office.</summary>
    private async Task Cases(DemoClock time, Guid plan, CurrentPerson office, UnitBook unitBook, CancellationToken stop)
    {
        time.Set(At(new(2026, 10, 12), 10));
        var chosen = await Offer("FZ", plan, new("楼道口的政务公开“三张纸”", "把一次办好、最新补贴和意见征集各写成一张纸，贴在楼道口和居委会公示栏，每月1日更换，纸上印二维码连到公开页面。三个月里扫码两千余次，窗口重复咨询少了三成。", [new("做法说明", null, "https://www.yunjian.example/zwgk/alk/fz")]), unitBook, stop);
        _ = await Offer("JYJ", plan, new("招生政策“问得到人”", "招生办法公布当天同步公布答疑电话和线上说明会时间，问得最多的二十个问题每天汇总后补充到网上。", [new("问答汇总", null, "https://www.yunjian.example/zwgk/alk/jyj")]), unitBook, stop);
        time.Set(At(new(2026, 10, 14), 9));
        _ = (await cases.Decide(chosen, choose: true, null, office, stop)).Value;
    }

    private async Task<Guid> Offer(string code, Guid plan, OfferedCase offered, UnitBook unitBook, CancellationToken stop)
    {
        var unit = unitBook.ByCode(code)!;
        var clerk = (await people.AtUnit(unit.Id, Role.Clerk, stop))[0];
        return (await cases.Offer(plan, offered, Post(clerk with { UnitId = unit.Id }, unitBook, Role.Clerk), stop)).Value.Id;
    }

    private async Task Bulletin(DemoClock time, Guid plan, CurrentPerson office, UnitBook unitBook, CancellationToken stop)
    {
        time.Set(At(new(2026, 10, 16), 14));
        var drafted = (await bulletins.Draft(plan, Third, ranksUnits: false, office, stop)).Value;
        var words = new BulletinWords(drafted.Title, drafted.Text, "云政公开通", 3, RanksUnits: false, WantsPublic: true);
        _ = (await bulletins.Edit(drafted.Id, words, office, stop)).Value;
        _ = (await bulletins.Submit(drafted.Id, office, stop)).Value;
        time.Set(At(new(2026, 10, 17), 9));
        _ = (await bulletins.Sign(drafted.Id, await Holder(Role.Approver, "罗衡", unitBook, stop), stop)).Value;
        _ = (await bulletins.Issue(drafted.Id, office, stop)).Value;
        _ = (await bulletinRelease.Propose(drafted.Id, office, stop)).Value;
        time.Set(At(new(2026, 10, 19), 9));
        await Review(BulletinRelease.Item(drafted.Id), unitBook, stop);
        time.Set(At(new(2026, 10, 19), 10));
        _ = (await bulletinRelease.Release(drafted.Id, office, stop)).Value;
    }

    private async Task Publish(DemoClock time, Guid plan, CurrentPerson office, UnitBook unitBook, CancellationToken stop)
    {
        var keeper = new PlanKeeper(office.Actor, Role.Office) { CoversDistrict = true };
        time.Set(At(new(2026, 10, 19), 14));
        _ = (await propose.Do(keeper, plan, stop)).Value;
        time.Set(At(new(2026, 10, 19), 15));
        await Review(ProposePlan.ItemOf(plan), unitBook, stop);
        time.Set(At(new(2026, 10, 19), 16));
        _ = (await release.Do(keeper, plan, stop)).Value;
    }

    private async Task Review(ItemRef item, UnitBook unitBook, CancellationToken stop)
    {
        var reviewer = await Holder(Role.Reviewer, "施默", unitBook, stop);
        var open = (await book.StatusOf(item, stop))!;
        _ = (await acts.Do(FoundationPermissions.Review, reviewer.Actor, doing =>
            book.Review(doing, open.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null), stop), stop)).Value;
    }

    private async Task<CurrentPerson> Holder(Role role, string name, UnitBook unitBook, CancellationToken stop)
    {
        var holding = await people.Holding(role, stop);
        return Post(holding.FirstOrDefault(person => person.Name == name) ?? holding[0], unitBook, role);
    }

    private static CurrentPerson Post(PersonRef person, UnitBook unitBook, Role role) => new(person.Id, person.Name, person.UnitId, unitBook.Find(person.UnitId)?.ShortName, role);

    private static DateTimeOffset At(DateOnly day, int hour) => ChinaTime.StartOf(day).AddHours(hour);
}
