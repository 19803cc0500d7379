using Mingtang.Documents;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Publishing;
using Mingtang.Foundation.Release;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Kernel.AnnualTables;
using Mingtang.Requests.Acts;
using Mingtang.Requests.Conversions;
using Mingtang.Requests.Disputes;

namespace Mingtang.Requests;

/// <summary>What follows a reply: conversion, publication, disputes, figures.</summary>
public sealed class AfterwardsTests
{
    [Theory, EveryEngine]
    public async Task A_reply_that_gives_information_opens_a_conversion_review_that_ends_in_a_draft_or_a_reason(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var (first, second) = (await house.Taken(), await house.Taken(house.Application(title: "另一件")));
        await house.Done(first, house.Answer());
        await house.Done(second, house.Answer());
        (await house.Do<ConversionBook>(book => book.Convert(house.Clerk, first, new("补贴明细", " ", null)))).Refusals.Select(reason => reason.Field).ShouldBe(["Text", "Code"]);

        (await house.Do<ConversionBook>(book => book.Convert(house.Clerk, first, new("补贴明细", "诸葛青云家的补贴。", "A20-15")))).Refusals.ShouldBe([ConversionBook.NamesSomebody]);
        (await house.Do<ConversionBook>(book => book.Convert(house.Clerk, first, new("补贴明细", "经办人手机13917654321。", "A20-15")))).Refusals.ShouldHaveSingleItem().Code.ShouldBe("requests.conversion-holds-personal-data");
        (await house.Do<ConversionBook>(book => book.Convert(house.Clerk, first, new("补贴明细", "全部楼栋的补贴金额。", "A20-15")))).IsRefused.ShouldBeFalse();
        (await house.Do<ConversionBook>(book => book.Keep(house.Clerk, second, null, "无"))).Refusals.ShouldBe([ConversionBook.KeepNeedsReason]);
        (await house.Do<ConversionBook>(book => book.Keep(house.Clerk, second, Exclusion.AboutTheApplicant, "本人社保记录"))).IsRefused.ShouldBeFalse();

        var review = (await house.All<ConversionReview>()).Single(review => review.Id == first);
        var document = await house.Ask<IDocuments, DocumentRef?>(documents => documents.Find(review.DocumentId!.Value));
        (document!.Title, document.Attribute, document.State).ShouldBe(("补贴明细", PublicityAttribute.Proactive, EditionState.Draft));
        (await Measure(house, "requests.conversion_reviewed_share")).Value.ShouldBe(100);
    }

