using System.Text;
using Mingtang.Agencies.Units;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Questionnaires;

public sealed class QuestionnaireTests
{
    private readonly CurrentPerson office = PollHouse.Someone(Role.Office);

    [Theory, EveryEngine]
    public async Task A_questionnaire_opens_only_as_it_was_reviewed_by_another_person(Engine engine)
    {
        using var house = PollHouse.On(engine);
        var id = await Drafted(house);
        (await Open(house, id)).Refusals.Select(refusal => refusal.Code).ShouldBe(["foundation.not-reviewed"]);
        await HandIn(house, id);
        await house.Pass(new(Questionnaire.Kind, id.ToString()));
        await Add(house, id, new(QuestionKind.Text, "还有什么建议？", null, false));
        (await Open(house, id)).Refusals.Select(refusal => refusal.Code).ShouldBe(["foundation.not-reviewed"]);

        await HandIn(house, id);
        await house.Pass(new(Questionnaire.Kind, id.ToString()));

        (await Open(house, id)).IsRefused.ShouldBeFalse();
        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.AddQuestion(office, id, new(QuestionKind.Text, "再加", null, false)))).Refusals.ShouldBe([PollRefusals.OnlyDraftsChange]);
    }

    [Theory, EveryEngine]
    public async Task Answers_are_counted_per_choice_and_a_second_sheet_replaces_the_first(Engine engine)
    {
        using var house = PollHouse.On(engine);
        var asked = await Opened(house);
        await Answer(house, 1, asked, ["0"], ["0", "1"], ["4"]);
        await Answer(house, 1, asked, ["1"], ["1"], ["4"], ["很清楚"]);
        await Answer(house, 2, asked, ["1"], ["0"], ["2"]);

        var counted = await Count(house, asked, alsoUnshown: false);

        counted.Sheets.ShouldBe(2);
        counted.Questions.Select(result => result.Counts).ShouldBe([[0, 2], [1, 1], [0, 0, 1, 0, 1], []]);
        counted.Questions[2].Mean.ShouldBe(4m);
        counted.Questions[3].Texts.ShouldBeEmpty("nobody has read the words yet");
        (await Count(house, asked, alsoUnshown: true)).Questions[3].Texts.ShouldBe(["很清楚"]);
    }

    [Fact]
    public async Task A_sheet_is_refused_with_all_its_reasons()
    {
        using var house = PollHouse.On(Engine.Sqlite);
        var asked = await Opened(house);

        var refused = await Give(house, 1, asked, [], ["7"], ["0", "1"], [new string('长', 1001)]);

        refused.Refusals.Select(refusal => (refusal.Code, refusal.Field)).ShouldBe(
            [("polls.question-unanswered", "q1"), ("polls.not-a-choice", "q2"), ("polls.not-a-choice", "q3"), ("polls.answer-too-long", "q4")]);
    }

    [Fact]
    public async Task After_its_last_day_or_once_closed_nothing_is_taken()
    {
        using var house = PollHouse.On(Engine.Sqlite);
        var asked = await Opened(house);
        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.Close(office, asked.Id, null))).Refusals.ShouldBe([PollRefusals.EarlyCloseNeedsReason]);
        house.Clock.Pass(TimeSpan.FromDays(30));

        (await Give(house, 1, asked, ["0"])).Refusals.ShouldBe([PollRefusals.NotTakingAnswers]);
        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.Close(office, asked.Id, null))).IsRefused.ShouldBeFalse();
        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.Close(office, asked.Id, "再来"))).Refusals.Select(refusal => refusal.Code).ShouldBe(["polls.not-now"]);
    }

    [Fact]
    public async Task The_export_has_a_line_per_sheet_and_no_formula()
    {
        using var house = PollHouse.On(Engine.Sqlite);
        var asked = await Opened(house);
        await Answer(house, 1, asked, ["0"], ["0", "1"], ["4"], ["=1+1"]);

        var csv = Encoding.UTF8.GetString(await house.Ask<QuestionnaireResults, byte[]>(results => results.Csv(asked, default)));

        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        csv.ShouldContain("甲；乙");
        csv.ShouldContain("'=1+1");
    }

    [Fact]
    public async Task Drafting_opening_and_changing_ask_for_the_role_and_the_unit()
    {
        using var house = PollHouse.On(Engine.Sqlite);
        var (unit, other) = (await house.Services.Unit(), await house.Services.Unit(UnitKind.Street, "乙街道"));
        var clerk = PollHouse.Someone(Role.Clerk, unit);
        var id = (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.Draft(clerk, Entry))).Value;

        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.Open(clerk, id))).Refusals.ShouldBe([PollRefusals.NotAllowed]);
        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.Change(PollHouse.Someone(Role.Clerk, other), id, Entry))).Refusals.ShouldBe([PollRefusals.NotYours]);
        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.Draft(PollHouse.Someone(Role.AuditAdministrator), Entry))).Refusals.ShouldBe([PollRefusals.NotAllowed]);
        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.HandIn(clerk, id))).Refusals.ShouldBe([QuestionnaireRefusals.NoQuestions]);
    }

    [Theory, EveryEngine]
    public async Task Sheets_of_residents_and_of_firms_stand_beside_the_whole(Engine engine)
    {
        using var house = PollHouse.On(engine);
        var asked = await Opened(house);
        foreach (var (device, side) in new VoiceSide?[] { VoiceSide.Resident, VoiceSide.Firm, VoiceSide.Firm, null }.Index())
            (await house.Ask<Answering, Outcome<Guid>>(answering => answering.Answer(
                PollHouse.Device(device) with { Side = side }, asked.Id, new Dictionary<Guid, IReadOnlyList<string>> { [asked.InOrder.First().Id] = [side == VoiceSide.Firm ? "1" : "0"] }))).Refusals.ShouldBeEmpty();

        var counted = await Count(house, asked, alsoUnshown: false);
        (counted.Sheets, counted.Residents, counted.Firms).ShouldBe((4, 1, 2));
        counted.Questions[0].BySide[VoiceSide.Firm].ShouldBe([0, 2]);
        counted.Questions[0].Chart.Series.Select(series => series.Name).ShouldBe(["全部", "居民", "企业"]);
        Encoding.UTF8.GetString(await house.Ask<QuestionnaireResults, byte[]>(results => results.Csv(asked, default))).ShouldContain("企业,看不懂");
    }

    private static QuestionnaireEntry Entry { get; } = new("政策解读满意度", "改进解读", new(2026, 10, 20), new(2026, 11, 3));

    private async Task<Guid> Drafted(TestHouse house)
    {
        var id = (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.Draft(office, Entry))).Value;
        await Add(house, id, new(QuestionKind.Single, "看得懂吗？", "看得懂\n看不懂", true));
        return id;
    }

    private async Task<Questionnaire> Opened(TestHouse house)
    {
        var id = await Drafted(house);
        await Add(house, id, new(QuestionKind.Multiple, "喜欢什么形式？", "甲\n乙", false));
        await Add(house, id, new(QuestionKind.Scale, "打几分？", null, false));
        await Add(house, id, new(QuestionKind.Text, "建议？", null, false));
        await HandIn(house, id);
        await house.Pass(new(Questionnaire.Kind, id.ToString()));
        (await Open(house, id)).IsRefused.ShouldBeFalse();
        return (await house.Ask<QuestionnaireRegister, Questionnaire?>(register => register.Find(id, default)))!;
    }

    private async Task Add(TestHouse house, Guid id, QuestionEntry entry) =>
        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.AddQuestion(office, id, entry))).IsRefused.ShouldBeFalse();

    private async Task HandIn(TestHouse house, Guid id) =>
        (await house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.HandIn(office, id))).IsRefused.ShouldBeFalse();

    private Task<Outcome<Guid>> Open(TestHouse house, Guid id) => house.Ask<QuestionnaireRegister, Outcome<Guid>>(register => register.Open(office, id));

    private static Task<SheetCount> Count(TestHouse house, Questionnaire asked, bool alsoUnshown) => house.Ask<QuestionnaireResults, SheetCount>(results => results.Count(asked, alsoUnshown, default));

    private static async Task Answer(TestHouse house, int device, Questionnaire asked, params string[][] given) => (await Give(house, device, asked, given)).IsRefused.ShouldBeFalse();

    private static Task<Outcome<Guid>> Give(TestHouse house, int device, Questionnaire asked, params string[][] given) =>
        house.Ask<Answering, Outcome<Guid>>(answering => answering.Answer(
            PollHouse.Device(device), asked.Id, asked.InOrder.Zip(given).ToDictionary(pair => pair.First.Id, pair => (IReadOnlyList<string>)pair.Second)));
}
