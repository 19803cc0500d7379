using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Printing;

namespace Mingtang.Documents.Referring;

public sealed class ReferralTests
{
    private static readonly DateOnly Today = new(2026, 10, 20);

    [Theory, EveryEngine]
    public async Task What_was_referred_is_settled_by_the_answer_and_by_nothing_else(Engine engine)
    {
        using var house = new DocumentHouse(engine);
        var (id, referral) = await Referred(house);
        (await house.Review(id)).Refusals.ShouldBe([ReferredAwaitsAnswer.Unanswered]);
        (await house.Sign(id)).IsRefused.ShouldBeTrue();
        (await Answer(house, referral, ReferralAnswer.MayBePublic)).Refusals.ShouldBe([ReferralBook.NotSent]);
        (await Send(house, referral)).Refusals.ShouldBeEmpty();

        (await Answer(house, referral, ReferralAnswer.MayBePublic)).Refusals.ShouldBeEmpty();

        (await StateOf(house, id)).ShouldBe(EditionState.AwaitingSignature);
        (await house.Sign(id)).Refusals.ShouldBeEmpty();
        (await house.Publish(id)).Refusals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(ReferralAnswer.AfterChange))]
    [InlineData(nameof(ReferralAnswer.MustNot))]
    public async Task An_answer_against_it_sends_the_text_back_with_what_the_authority_said(string answer)
    {
        using var house = new DocumentHouse();
        var (id, referral) = await Referred(house);
        await Send(house, referral);

        (await Answer(house, referral, Enum.Parse<ReferralAnswer>(answer))).Refusals.ShouldBeEmpty();

        (await StateOf(house, id)).ShouldBe(EditionState.Draft);
        var why = await house.With<PlatformDb, string?>(db => db.Set<Edition>().Select(e => e.ReturnedWhy).SingleAsync());
        why.ShouldNotBeNull().ShouldContain("第二段涉及未公开的点位");
    }

    [Fact]
    public async Task Every_reason_against_letter_and_answer_is_said_at_once()
    {
        using var house = new DocumentHouse();
        var (_, referral) = await Referred(house);
        (await house.With<ReferralBook, Outcome<Referral>>(book => book.Send(referral.Id, "十二号", Today.AddDays(1), house.Reviewer))).Refusals
            .ShouldBe([ReferralBook.NumberMissing, ReferralBook.SentDayWrong]);
        await Send(house, referral);
        (await house.With<ReferralBook, Outcome<Referral>>(book => book.Record(referral.Id, new(null, Today.AddDays(-1), null, " ", null), house.Reviewer))).Refusals
            .ShouldBe([ReferralBook.AnswerMissing, ReferralBook.AnswerDayWrong, ReferralBook.AnswerWordsMissing]);
        (await house.With<ReferralBook, Outcome<Referral>>(book => book.Send(referral.Id, "云办函〔2026〕1号", Today, house.Clerk))).Refusals.ShouldBe([DocumentRefusals.NotYours]);
    }

    [Fact]
    public async Task It_waits_as_a_letter_then_as_an_answer_and_ends_when_the_text_is_changed()
    {
        using var house = new DocumentHouse();
        var (id, referral) = await Referred(house);
        (await Waiting(house)).ShouldHaveSingleItem().Kind.ShouldBe("待发请示函");
        await Send(house, referral);
        (await Waiting(house)).ShouldHaveSingleItem().Kind.ShouldBe("待登记复函");

        (await house.Revise(id, DocumentHouse.Wording("去掉点位的通知"))).Refusals.ShouldBeEmpty();

        (await Waiting(house)).ShouldBeEmpty();
        (await Answer(house, referral, ReferralAnswer.MayBePublic)).Refusals.ShouldBe([ReferralBook.NoSuchReferral], "the answer is about another text");
        await house.Submit(id);
        (await house.Review(id)).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_letter_asks_the_authority_and_carries_the_text()
    {
        using var house = new DocumentHouse();
        var (id, referral) = await Referred(house);
        var edition = await house.With<PlatformDb, Edition>(db => db.Set<Edition>().SingleAsync(e => e.DocumentId == id));

        using var file = new MemoryStream(DocxPrinter.Print(ReferralLetter.Of(referral, edition, house.Unit.Name, Today)));
        using var letter = WordprocessingDocument.Open(file, isEditable: false);

        var words = letter.MainDocumentPart!.Document!.Body!.InnerText;
        foreach (var expected in new[] { "区国家保密局", "第十七条", "能否公开", "两处点位是否属于国家秘密", "低洼地段逐一排查", "丙审查" })
            words.ShouldContain(expected);
    }

    private static async Task<(Guid, Referral)> Referred(DocumentHouse house)
    {
        var document = await house.Draft();
        (await house.Submit(document.Id)).Refusals.ShouldBeEmpty();
        (await house.Refer(document.Id, "两处点位是否属于国家秘密，不能确定")).Refusals.ShouldBeEmpty();
        return (document.Id, await house.With<PlatformDb, Referral>(db => db.Set<Referral>().AsNoTracking().SingleAsync()));
    }

    private static Task<Outcome<Referral>> Send(DocumentHouse house, Referral referral) =>
        house.With<ReferralBook, Outcome<Referral>>(book => book.Send(referral.Id, "云府办函[2026]12号", Today, house.Reviewer));

    private static Task<Outcome<Referral>> Answer(DocumentHouse house, Referral referral, ReferralAnswer answer) =>
        house.With<ReferralBook, Outcome<Referral>>(book => book.Record(referral.Id, new(answer, Today, "云保函〔2026〕3号", "第二段涉及未公开的点位", null), house.Reviewer));

    private static Task<EditionState> StateOf(DocumentHouse house, Guid id) => house.With<PlatformDb, EditionState>(db => db.Set<Edition>().Where(e => e.DocumentId == id).Select(e => e.State).SingleAsync());

    private static Task<IReadOnlyList<WaitingWork>> Waiting(DocumentHouse house) =>
        house.With<IEnumerable<IAssignsWork>, IReadOnlyList<WaitingWork>>(rooms => rooms.OfType<WaitingReferrals>().Single().WaitingFor(house.Reviewer, default));
}
