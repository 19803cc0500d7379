using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Documents.Releasing;
using Mingtang.Foundation;
using Mingtang.Foundation.Acts;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Publishing;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Documents;

public sealed class WayTests
{
    [Theory, EveryEngine]
    public async Task A_document_goes_from_draft_to_public(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var document = await house.Published();
        var shown = (await house.Public(document.Id))!;
        shown.IndexNumber.ShouldNotBeNull().ShouldEndWith("/2026-00001");
        shown.State.ShouldBe(EditionState.Published);
        (await house.With<IEnumerable<IPublishes>, PublicItem?>(async all => await all.First(p => p.Kinds.Contains(Document.ItemKind)).Find(document.Item, default)))!.Url.ShouldBe(shown.Url);
    }

    [Theory, EveryEngine]
    public async Task A_submission_without_proposal_is_refused_with_every_reason(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var document = await house.Draft(proposal: new(PublicityAttribute.NotPublic, "A20-01", null));
        (await house.Submit(document.Id)).Refusals.Select(r => r.Code).ShouldBe(["documents.attribute-needs-ground", "documents.attribute-needs-reason"]);
    }

    [Fact]
    public async Task A_policy_proposed_as_not_public_goes_to_the_office_first()
    {
        using var house = new DocumentHouse();
        var document = await house.Draft(DocumentHouse.Wording() with { IsPolicy = true }, new(PublicityAttribute.NotPublic, "E16b", "尚在讨论"));
        (await house.Submit(document.Id)).Value.State.ShouldBe(EditionState.OfficeReview);
        (await house.Review(document.Id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.no-such-release");
    }

    [Fact]
    public async Task Changing_the_text_after_the_review_reopens_it()
    {
        using var house = new DocumentHouse();
        var document = await house.Draft();
        await house.Submit(document.Id);
        await house.Review(document.Id);
        (await house.Revise(document.Id, DocumentHouse.Wording("关于做好冬季防汛工作的通知"))).Value.State.ShouldBe(EditionState.Draft);
        (await house.Sign(document.Id)).IsRefused.ShouldBeTrue();
        (await house.Publish(document.Id)).IsRefused.ShouldBeTrue();
        await house.TakeToPublic(document.Id);
    }

    [Fact]
    public async Task Who_changed_the_text_neither_reviews_nor_signs_it_though_another_handed_it_in()
    {
        using var house = new DocumentHouse();
        var document = await house.Draft();
        var both = house.Person("双岗", Foundation.People.Role.Clerk);
        await house.Revise(document.Id, DocumentHouse.Wording(), both);
        await house.Submit(document.Id, house.Clerk);
        (await house.Review(document.Id, who: both with { Role = Foundation.People.Role.Reviewer })).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.reviewer-wrote");
        (await house.Review(document.Id)).IsRefused.ShouldBeFalse();
        (await house.Sign(document.Id, both with { Role = Foundation.People.Role.Approver })).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.signer-wrote");
    }

    [Fact]
    public async Task Publication_says_every_reason_at_once()
    {
        using var house = new DocumentHouse(change: services => services.AddScoped<IGoesWith>(_ => new Unready()));
        var document = await house.Draft(DocumentHouse.Wording() with { IsPolicy = true, Topic = null });
        await house.Submit(document.Id);
        await house.Review(document.Id);
        await house.Sign(document.Id);
        (await house.Publish(document.Id)).Refusals.Select(r => r.Code).ShouldBe(["documents.element-missing", "documents.relations-open", "tests.unready"]);
    }

    [Fact]
    public async Task A_normative_document_is_a_policy_whatever_the_form_says()
    {
        using var house = new DocumentHouse();
        var document = await house.Draft(DocumentHouse.Wording("云间区试验办法") with { IsPolicy = false }, kind: DocumentKind.Normative);
        await house.Submit(document.Id);
        await house.Review(document.Id);
        await house.Sign(document.Id, number: "云试规〔2026〕1号");
        (await house.Publish(document.Id)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("documents.relations-open");
    }

    [Theory, EveryEngine]
    public async Task A_companion_that_fails_takes_everything_back(Engine engine)
    {
        using var house = new DocumentHouse(engine, services => services.AddScoped<IGoesWith>(_ => new Failing()));
        var document = await house.Draft();
        await house.Submit(document.Id);
        await house.Review(document.Id);
        await house.Sign(document.Id);
        await Should.ThrowAsync<InvalidOperationException>(() => house.Publish(document.Id));
        (await house.Public(document.Id)).ShouldBeNull();
        var traces = await house.House.Read(async s => await s.GetRequiredService<PlatformDb>().Set<Channels.ChannelPost>().CountAsync());
        traces.ShouldBe(0);
    }

    [Theory, EveryEngine]
    public async Task The_older_edition_stays_until_the_new_one_is_out_and_is_marked_then(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var document = await house.Published();
        await house.Renew(document.Id);
        (await house.Public(document.Id))!.EditionNumber.ShouldBe(1);
        await house.TakeToPublic(document.Id);
        (await house.Public(document.Id))!.EditionNumber.ShouldBe(2);
        var states = await house.House.Read(async s => await s.GetRequiredService<PlatformDb>().Set<Edition>().OrderBy(e => e.Number).Select(e => e.State).ToListAsync());
        states.ShouldBe([EditionState.Superseded, EditionState.Published]);
    }

    [Fact]
    public async Task Withdrawal_wants_a_reason_and_works_while_a_new_edition_is_under_way()
    {
        using var house = new DocumentHouse();
        var document = await house.Published();
        await house.Renew(document.Id);
        (await house.Withdraw(document.Id, " ")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.withdrawal-needs-reason");
        (await house.Withdraw(document.Id)).IsRefused.ShouldBeFalse();
        (await house.Public(document.Id)).ShouldBeNull();
        await house.TakeToPublic(document.Id);
        (await house.Public(document.Id))!.EditionNumber.ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task An_index_number_is_never_given_twice(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var first = await house.Published(DocumentHouse.Wording("一号通知"));
        await house.Withdraw(first.Id);
        var second = await house.Published(DocumentHouse.Wording("二号通知"));
        (await house.Public(second.Id))!.IndexNumber!.ShouldEndWith("-00002");
    }

    private sealed class Unready : IGoesWith
    {
        public Task<IReadOnlyList<Companion>> With(DocumentRef document, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Companion>>([new(new ItemRef("tests.companion", "1"), "解读", "未审", "/", [new Refusal("tests.unready", "解读尚未批准。")])]);

        public Task<Outcome> Release(Doing doing, DocumentRef document, Companion companion, CancellationToken stop) => Task.FromResult(Outcome.Done);
    }

    private sealed class Failing : IGoesWith
    {
        public Task<IReadOnlyList<Companion>> With(DocumentRef document, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Companion>>([new(new ItemRef("tests.companion", "1"), "解读", "会失败", "/", [])]);

        public Task<Outcome> Release(Doing doing, DocumentRef document, Companion companion, CancellationToken stop) => throw new InvalidOperationException("power cut");
    }
}
