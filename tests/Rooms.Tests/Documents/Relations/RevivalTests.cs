using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Releasing;
using Mingtang.Documents.Terms;
using Mingtang.Foundation.Data;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents.Relations;

/// <summary>Taking a document off the site that ended others says what becomes of them (rules 7).</summary>
public sealed class RevivalTests
{
    [Theory, EveryEngine]
    public async Task Withdrawing_what_replaced_another_asks_for_the_others_fate_and_for_its_reason(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var (old, next) = await Replaced(house);
        (await house.Withdraw(next)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.ended-undecided");
        (await Withdraw(house, next, new EndedFate(old, true, " "))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.fate-needs-reason");
        (await house.Public(next)).ShouldNotBeNull("nothing was done");
        (await Withdraw(house, next, new EndedFate(old, true, "新办法程序有误，原办法继续执行"))).Refusals.ShouldBeEmpty();
        (await house.Public(next)).ShouldBeNull();
        (await house.Public(old))!.Validity.ShouldBe(Validity.InForce);
        (await house.With<IDocuments, IReadOnlyList<DocumentRef>>(documents => documents.Public(new()))).ShouldHaveSingleItem().Id.ShouldBe(old, "the lists show it again");
        var note = await Note(house, old);
        (note.Act, note.OtherId).ShouldBe((ValidityAct.Revive, next));
        note.Why.ShouldContain("程序有误");
    }

    [Theory, EveryEngine]
    public async Task One_that_stays_ended_keeps_the_reason_and_is_not_asked_about_again(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var (old, next) = await Replaced(house);
        (await Withdraw(house, next, new EndedFate(old, false, "事项已经取消"))).Refusals.ShouldBeEmpty();
        (await house.Public(old))!.Validity.ShouldBe(Validity.Replaced);
        (await Note(house, old)).Act.ShouldBe(ValidityAct.StayEnded);
    }

    [Fact]
    public async Task What_ended_nothing_is_withdrawn_without_a_question_and_a_revival_is_no_act_of_its_own()
    {
        using var house = new DocumentHouse();
        var alone = await house.Published(DocumentHouse.Wording("云间区某办法"), DocumentKind.Normative, "云试规〔2026〕1号");
        (await house.With<JudgeValidity, Outcome<ValidityNote>>(judge => judge.Do(alone.Id, new(ValidityAct.Revive, null, null, null, "恢复"), house.Clerk)))
            .Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.revival-goes-with-withdrawal");
        (await house.Withdraw(alone.Id)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_ended_anew_by_a_later_document_is_that_ones_to_ask_about()
    {
        using var house = new DocumentHouse();
        var (old, next) = await Replaced(house);
        (await Withdraw(house, next, new EndedFate(old, true, "程序有误"))).Refusals.ShouldBeEmpty();
        house.House.Clock.Pass(TimeSpan.FromHours(1));
        var third = await Replacing(house, old, "云间区又一办法", "云试规〔2026〕3号");
        (await house.With<Revive, IReadOnlyList<Document>>(revive => revive.EndedBy(next, default))).ShouldBeEmpty();
        (await house.With<Revive, IReadOnlyList<Document>>(revive => revive.EndedBy(third, default))).ShouldHaveSingleItem().Id.ShouldBe(old);
    }

    private static async Task<(Guid Old, Guid Next)> Replaced(DocumentHouse house)
    {
        var old = await house.Published(DocumentHouse.Wording("云间区旧办法") with { EffectiveOn = new DateOnly(2026, 10, 16) }, DocumentKind.Normative, "云试规〔2026〕1号");
        return (old.Id, await Replacing(house, old.Id, "云间区新办法", "云试规〔2026〕2号"));
    }

    private static async Task<Guid> Replacing(DocumentHouse house, Guid old, string title, string number)
    {
        var next = await house.Draft(DocumentHouse.Wording(title) with { EffectiveOn = new DateOnly(2026, 10, 18) }, kind: DocumentKind.Normative);
        (await house.With<RelateDocuments, Outcome<Relation>>(act => act.Add(next.Id, new(RelationKind.Replaces, old, null, null, null), house.Clerk))).Refusals.ShouldBeEmpty();
        await house.TakeToPublic(next.Id, number);
        return next.Id;
    }

    /// <summary>A minute later, for notes of one moment have no order.</summary>
    private static Task<Outcome<Edition>> Withdraw(DocumentHouse house, Guid id, EndedFate fate)
    {
        house.House.Clock.Pass(TimeSpan.FromMinutes(1));
        return house.With<WithdrawEdition, Outcome<Edition>>(act => act.Do(id, "内容有误", [fate], house.Office));
    }

    private static Task<ValidityNote> Note(DocumentHouse house, Guid id) => house.House.Read(services =>
        services.GetRequiredService<PlatformDb>().Set<ValidityNote>().Where(note => note.DocumentId == id).OrderByDescending(note => note.At).ThenByDescending(note => note.Id).FirstAsync());
}
