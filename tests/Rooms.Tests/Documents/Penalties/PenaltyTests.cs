using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Penalties;

public sealed class PenaltyTests
{
    [Theory, EveryEngine]
    public async Task A_penalty_that_no_longer_stands_is_work_due_on_the_third_working_day(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var id = await Published(house);

        // Friday before the autumn holidays' end: the days off between do not count.
        (await Note(house, id, new DateOnly(2026, 9, 30))).Refusals.ShouldBeEmpty();

        var work = (await Waiting(house)).Single(one => one.Kind == "处罚决定待撤下");
        var duty = (await house.With<PenaltyBook, PenaltyDuty?>(book => book.Of(id, default))).ShouldNotBeNull();
        work.DueOn.ShouldBe(duty.DueOn);
        duty.Clock.Derivation.Count(day => day.Counts).ShouldBe(3);
        duty.Clock.Derivation.Any(day => !day.Counts && day.Why.Contains("国庆", StringComparison.Ordinal)).ShouldBeTrue("the holiday is told day by day");
    }

    [Theory, EveryEngine]
    public async Task Withdrawn_with_its_public_reason_it_is_work_no_more(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var id = await Published(house);
        await Note(house, id, new DateOnly(2026, 10, 19));
        var reason = (await house.With<PenaltyBook, PenaltyDuty?>(book => book.Of(id, default)))!.PublicReason;
        reason.ShouldBe("本行政处罚决定已被撤销（云府复决字〔2026〕18号行政复议决定书），依照行政处罚法第四十八条撤下。");

        (await house.Withdraw(id, reason)).Refusals.ShouldBeEmpty();

        (await Waiting(house)).ShouldNotContain(one => one.Kind == "处罚决定待撤下");
        (await house.Public(id)).ShouldBeNull();
    }

    [Fact]
    public async Task Replaced_by_a_changed_decision_the_old_one_does_not_stay_readable()
    {
        using var house = new DocumentHouse();
        var id = await Published(house);
        await Note(house, id, new DateOnly(2026, 10, 19));
        await house.Renew(id);
        await house.TakeToPublic(id);

        var old = await house.With<PlatformDb, Edition>(db => db.Set<Edition>().SingleAsync(e => e.DocumentId == id && e.Number == 1));
        old.WithdrawnWhy.ShouldNotBeNull().ShouldContain("被撤销");
        (await Waiting(house)).ShouldNotContain(one => one.Kind == "处罚决定待撤下");
    }

    [Fact]
    public async Task Every_reason_against_noting_it_is_said_at_once()
    {
        using var house = new DocumentHouse();
        var other = await house.Published();
        (await house.With<PenaltyBook, Outcome<PenaltyChange>>(book => book.Note(other.Id, null, new DateOnly(2026, 10, 21), " ", house.Clerk))).Refusals
            .ShouldBe([PenaltyBook.NotAPenalty, PenaltyBook.FateMissing, PenaltyBook.DayWrong, PenaltyBook.BasisMissing]);
        var id = await Published(house);
        await Note(house, id, new DateOnly(2026, 10, 19));
        (await Note(house, id, new DateOnly(2026, 10, 19))).Refusals.ShouldBe([PenaltyBook.NotedAlready]);
    }

    private static async Task<Guid> Published(DocumentHouse house)
    {
        var document = await house.Draft(DocumentHouse.Wording("行政处罚决定书（某餐饮店）"), new(PublicityAttribute.Proactive, PenaltyBook.Code, null), DocumentKind.Notice);
        await house.TakeToPublic(document.Id);
        return document.Id;
    }

    private static Task<Outcome<PenaltyChange>> Note(DocumentHouse house, Guid id, DateOnly on) =>
        house.With<PenaltyBook, Outcome<PenaltyChange>>(book => book.Note(id, PenaltyFate.Revoked, on, "云府复决字〔2026〕18号行政复议决定书", house.Clerk));

    private static Task<IReadOnlyList<WaitingWork>> Waiting(DocumentHouse house) => house.Waiting(house.Approver);
}