    [Theory, EveryEngine]
    public async Task A_refusal_opens_no_conversion_review(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        await house.Done(id, house.Answer(new(ReplyKind.InternalAffairs, null, "不予公开", "后勤管理")));
        (await house.All<ConversionReview>()).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task An_answer_becomes_public_only_without_the_applicant_and_after_anothers_review_of_these_words(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        (await house.Do<AnswerBook>(book => book.HandIn(house.Clerk, id, "问", "答"))).Refusals.ShouldBe([AnswerBook.NotAnsweredYet]);
        await house.Done(id, house.Answer());
        (await house.Do<AnswerBook>(book => book.HandIn(house.Clerk, id, "诸葛青云问", "答"))).Refusals.ShouldBe([AnswerBook.NamesTheApplicant]);
        var answer = (await house.Do<AnswerBook>(book => book.HandIn(house.Clerk, id, "补贴明细可以公开吗？", "可以。"))).Value;
        (await house.Do<AnswerBook>(book => book.Release(house.Clerk, answer))).IsRefused.ShouldBeTrue();
        (await Review(house, answer, house.Clerk)).IsRefused.ShouldBeTrue();
        (await Review(house, answer, house.Reviewer)).IsRefused.ShouldBeFalse();
        (await house.Do<AnswerBook>(book => book.Release(house.Clerk, answer))).IsRefused.ShouldBeFalse();

        var published = await house.Ask<IEnumerable<IPublishes>, PublicItem?>(rooms => rooms.OfType<PublishedAnswers>().Single().Find(new(PublishedAnswer.Kind, answer.ToString()), default));
        published!.Title.ShouldBe("补贴明细可以公开吗？");
        (await house.Do<AnswerBook>(book => book.TakeDown(house.Clerk, answer, ""))).Refusals.ShouldBe([AnswerBook.TakingDownNeedsReason]);
        (await house.Do<AnswerBook>(book => book.TakeDown(house.Clerk, answer, "数据有误"))).IsRefused.ShouldBeFalse();
        (await house.Ask<IEnumerable<IPublishes>, PublicItem?>(rooms => rooms.OfType<PublishedAnswers>().Single().Find(new(PublishedAnswer.Kind, answer.ToString()), default))).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_dispute_goes_through_its_stages_and_a_correction_leaves_a_lesson(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var id = await house.Taken();
        var number = (await house.Find(id)).Request.Number;
        DisputeEntry entry = new(number, DisputeKind.Reconsideration, "云府复〔2026〕1号", "区政府", new(2026, 10, 20), IsSimplified: true);
        (await house.Do<DisputeBook>(book => book.Note(house.Clerk, entry))).Refusals.ShouldBe([DisputeBook.NotAnswerable]);
        await house.Done(id, house.Answer());
        (await house.Do<DisputeBook>(book => book.Note(house.Someone(Role.Clerk, Guid.NewGuid()), entry))).Refusals.ShouldBe([DisputeBook.NumberUnknown]);
        var dispute = (await house.Do<DisputeBook>(book => book.Note(house.Clerk, entry))).Value;
        (await house.All<Dispute>()).Single().AnswerBy.ShouldBe(new(2026, 10, 27));

        house.House.Clock.MoveTo(2026, 10, 26);
        (await house.Do<DisputeBook>(book => book.Advance(house.Clerk, dispute, new(DisputeStage.Answered, new(2026, 10, 26), "提交答复")))).IsRefused.ShouldBeFalse();
        (await house.Do<DisputeBook>(book => book.Advance(house.Clerk, dispute, new(DisputeStage.Decided, new(2026, 10, 26), "撤销") { Result = DisputeResult.Corrected }))).Refusals.ShouldBe([DisputeBook.LessonMissing]);
        (await house.Do<DisputeBook>(book => book.Advance(house.Clerk, dispute, new(DisputeStage.Decided, new(2026, 10, 26), "撤销") { Result = DisputeResult.Corrected, Lesson = "逐类说明理由" }))).IsRefused.ShouldBeFalse();
        (await house.Do<DisputeBook>(book => book.Advance(house.Clerk, dispute, new(DisputeStage.Heard, new(2026, 10, 26), "听证")))).Refusals.ShouldBe([DisputeBook.AlreadyDecided]);
        (await Measure(house, "requests.disputes_recorded_share")).Value.ShouldBe(100);
        var paper = await house.Ask<DisputeBulletin, byte[]>(bulletin => bulletin.Docx(new(2026, 4), null, default));
        Mingtang.Reading.FileReader.Read(new MemoryStream(paper), "a.docx").Value.Blocks.OfType<Mingtang.Reading.Paragraph>().ShouldContain(line => line.Text.Contains("逐类说明理由"));
    }

    [Theory, EveryEngine]
    public async Task The_figures_are_counted_from_the_facts(Engine engine)
    {
        using var house = await RequestHouse.On(engine);
        var (spoken, silent, hard) = (await house.Taken(), await house.Taken(), await house.Taken());
        ReplyWords partly = new(ReplyKind.PartlyDisclosed, null, "提供") { Withheld = [new("姓名", "GIR 15", "隐私")] };
        await house.Done(spoken, [new LogContact(ContactWay.Phone, "说明"), .. house.Answer(partly)]);
        await house.Done(silent, house.Answer(partly));
        await house.Done(hard, [new MarkHard("涉诉"), new Confer(new(2026, 10, 20), "区司法局", "同意"), .. house.Answer()]);

        (await Measure(house, "requests.contacted_share")).Value.ShouldBe(50);
        (await Measure(house, "requests.hard_cases_conferred_share")).Value.ShouldBe(100);
        (await Measure(house, "requests.replied_in_time_share")).Rows.Count.ShouldBe(3);
        (await Measure(house, "requests.fee_assessed_share")).Value.ShouldBeNull();
        for (var number = 4; number <= 12; number++)
            await house.Taken();
        (await Measure(house, "requests.fee_assessed_share")).Value.ShouldBe(0);
    }

    private static Task<Measurement> Measure(RequestHouse house, string id) =>
        house.Ask<IEnumerable<IIndicator>, Measurement>(all => all.Single(one => one.Info.Id == id).Measure(Period.Year(2026), null, null, default));

    private static Task<Outcome<ReleaseState>> Review(RequestHouse house, Guid answer, CurrentPerson who) => house.House.Do<ReleaseState>("foundation.review", async (services, doing) =>
    {
        var book = (ReleaseBook)services.GetService(typeof(ReleaseBook))!;
        return await book.Review(doing, (await book.StatusOf(new(PublishedAnswer.Kind, answer.ToString())))!.CaseId, new(ReleaseState.Passed, ReleaseBook.Checklist, null));
    }, who.Actor);
}
