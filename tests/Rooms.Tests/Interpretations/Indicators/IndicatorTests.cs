using Mingtang.Foundation;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Interpretations.Concerns;
using Mingtang.Interpretations.Drafting;
using Mingtang.Interpretations.Judging;
using Mingtang.Interpretations.Policies;
using Mingtang.Kernel;
using Mingtang.Polls;
using Mingtang.Polls.Voices;

namespace Mingtang.Interpretations.Indicators;

public sealed class IndicatorTests
{
    [Theory, EveryEngine]
    public async Task Coverage_and_step_count_documents_that_must_be_interpreted(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var good = await house.Published("甲办法");
        await house.Published("乙办法", interpreted: false);

        var covered = await house.Measure("interpretations.covered_share");

        (covered.Numerator, covered.Denominator, covered.Value).ShouldBe((1, 2, 50m));
        covered.Rows.Single(row => !row.Counts).ShouldSatisfyAllConditions(row => row.Title.ShouldBe("乙办法"), row => row.Why.ShouldBe("还没有发布解读"));
        (await house.Measure("interpretations.in_step_share")).Value.ShouldBe(50);
        (await house.Measure("interpretations.covered_share", tied: good.Item)).Value.ShouldBe(100);
        (await house.Measure("interpretations.covered_share", Guid.NewGuid())).Value.ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task Varied_forms_count_and_text_alone_does_not(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = await house.Published();
        var id = await house.Drafted(document, Stage.FollowUp);
        _ = (await house.Ask<ReviseInterpretation, Outcome<Guid>>(revise => revise.Add(house.Clerk, id, new(Form.Chart, "图") { Figures = "去年 10\n今年 5", Text = "少了一半" }))).Value;
        await house.Forward(id);
        (await house.Alone(id)).IsRefused.ShouldBeFalse();

        var share = await house.Measure("interpretations.non_text_share");

        (share.Numerator, share.Denominator).ShouldBe((1, 2));
        share.Rows.Single(row => row.Counts).Title.ShouldContain("图表");
        (await house.Measure("interpretations.follow_ups")).Numerator.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_counts_when_it_was_interpreted_while_comments_were_open()
    {
        using var house = await InterpretationHouse.On(Engine.Sqlite);
        foreach (var (title, until) in new[] { ("养老规划（草案）", new DateOnly(2026, 10, 30)), ("停车办法（草案）", new DateOnly(2026, 10, 10)) })
        {
            var subject = new Subject(Stage.Draft, null) { Title = title, CommentFrom = new(2026, 10, 1), CommentTo = until };
            var id = (await house.Ask<DraftInterpretation, Outcome<Guid>>(draft => draft.Do(house.Clerk, subject, InterpretationHouse.Complete()))).Value;
            await house.Forward(id);
            (await house.Alone(id)).IsRefused.ShouldBeFalse();
        }

        (await house.Measure("interpretations.drafts_interpreted")).Numerator.ShouldBe(1);
        (await house.Ask<DraftInterpretation, Outcome<Guid>>(draft => draft.Do(house.Clerk, new(Stage.Draft, null), InterpretationHouse.Complete()))).Refusals
            .ShouldBe([InterpretationRefusals.SubjectMissing, InterpretationRefusals.WindowMissing]);
    }

    [Theory, EveryEngine]
    public async Task A_concern_counts_as_answered_once_ticked_and_public(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = await house.Published(interpreted: false);
        var id = await house.Drafted(document);
        var answered = (await house.Ask<ConcernBook, Outcome<Guid>>(book => book.Note(house.Clerk, id, "什么时候到账？", ConcernSource.Comment))).Value;
        _ = (await house.Ask<ConcernBook, Outcome<Guid>>(book => book.Note(house.Clerk, id, "外地户籍能办吗？", ConcernSource.Meeting))).Value;
        _ = (await house.Ask<HandInInterpretation, Outcome<Guid>>(handIn => handIn.Do(house.Clerk, id))).Value;
        _ = (await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Approve(house.Head, id))).Value;
        _ = (await house.Ask<JudgeInterpretation, Outcome<Guid>>(judge => judge.Pass(house.Office, id, Enum.GetValues<AspectKind>(), [answered]))).Value;
        (await house.Measure("interpretations.concerns_answered_share")).Numerator.ShouldBe(0, "not public yet");
        await house.Review(new(Interpretation.Kind, id.ToString()));
        (await house.Alone(id)).IsRefused.ShouldBeFalse();

        var share = await house.Measure("interpretations.concerns_answered_share");

        (share.Numerator, share.Denominator).ShouldBe((1, 2));
        share.Rows.Single(row => !row.Counts).Title.ShouldBe("外地户籍能办吗？");
    }

    [Theory, EveryEngine]
    public async Task Gathered_questions_open_one_follow_up_and_its_release_answers_it(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = await house.Published();
        var id = (await house.Measure("interpretations.non_text_share")).Rows.Single().Item;
        for (var number = 1; number <= 7; number++)
            (await house.Ask<IPolls, Outcome<Guid>>(polls => polls.Rate(Voice.OfDevice($"d{number}", $"10.0.0.{number}"), id, 3, $"问题{number}"))).IsRefused.ShouldBeFalse();

        var work = (await Waiting(house)).ShouldHaveSingleItem();
        (work.Kind, work.Title).ShouldBe(("待跟踪解读", $"读者对「{document.Title}」有 5 条意见"));

        (await house.Alone(await house.Ready(document, Stage.FollowUp))).IsRefused.ShouldBeFalse();
        (await Waiting(house)).ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task A_policy_shows_its_forms_and_which_questions_a_follow_up_answered(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        var document = await house.Published();
        var first = (await house.Measure("interpretations.non_text_share")).Rows.Single().Item;
        Task Ask(string words, int device) => house.Ask<IPolls, Outcome<Guid>>(polls => polls.Rate(Voice.OfDevice($"d{device}", $"10.0.0.{device}"), first, 3, words));
        await Ask("补贴哪天到账？", 1);
        house.House.Clock.Pass(TimeSpan.FromHours(1));
        (await house.Alone(await house.Ready(document, Stage.FollowUp))).IsRefused.ShouldBeFalse();
        house.House.Clock.Pass(TimeSpan.FromHours(1));
        await Ask("可以代办吗？", 2);

        var story = (await house.Ask<PolicyStories, PolicyStory?>(stories => stories.Of(document.Id, default)))!;

        story.Released.Select(found => found.Stage).ShouldBe([Stage.Publication, Stage.FollowUp]);
        story.Forms.ShouldBe([Form.Text]);
        story.Questions.Select(question => (question.Words, question.Answer is not null)).ShouldBe([("可以代办吗？", false), ("补贴哪天到账？", true)]);
        (await house.Measure("interpretations.covered_share")).Rows.ShouldHaveSingleItem().Url.ShouldBe($"/desk/interpretations/policies/{document.Id}");
    }

    [Fact]
    public async Task A_unit_that_explains_in_text_alone_is_told_once_it_is_telling()
    {
        using var house = await InterpretationHouse.On(Engine.Sqlite);
        await house.Published("甲办法");
        await house.Published("乙办法");
        (await Waiting(house)).ShouldBeEmpty("two say nothing yet");
        await house.Published("丙办法");

        var work = (await Waiting(house)).ShouldHaveSingleItem();

        (work.Kind, work.Title, work.DueOn).ShouldBe(("多元化解读不足", "本年度发布解读3件，图表、视频等形式0件，占0%，低于60%", new DateOnly(2026, 12, 31)));
        var share = (await house.Ask<UnitShares, IReadOnlyList<UnitShare>>(shares => shares.Of(Foundation.Indicators.Period.Year(2026), null, default))).ShouldHaveSingleItem();
        share.ShouldBe(new(house.Unit.Id, 3, 3, 3, 3, 0));
    }

    [Theory, EveryEngine]
    public async Task A_contest_counts_with_votes_and_a_public_result(Engine engine)
    {
        using var house = await InterpretationHouse.On(engine);
        await house.Published("甲办法");
        await house.Published("乙办法");
        var entries = (await house.Measure("interpretations.non_text_share")).Rows.Select(row => row.Item).ToList();
        var id = (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Draft(house.Office, new("interpretations", "优秀解读", null, new(2026, 10, 20), new(2026, 10, 25), 1, 100, entries)))).Value;
        await house.Review(new ItemRef("polls.contest", id.ToString()));
        _ = (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Open(house.Office, id))).Value;
        var entry = (await house.Ask<IContests, ContestRef?>(contests => contests.Find(id)))!.Entries[0].EntryId;
        _ = (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Vote(Voice.OfDevice("d", "10.0.0.1"), id, [entry]))).Value;
        _ = (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Close(house.Office, id, "试验"))).Value;
        (await house.Measure("interpretations.contests_held")).Numerator.ShouldBe(0);

        _ = (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Announce(house.Office, id, new Dictionary<Guid, string?> { [entry] = "一等奖" }))).Value;

        (await house.Measure("interpretations.contests_held")).Numerator.ShouldBe(1);
    }

    private static Task<IReadOnlyList<Foundation.Work.WaitingWork>> Waiting(InterpretationHouse house) =>
        house.Ask<IEnumerable<Foundation.Work.IAssignsWork>, IReadOnlyList<Foundation.Work.WaitingWork>>(rooms => rooms.OfType<InterpretationsWork>().Single()
            .WaitingFor(new CurrentPerson(Guid.NewGuid(), "另一经办", house.Unit.Id, null, Role.Clerk), default));
}
