using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Library.Questions;

namespace Mingtang.Library.Faqs;

/// <summary>An FAQ becomes public as everything does: drafted, reviewed by another, released; and never changes unseen.</summary>
public sealed class FaqTests
{
    [Theory, EveryEngine]
    public async Task Without_a_review_of_these_very_words_it_is_not_released(Engine engine)
    {
        using var house = new TestHouse(engine);
        var id = await house.Services.Drafted("生育登记怎么办理？");
        Codes(await Release(house, id)).ShouldContain("library.faq-not-now");
        _ = (await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.HandIn(LibraryActs.Office, id))).Value;
        Codes(await Release(house, id)).ShouldContain("library.faq-not-now");

        await house.Services.Review(id);
        _ = (await house.Services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.Change(LibraryActs.Office, id, LibraryActs.Entry("生育登记怎么办理？", "换了一种说法的答案，还没有人审查过。")))).Value;
        Codes(await Release(house, id)).ShouldContain("library.faq-not-now", "the words changed after the review");

        await house.Services.Forward(id);
        (await house.Services.Finds("生育登记")).ShouldContain("生育登记怎么办理？");
    }

    [Fact]
    public async Task Who_wrote_it_does_not_review_it()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var id = await house.Services.Drafted("孤儿基本生活费怎么申领？");
        _ = (await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.HandIn(LibraryActs.Office, id))).Value;
        var status = (await house.Services.Ask<ReleaseBook, ReleaseStatus?>(releases => releases.StatusOf(Faq.ItemOf(id))))!;
        house.Clock.Pass(TimeSpan.FromSeconds(1));
        var another = new Actor(Guid.NewGuid(), "另一位");
        _ = (await house.Services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.Change(LibraryActs.Office with { Id = another.PersonId }, id, LibraryActs.Entry("孤儿基本生活费怎么申领？", "另一位也改过这里的字句，所以不能审查。")))).Value;
        _ = (await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.HandIn(LibraryActs.Office, id))).Value;
        status = (await house.Services.Ask<ReleaseBook, ReleaseStatus?>(releases => releases.StatusOf(Faq.ItemOf(id))))!;
        var refused = await house.Do<ReleaseState>("foundation.review", (services, doing) => services.GetRequiredService<ReleaseBook>()
            .Review(doing, status.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null)), another);
        Codes(refused).ShouldContain("library.faq-writer-reviews");
    }

    [Theory, EveryEngine]
    public async Task A_new_edition_takes_the_place_of_the_old_one_only_when_it_is_released(Engine engine)
    {
        using var house = new TestHouse(engine);
        var id = await house.Services.Released("托育补贴多少钱？", "每月补贴六百元。由街镇受理，按季发放。");
        _ = (await house.Services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.Change(LibraryActs.Office, id, LibraryActs.Entry("托育补贴多少钱？", "每月补贴八百元。由街镇受理，按季发放。")))).Value;
        (await Answer(house, id)).ShouldStartWith("每月补贴六百元");
        await house.Services.Forward(id);
        (await Answer(house, id)).ShouldStartWith("每月补贴八百元");
        var states = await house.Read(services => services.GetRequiredService<PlatformDb>().Set<FaqEdition>().Where(edition => edition.FaqId == id).OrderBy(edition => edition.Number).Select(edition => edition.State).ToListAsync());
        states.ShouldBe([FaqState.Superseded, FaqState.Released]);
    }

    [Fact]
    public async Task An_answer_needs_its_basis_and_no_private_number()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var unit = await house.Services.Unit();
        var bare = (await house.Services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.New(LibraryActs.Office, unit.Id, new("医保怎么转移？", "到受理中心办理，当场办结。", FaqTheme.Insurance)))).Value;
        Codes(await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.HandIn(LibraryActs.Office, bare))).ShouldBe(["library.faq-basis-missing"]);
        Codes(await house.Services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.New(LibraryActs.Office, unit.Id, new("医", "打13812345678问小王", FaqTheme.Insurance))))
            .ShouldBe(["library.faq-question-missing", "library.faq-personal"], "all reasons at once");
    }

    [Fact]
    public async Task A_unit_writes_its_own_only()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var (own, other) = (await house.Services.Unit(), await house.Services.Unit(shortName: "区另一局"));
        var clerk = new CurrentPerson(Guid.NewGuid(), "经办", own.Id, own.ShortName, Role.Clerk);
        Codes(await house.Services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.New(clerk, other.Id, LibraryActs.Entry("别人的事怎么办？")))).ShouldBe(["library.faq-not-yours"]);
    }

    [Theory, EveryEngine]
    public async Task A_readers_question_is_the_offices_work_until_it_is_an_FAQ(Engine engine)
    {
        using var house = new TestHouse(engine);
        var first = (await house.Services.Ask<QuestionBook, Outcome<Guid>>(book => book.Put("小区里能不能装充电桩？"))).Value;
        var again = (await house.Services.Ask<QuestionBook, Outcome<Guid>>(book => book.Put("小区里能不能装充电桩"))).Value;
        again.ShouldBe(first, "one question, asked twice");
        var unit = await house.Services.Unit();
        var faq = (await house.Services.Ask<DraftFaq, Outcome<Guid>>(draft => draft.New(LibraryActs.Office, unit.Id, LibraryActs.Entry("小区里能不能装充电桩？"), first))).Value;
        var stored = await house.Read(services => services.GetRequiredService<PlatformDb>().Set<OpenQuestion>().AsNoTracking().SingleAsync());
        (stored.State, stored.FaqId, stored.Times).ShouldBe((QuestionState.InFaq, faq, 2));
        Codes(await house.Services.Ask<QuestionBook, Outcome<Guid>>(book => book.Close(LibraryActs.Office, first, "重复"))).ShouldBe(["library.question-handled"]);
    }

    [Fact]
    public async Task Only_the_office_takes_up_and_closes_readers_questions()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var clerk = new CurrentPerson(Guid.NewGuid(), "经办", null, null, Role.Clerk);
        var put = (await house.Services.Ask<QuestionBook, Outcome<Guid>>(book => book.Put("小区里能不能装充电桩？"))).Value;
        Codes(await house.Services.Ask<QuestionBook, Outcome<Guid>>(book => book.TakeUp(clerk, "医保怎么转移？", Origin.Unanswered, 3))).ShouldBe(["library.question-not-yours"]);
        Codes(await house.Services.Ask<QuestionBook, Outcome<Guid>>(book => book.Close(clerk, put, "重复"))).ShouldBe(["library.question-not-yours"]);
        (await house.Services.Ask<QuestionBook, Outcome<Guid>>(book => book.Close(LibraryActs.Office, put, "重复"))).IsRefused.ShouldBeFalse();
    }

    [Theory, EveryEngine]
    public async Task One_question_has_one_public_answer_however_it_is_punctuated(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Services.Released("医保怎么转移？");
        var again = await house.Services.Drafted("医保怎么转移");
        Codes(await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.HandIn(LibraryActs.Office, again))).ShouldBe(["library.faq-twice"]);
    }

    private static Task<Outcome<Guid>> Release(TestHouse house, Guid id) => house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.Release(LibraryActs.Office, id));

    private static Task<string> Answer(TestHouse house, Guid id) =>
        house.Read(async services => (await services.GetRequiredService<PublishedFaqs>().Find(Faq.ItemOf(id), CancellationToken.None))!.Text);

    private static IEnumerable<string> Codes(Outcome outcome) => outcome.Refusals.Select(refusal => refusal.Code);
}
