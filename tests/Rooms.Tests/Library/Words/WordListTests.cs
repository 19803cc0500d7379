using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.Foundation;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.Outbox;
using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Library.Faqs;
using Mingtang.Library.Judged;
using Mingtang.Library.Log;
using Mingtang.Library.Searching;

namespace Mingtang.Library.Words;

/// <summary>Priorities come from real queries, and every change of them is measured before it holds (S2 65).</summary>
public sealed class WordListTests
{
    private const string Leave = "产假有几天？", Annual = "年休假有几天？";

    [Theory, EveryEngine]
    public async Task New_words_hold_once_they_are_live_and_no_longer_when_they_are_undone(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Services.Released(Leave);
        (await house.Services.Shows("大肚婆歇息")).ShouldNotContain(Leave);
        var number = await house.Services.DraftedWords("大肚婆歇息 > 产假");
        (await house.Services.Shows("大肚婆歇息")).ShouldNotContain(Leave, "a draft changes nothing");
        _ = (await house.Services.Measured(number)).Value;
        (await house.Services.GoLive(number)).Codes().ShouldBe(["library.words-nothing-judged"]);
        _ = (await house.Services.GoLive(number, "首批词，还没有评测题")).Value;
        (await house.Services.Shows("大肚婆歇息")).ShouldContain(Leave);

        (await house.Services.Ask<ReleaseWords, Outcome<int>>(release => release.Undo(LibraryActs.Office, number, " "))).Codes().ShouldBe(["library.words-undo-needs-reason"]);
        _ = (await house.Services.Ask<ReleaseWords, Outcome<int>>(release => release.Undo(LibraryActs.Office, number, "有误"))).Value;
        (await house.Services.Shows("大肚婆歇息")).ShouldNotContain(Leave);
        var log = await house.Read(services => services.GetRequiredService<PlatformDb>().Database
            .SqlQuery<string>($"SELECT why AS \"Value\" FROM foundation_audit_entries WHERE act = 'library.release-words' ORDER BY seq").ToListAsync());
        log.ShouldBe(["首批词，还没有评测题", "有误"], "who put them to use and who took them back stands in the log");
    }

