using Microsoft.Extensions.DependencyInjection;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.Indicators;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Agencies.Studies;

public sealed class StudyTests
{
    private const string Typed = """
        收到申请后多长时间内答复？
        十五个工作日
        *二十个工作日
        一个月

        公开前必须先做什么？
        ＊保密审查
        领导批示
        """;

    [Fact]
    public void Questions_are_read_as_an_office_types_them()
    {
        var read = QuestionsText.Read(Typed).Value;

        read.Select(question => question.Right).ShouldBe([1, 0]);
        read[0].Options.ShouldBe(["十五个工作日", "二十个工作日", "一个月"]);
        read[1].Asked.ShouldBe("公开前必须先做什么？");
    }

    [Theory]
    [InlineData("", "agencies.study-question-count")]
    [InlineData("只有题目", "agencies.study-option-count,agencies.study-one-right")]
    [InlineData("题目\n甲\n乙", "agencies.study-one-right")]
    [InlineData("题目\n*甲\n*乙", "agencies.study-one-right")]
    public void What_is_wrong_with_the_questions_is_said_all_at_once(string typed, string codes) =>
        QuestionsText.Read(typed).Refusals.Select(refusal => refusal.Code).ShouldBe(codes.Split(','));

    [Theory, EveryEngine]
    public async Task So_many_right_answers_pass_and_the_person_has_learned_this_year(Engine engine)
    {
        using var house = new TestHouse(engine);
        house.Clock.MoveTo(2026, 10, 20);
        var clerk = Clerk((await house.Services.Unit(UnitKind.Department, "区甲局")).Id);
        var study = (await Issue(house)).Value;

        (await Answer(house, clerk, study, [0, 0])).Value.Passed.ShouldBeFalse();
        (await Learned(house, 2026)).ShouldBeEmpty();
        (await Answer(house, clerk, study, [1, 0])).Value.ShouldSatisfyAllConditions(attempt => attempt.Passed.ShouldBeTrue(), attempt => attempt.Right.ShouldBe(2));
        (await Learned(house, 2026)).ShouldBe([clerk.Id!.Value]);
        (await Learned(house, 2025)).ShouldBeEmpty();
        (await house.Read(s => s.GetRequiredService<StudyReading>().All(clerk.Id, default))).Single().ShouldSatisfyAllConditions(
            one => one.People.ShouldBe(1), one => one.PassedAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task An_unanswered_question_and_an_ended_study_are_refused()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var clerk = Clerk(Guid.NewGuid());
        var study = (await Issue(house)).Value;

        (await Answer(house, clerk, study, [1, null])).Refusals.Single().Message.ShouldContain("第2题");
        (await Answer(house, clerk, study, [7])).Refusals.Single().Message.ShouldContain("第1、2题");
        (await house.Read(s => s.GetRequiredService<StudyRegister>().End(Office, study))).IsRefused.ShouldBeFalse();
        (await Answer(house, clerk, study, [1, 0])).Refusals.Single().Code.ShouldBe("agencies.study-ended");
    }

    [Fact]
    public async Task A_study_without_title_text_day_or_pass_is_refused_for_all_of_them()
    {
        using var house = new TestHouse(Engine.Sqlite);

        var refused = await house.Read(s => s.GetRequiredService<StudyRegister>().Issue(Office, new(" ", null, "", "", 0, null)));

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(
            ["agencies.study-title-missing", "agencies.study-text-missing", "agencies.study-pass-out-of-range", "agencies.study-due-missing", "agencies.study-question-count"]);
    }

    private static CurrentPerson Office => new(Guid.NewGuid(), "区府办", Guid.NewGuid(), "区府办", Role.Office);

    private static CurrentPerson Clerk(Guid unit) => new(Guid.NewGuid(), "经办", unit, "区甲局", Role.Clerk);

    private static Task<Outcome<Guid>> Issue(TestHouse house) =>
        house.Read(s => s.GetRequiredService<StudyRegister>().Issue(Office, new("依申请公开必知", "《中华人民共和国政府信息公开条例》", "第三十三条……", Typed, 80, ChinaTime.DayOf(house.Clock.GetUtcNow()).AddDays(30))));

    private static Task<Outcome<StudyAttempt>> Answer(TestHouse house, CurrentPerson who, Guid study, IReadOnlyList<int?> answers) =>
        house.Read(s => s.GetRequiredService<StudyRegister>().Answer(who, study, answers));

    private static Task<IReadOnlySet<Guid>> Learned(TestHouse house, int year) => house.Read(s => s.GetRequiredService<StudyReading>().Learned(Period.Year(year), default));
}
