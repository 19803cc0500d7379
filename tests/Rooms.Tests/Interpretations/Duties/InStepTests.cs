using Microsoft.EntityFrameworkCore;
using Mingtang.Documents;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Interpretations.Duties;

public sealed class InStepTests
{
    [Theory, EveryEngine]
    public async Task A_document_that_must_be_interpreted_does_not_go_out_without(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = house.Documents.Add(house.Unit.Id);
        await house.HandInDocument(document);
        (await house.PublishWithDocument(document)).Refusals.ShouldBe([InterpretationRefusals.MustInterpret]);

        await house.Drafted(document);
        (await house.PublishWithDocument(document)).Refusals.ShouldBe([InterpretationRefusals.MustInterpret], "a draft is not enough");
    }

    [Theory, EveryEngine]
    public async Task Both_go_out_in_one_act_and_count_as_in_step(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = house.Documents.Add(house.Unit.Id);
        var id = await house.Ready(document);
        await house.HandInDocument(document);

        (await house.PublishWithDocument(document)).IsRefused.ShouldBeFalse();

        var found = await house.Find(id);
        (found.State, found.IsInStep).ShouldBe((InterpretationState.Released, true));
        var duty = await house.Ask<PlatformDb, Duty>(db => db.Set<Duty>().SingleAsync());
        (duty.Id, duty.InterpretationId, duty.IsInStep, duty.Ground).ShouldBe((document.Id, id, true, "规范性文件"));
    }

    [Theory, EveryEngine]
    public async Task When_the_act_breaks_off_neither_is_public(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = house.Documents.Add(house.Unit.Id);
        var id = await house.Ready(document);
        await house.HandInDocument(document);

        (await house.PublishWithDocument(document, fails: true)).IsRefused.ShouldBeTrue();

        (await house.Find(id)).State.ShouldBe(InterpretationState.Ready);
        (await house.Ask<PlatformDb, int>(db => db.Set<Duty>().CountAsync())).ShouldBe(0);
        (await house.Ask<Foundation.Release.ReleaseBook, Foundation.Release.ReleaseStatus?>(book => book.PublicVersionOf(document.Item))).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task An_interpretation_not_reviewed_holds_its_document_back(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = house.Documents.Add(house.Unit.Id);
        await house.Ready(document, reviewed: false);
        await house.HandInDocument(document);

        (await house.PublishWithDocument(document)).Refusals.Select(refusal => refusal.Code).ShouldBe(["foundation.not-reviewed"]);
    }

    [Fact]
    public async Task It_does_not_go_before_its_document()
    {
        using var house = await InterpretationHouse.On(Engine.Sqlite);
        var id = await house.Ready(house.Documents.Add(house.Unit.Id));

        (await house.Alone(id)).Refusals.ShouldBe([InterpretationRefusals.GoesWithItsDocument]);
    }

    [Theory, EveryEngine]
    public async Task Let_go_first_by_the_office_it_is_work_until_it_is_made_good(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = house.Documents.Add(house.Unit.Id);
        (await house.Ask<DutyBook, Outcome<Guid>>(book => book.LetGoFirst(house.Office, document.Id, " ", new(2026, 12, 1)))).Refusals.Select(refusal => refusal.Code)
            .ShouldBe(["interpretations.override-needs-reason", "interpretations.override-due-too-late"]);
        (await house.Ask<DutyBook, Outcome<Guid>>(book => book.LetGoFirst(house.Head, document.Id, "急", null))).Refusals.ShouldBe([InterpretationRefusals.NotYours]);
        var published = await house.Published(interpreted: false);

        var work = (await Waiting(house)).ShouldHaveSingleItem();
        (work.Kind, work.DueOn).ShouldBe(("待补解读", new DateOnly(2026, 10, 23)));

        (await house.Alone(await house.Ready(published))).IsRefused.ShouldBeFalse();
        (await Waiting(house)).ShouldBeEmpty();
        (await house.Measure("interpretations.covered_share")).Value.ShouldBe(100);
        (await house.Measure("interpretations.in_step_share")).Rows.Single().Why.ShouldBe("解读没有与文件同步发布");
    }

    [Theory]
    [InlineData(6, null, "2026-10-29")]
    [InlineData(1, "2026-10-22", "2026-10-22")]
    [InlineData(6, "2026-10-22", "2026-10-29")]
    public async Task The_days_to_make_it_good_count_from_publication(int waits, string? set, string due)
    {
        using var house = await InterpretationHouse.On(Engine.Sqlite);
        await house.Published(interpreted: false, waits: TimeSpan.FromDays(waits), dueOn: set is null ? null : DateOnly.ParseExact(set, "yyyy-MM-dd", null));

        (await Waiting(house)).ShouldHaveSingleItem().DueOn.ShouldBe(DateOnly.ParseExact(due, "yyyy-MM-dd", null));
    }

    [Fact]
    public async Task Which_documents_must_be_interpreted_follows_the_rules()
    {
        using var house = await InterpretationHouse.On(Engine.Sqlite);
        Task<string?> Ground(DocumentRef document) => house.Ask<MustInterpret, string?>(must => must.Ground(document, default));
        var normative = house.Documents.Add(house.Unit.Id);
        var plain = normative with { Kind = DocumentKind.Official };

        (await Ground(normative)).ShouldBe("规范性文件");
        (await Ground(plain)).ShouldBeNull();
        (await Ground(plain with { ForFirms = true })).ShouldBe("面向企业和居民的政策文件");
        (await Ground(normative with { Kind = DocumentKind.Notice, ForFirms = true })).ShouldBeNull();
        (await Ground(normative with { Attribute = PublicityAttribute.OnRequest })).ShouldBeNull();
        var district = await house.House.Services.Unit(Agencies.Units.UnitKind.District, "区政府");
        (await Ground(plain with { AgencyId = district.Id })).ShouldBe("以区政府或区府办名义印发");
        (await Ground(plain with { AgencyId = district.Id, Genre = "任免" })).ShouldBeNull();
    }

    private static Task<IReadOnlyList<WaitingWork>> Waiting(InterpretationHouse house) =>
        house.Ask<IEnumerable<IAssignsWork>, IReadOnlyList<WaitingWork>>(rooms => rooms.OfType<InterpretationsWork>().Single().WaitingFor(house.Clerk, default));
}