    [Fact]
    public async Task Another_node_searches_with_the_new_words_without_a_restart()
    {
        await using var one = new TestPortal(Engine.Postgres);
        await using var two = new TestPortal(database: one.Services.GetRequiredService<HouseSettings>().Database);
        await one.Services.Released(Leave);
        (await two.Services.Shows("大肚婆歇息")).ShouldNotContain(Leave);
        await one.Services.LiveWords("大肚婆歇息 > 产假");
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); !(await two.Services.Shows("大肚婆歇息")).Contains(Leave); await Task.Delay(20))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Theory, EveryEngine]
    public async Task The_measure_says_what_got_better_and_worse_and_a_worse_one_needs_a_reason(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Services.Released(Leave);
        await house.Services.Released(Annual);
        await house.Services.Judged("产假", Leave);
        await house.Services.Judged("大肚婆歇息", Leave);
        await house.Services.Judged("这里没有的文件", "别处的规定");
        await house.Services.Judged("年休假有几天", Annual, Side.Question);
        var number = await house.Services.DraftedWords("大肚婆歇息 > 产假");
        // The wrong text above the right one: the right one falls to the second place.
        _ = (await house.Services.Recommend(number, "产假", Annual)).Value;
        _ = (await house.Services.Measured(number)).Value;
        var measure = (await house.Read(services => services.GetRequiredService<PlatformDb>().Set<WordList>().AsNoTracking().SingleAsync())).Measure!;
        (measure.Queries, measure.Questions).ShouldBe((2, 1), "what the library does not hold is not counted");
        measure.Changes.ShouldBe([new WordChange(Side.Search, "产假", 1, 2), new WordChange(Side.Search, "大肚婆歇息", 0, 1)], "worse ones first");
        measure.Before.Rank.ShouldBe(0.5);
        measure.After.Rank.ShouldBe(0.75);
        measure.After.First.ShouldBe(1);
        _ = (await house.Services.GoLive(number)).Value;

        var second = (await house.Services.Ask<DraftWords, Outcome<int>>(draft => draft.Begin(LibraryActs.Office))).Value;
        _ = (await house.Services.Ask<DraftWords, Outcome<int>>(draft => draft.SetText(LibraryActs.Office, second, ""))).Value;
        _ = (await house.Services.Measured(second)).Value;
        var refused = await house.Services.GoLive(second);
        refused.Codes().ShouldBe(["library.words-measure-worse"]);
        refused.Refusals[0].Message.ShouldContain("MRR@10");
        _ = (await house.Services.GoLive(second, "这个说法会误导")).Value;
    }

    [Theory, EveryEngine]
    public async Task A_measurement_whose_node_ended_is_made_up_for_and_one_that_was_made_is_not_made_twice(Engine engine)
    {
        using var house = new TestHouse(engine);
        await house.Services.Released(Leave);
        await house.Services.Judged("大肚婆歇息", Leave);
        var number = await house.Services.DraftedWords("大肚婆歇息 > 产假");
        // The node that was to measure ends here; all that is left of it is what the database holds.
        _ = (await house.Services.Ask<MeasureWords, Outcome<int>>(measure => measure.Ask(LibraryActs.Office, number))).Value;
        var (message, due) = await Waiting(house);
        due.ShouldBe(house.Clock.GetUtcNow().UtcDateTime + MeasureAgain.After, TimeSpan.FromSeconds(1));
        await Deliver(house, message);
        var measured = await Draft(house, number);
        measured.Measure!.After.Rank.ShouldBe(1);
        house.Clock.Pass(TimeSpan.FromMinutes(5));
        await Deliver(house, message);
        (await Draft(house, number)).MeasuredAt.ShouldBe(measured.MeasuredAt);
    }

    private static Task<WordList> Draft(TestHouse house, int number) =>
        house.Read(services => services.GetRequiredService<PlatformDb>().Set<WordList>().AsNoTracking().SingleAsync(list => list.Number == number));

    private static Task<WaitingMessage> Waiting(TestHouse house) => house.Read(services => services.GetRequiredService<PlatformDb>().Database
        .SqlQuery<WaitingMessage>($"SELECT payload AS \"Payload\", not_before AS \"NotBefore\" FROM foundation_outbox WHERE kind = {MeasureAgain.MessageKind}").SingleAsync());

    private static Task<Delivery> Deliver(TestHouse house, string payload) => house.Services.Ask<IEnumerable<IDelivers>, Delivery>(all =>
        all.Single(one => one.Kind == MeasureAgain.MessageKind).Deliver(new(Guid.NewGuid(), MeasureAgain.MessageKind, payload, 1), CancellationToken.None));

    private sealed record WaitingMessage(string Payload, DateTime NotBefore);

    [Fact]
    public async Task What_is_not_measured_as_it_stands_does_not_go_live()
    {
        using var house = new TestHouse(Engine.Sqlite);
        await house.Services.Released(Leave);
        await house.Services.Judged("产假", Leave);
        var number = await house.Services.DraftedWords("大肚子 > 怀孕");
        (await house.Services.GoLive(number, "急")).Codes().ShouldBe(["library.words-not-measured"]);
        _ = (await house.Services.Measured(number)).Value;
        _ = (await house.Services.Ask<DraftWords, Outcome<int>>(draft => draft.AddGroup(LibraryActs.Office, number, "月子", "产假", false))).Value;
        (await house.Services.GoLive(number)).Codes().ShouldBe(["library.words-not-measured"], "it was changed since");
        _ = (await house.Services.Measured(number)).Value;
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        await house.Services.Judged("产假天数", Leave);
        (await house.Services.GoLive(number)).Codes().ShouldBe(["library.words-judged-changed"]);
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        _ = (await house.Services.Measured(number)).Value;
        (await house.Services.GoLive(number)).IsRefused.ShouldBeFalse();
        (await house.Services.GoLive(number)).Codes().ShouldBe(["library.words-not-now"]);
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_are_all_named_at_once_and_nothing_is_kept()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var number = await house.Services.DraftedWords("加梯 = 加装电梯 # 备注");
        var refused = await house.Services.Ask<DraftWords, Outcome<int>>(draft => draft.SetText(LibraryActs.Office, number, "没有符号的一行\n= 右边\n# 只有备注\n加 = 加装电梯\n" + new string('长', 13) + " > 电梯"));
        refused.Refusals.Select(refusal => refusal.Message[..5]).ShouldBe(["第 1 行", "第 2 行", "第 4 行", "第 5 行"]);
        (await Stored(house, number)).Text.ShouldBe("加梯 = 加装电梯 # 备注");
        WordGroup.In("加梯、装电梯 ＝ 加装电梯\n老板 > 用人单位").ShouldSatisfyAllConditions(
            groups => groups[0].Line.ShouldBe("加梯 装电梯 = 加装电梯"),
            groups => groups[1].BothWays.ShouldBeFalse());
    }

    [Fact]
    public async Task Only_the_office_edits_and_a_head_may_put_to_use()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var (clerk, head) = (LibraryActs.Office with { Role = Role.Clerk }, new CurrentPerson(Guid.NewGuid(), "负责人", null, null, Role.Approver));
        (await house.Services.Ask<DraftWords, Outcome<int>>(draft => draft.Begin(clerk))).Codes().ShouldBe(["library.words-not-yours"]);
        (await house.Services.Ask<DraftWords, Outcome<int>>(draft => draft.Begin(head))).Codes().ShouldBe(["library.words-not-yours"]);
        var number = await house.Services.DraftedWords("加梯 = 加装电梯");
        (await house.Services.Ask<DraftWords, Outcome<int>>(draft => draft.Begin(LibraryActs.Office))).Codes().ShouldBe(["library.words-draft-open"]);
        _ = (await house.Services.Measured(number)).Value;
        (await house.Services.Ask<ReleaseWords, Outcome<int>>(release => release.GoLive(clerk, number, "急"))).Codes().ShouldBe(["library.words-not-yours"]);
        (await house.Services.Ask<ReleaseWords, Outcome<int>>(release => release.GoLive(head, number, "试用"))).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_what_is_public_is_recommended_and_only_as_long_as_it_is()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var id = await house.Services.Released(Leave);
        await house.Services.Drafted("还没有公开的解答？");
        var number = await house.Services.DraftedWords("");
        (await house.Services.Recommend(number, "休假", "还没有公开的解答？")).Codes().ShouldBe(["library.bet-unknown"]);
        _ = (await house.Services.Recommend(number, "休假\n放假", Leave)).Value;
        _ = (await house.Services.Measured(number)).Value;
        _ = (await house.Services.GoLive(number, "试用")).Value;
        (await Recommended(house, "放假")).ShouldBe([Leave]);
        (await Recommended(house, "放假安排")).ShouldBeEmpty("the words must be the same");
        _ = (await house.Services.Ask<ReleaseFaq, Outcome<Guid>>(release => release.Withdraw(LibraryActs.Office, id, "有变"))).Value;
        (await Recommended(house, "放假")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_done_in_whatever_order_one_edition_at_most_is_live_and_none_twice()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var dice = new Random(20261128);
        var (known, seen) = (1, new Dictionary<int, DateTime>());
        for (var step = 0; step < 60; step++)
        {
            house.Clock.Pass(TimeSpan.FromMinutes(1));
            var number = Math.Max(1, known - dice.Next(2));
            _ = dice.Next(6) switch
            {
                0 => await house.Services.Ask<DraftWords, Outcome<int>>(draft => draft.Begin(LibraryActs.Office)),
                1 => await house.Services.Ask<DraftWords, Outcome<int>>(draft => draft.AddGroup(LibraryActs.Office, number, $"说法{step}", "用语甲", true)),
                2 => await house.Services.Ask<MeasureWords, Outcome<int>>(measure => measure.KeepOfNothing(LibraryActs.Office, number)),
                3 or 4 => await house.Services.GoLive(number, "试"),
                _ => await house.Services.Ask<ReleaseWords, Outcome<int>>(release => release.Undo(LibraryActs.Office, number, "试")),
            };
            var lists = await house.Read(services => services.GetRequiredService<PlatformDb>().Set<WordList>().AsNoTracking().ToListAsync());
            known = lists.Count;
            lists.Count(list => list.State == WordListState.Live).ShouldBeLessThanOrEqualTo(1);
            lists.Count(list => list.State == WordListState.Draft).ShouldBeLessThanOrEqualTo(1);
            foreach (var list in lists.Where(list => list.LiveFrom is not null))
                seen.TryAdd(list.Number, list.LiveFrom!.Value);
            lists.Where(list => list.LiveFrom is not null).ShouldAllBe(list => list.LiveFrom == seen[list.Number], "no edition goes live again");
        }
        seen.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Judged_queries_come_in_by_the_line_and_what_cannot_be_read_is_named()
    {
        using var house = new TestHouse(Engine.Sqlite);
        (await house.Services.Ask<JudgedBook, Outcome<int>>(book => book.Import(LibraryActs.Office, Side.Question, "没有期望的一行\n产假几天？|"))).Refusals.Select(refusal => refusal.Message[..5]).ShouldBe(["第 1 行", "第 2 行"]);
        (await house.Services.Ask<JudgedBook, Outcome<int>>(book => book.Import(LibraryActs.Office, Side.Question, "产假几天？\t女职工劳动保护特别规定#第七条；产假有几天？\n产假几天|同一道\n年假几天？|职工带薪年休假条例#第三条"))).Value.ShouldBe(2);
        var stored = await house.Read(services => services.GetRequiredService<JudgedBook>().InUse.ToListAsync());
        stored.Single(entry => entry.Words == "产假几天？").Expected.ShouldBe([new ExpectedText("女职工劳动保护特别规定", "第七条"), new ExpectedText("产假有几天？")]);
        (await house.Services.Ask<JudgedBook, Outcome<Guid>>(book => book.Add(LibraryActs.Office, new(Side.Question, "产假 几天", [])))).Codes().ShouldBe(["library.judged-expected", "library.judged-twice"]);
    }

    [Fact]
    public void The_program_brings_its_judged_set()
    {
        ShippedSet.All.Count(query => query.Side == Side.Search).ShouldBeGreaterThanOrEqualTo(300);
        ShippedSet.All.Count(query => query.Side == Side.Question).ShouldBeGreaterThanOrEqualTo(200);
        ShippedSet.All.ShouldAllBe(query => query.Expected.Count > 0 && query.Expected.All(text => !text.Title.Contains('(') && !text.Title.EndsWith(".md", StringComparison.Ordinal)));
    }

    private static Task<WordList> Stored(TestHouse house, int number) => house.Read(services => services.GetRequiredService<PlatformDb>().Set<WordList>().AsNoTracking().SingleAsync(list => list.Number == number));

    private static Task<IReadOnlyList<string>> Recommended(TestHouse house, string query) =>
        house.Services.Ask<SearchReading, IReadOnlyList<string>>(async searching => [.. (await searching.Recommended(query, new(2026, 10, 20), CancellationToken.None)).Select(line => line.Title)]);
}
