using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Mingtang.Foundation.Data;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Work;
using Mingtang.HouseKit;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Ratings;

public sealed class RatingTests
{
    [Theory, EveryEngine]
    public async Task A_second_rating_of_the_same_voice_replaces_the_first(Engine engine)
    {
        using var house = PollHouse.On(engine);
        await Rate(house, 1, 2);
        await Rate(house, 1, 5);
        await Rate(house, 2, 4);

        var summary = await Summary(house);

        (summary.Count, summary.Average).ShouldBe((2, 4.5m));
        summary.ByStar.ShouldBe([0, 0, 0, 1, 1]);
    }

    [Theory, EveryEngine]
    public async Task Residents_and_firms_are_told_apart_and_who_did_not_say_stands_in_the_whole(Engine engine)
    {
        using var house = PollHouse.On(engine);
        async Task As(int device, VoiceSide? side, int stars, string? words = null) =>
            (await house.Ask<IPolls, Kernel.Outcome<Guid>>(polls => polls.Rate(PollHouse.Device(device, $"10.0.0.{device}") with { Side = side }, TestItems.One, stars, words))).Refusals.ShouldBeEmpty();
        await As(1, VoiceSide.Resident, 5);
        await As(2, VoiceSide.Firm, 2, "申报材料太多");
        await As(3, null, 4);
        await As(4, VoiceSide.Resident, 3);
        await As(4, VoiceSide.Firm, 3);

        var summary = await Summary(house);
        (summary.Count, summary.Residents!.Count, summary.Firms!.Count, summary.Firms.Average).ShouldBe((4, 1, 2, 2.5m));
        summary.BySide.ShouldBe("（居民 1 人 5.0 星，企业 2 人 2.5 星）");
        (await house.Ask<IPolls, IReadOnlyList<ReaderComment>>(polls => polls.CommentsOf(TestItems.One, alsoUnshown: true))).ShouldHaveSingleItem().Side.ShouldBe(VoiceSide.Firm);
    }

    [Theory, EveryEngine]
    public async Task Two_requests_of_one_device_at_once_are_one_voice(Engine engine)
    {
        using var house = PollHouse.On(engine);

        await Task.WhenAll(Enumerable.Range(1, 5).Select(star => Task.Run(() => Rate(house, 1, star))));

        (await Summary(house)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_address_speaks_for_five_devices_a_day_and_anew_tomorrow()
    {
        using var house = PollHouse.On(Engine.Sqlite);
        foreach (var device in Enumerable.Range(1, 5))
            await Rate(house, device, 5);
        (await house.Ask<IPolls, Kernel.Outcome<Guid>>(polls => polls.Rate(PollHouse.Device(6), TestItems.One, 1, null))).Refusals.ShouldBe([VoiceRefusals.TooManyFromHere]);
        // Changing one's own vote is no new voice.
        await Rate(house, 3, 1);

        house.Clock.Pass(TimeSpan.FromDays(1));
        await Rate(house, 6, 1);

        (await Summary(house)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Neither_address_nor_person_stands_in_the_database()
    {
        using var house = PollHouse.On(Engine.Sqlite);
        var person = Guid.NewGuid();
        (await house.Ask<IPolls, Kernel.Outcome<Guid>>(polls => polls.Rate(Voice.OfPerson(person), TestItems.One, 3, null))).IsRefused.ShouldBeFalse();
        await Rate(house, 1, 3);

        var rows = await house.Ask<PlatformDb, List<VoiceRow>>(db => db.Set<VoiceRow>().ToListAsync());

        rows.Count.ShouldBe(2);
        string.Concat(rows.Select(row => row.VoiceKey + row.AddressKey)).ShouldNotContain("10.0.0.1");
        rows.ShouldAllBe(row => !row.VoiceKey.Contains(person.ToString(), StringComparison.OrdinalIgnoreCase) && row.VoiceKey.Length == 64);
    }

    [Fact]
    public async Task Every_reason_is_given_at_once()
    {
        using var house = PollHouse.On(Engine.Sqlite);

        var refused = await house.Ask<IPolls, Kernel.Outcome<Guid>>(polls => polls.Rate(PollHouse.Device(1), new("tests.item", "9"), 6, new string('长', 501)));

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["polls.item-not-public", "polls.stars-missing", "polls.comment-too-long"]);
    }

    [Theory, EveryEngine]
    public async Task Words_are_shown_after_somebody_read_them_and_changed_words_wait_again(Engine engine)
    {
        using var house = PollHouse.On(engine);
        var unit = await house.Services.Unit();
        TestItems.UnitId = unit.Id;
        var clerk = PollHouse.Someone(Role.Clerk, unit);
        await Rate(house, 1, 4, "请问补贴怎么领？");
        (await Shown(house)).ShouldBeEmpty();
        (await house.Ask<IEnumerable<IAssignsWork>, IReadOnlyList<WaitingWork>>(rooms => rooms.OfType<PollsWork>().Single().WaitingFor(clerk, default))).ShouldHaveSingleItem().Kind.ShouldBe("待审核留言");

        var waiting = (await house.Ask<Moderation, IReadOnlyList<WaitingWords>>(moderation => moderation.Waiting(clerk, default))).Single();
        (await house.Ask<Moderation, Kernel.Outcome<Guid>>(moderation => moderation.Judge(clerk, waiting.Id, show: false, why: " "))).Refusals.ShouldBe([Moderation.HidingNeedsReason]);
        (await house.Ask<Moderation, Kernel.Outcome<Guid>>(moderation => moderation.Judge(clerk, waiting.Id, show: true, why: null))).IsRefused.ShouldBeFalse();
        (await Shown(house)).ShouldHaveSingleItem().Words.ShouldBe("请问补贴怎么领？");

        await Rate(house, 1, 4, "换了一句话");
        (await Shown(house)).ShouldBeEmpty();
        TestItems.UnitId = Guid.Empty;
    }

    [Fact]
    public async Task Another_unit_and_an_approver_cannot_judge_words()
    {
        using var house = PollHouse.On(Engine.Sqlite);
        var unit = await house.Services.Unit();
        TestItems.UnitId = unit.Id;
        await Rate(house, 1, 4, "意见");
        var id = (await house.Ask<Moderation, IReadOnlyList<WaitingWords>>(moderation => moderation.Waiting(PollHouse.Someone(Role.Office), default))).Single().Id;
        var other = await house.Services.Unit(shortName: "区另一局");

        foreach (var person in new[] { PollHouse.Someone(Role.Clerk, other), PollHouse.Someone(Role.Approver, unit) })
            (await house.Ask<Moderation, Kernel.Outcome<Guid>>(moderation => moderation.Judge(person, id, true, null))).Refusals.ShouldBe([Moderation.NoSuchWords]);
        TestItems.UnitId = Guid.Empty;
    }

    [Fact]
    public void Whatever_is_voted_in_whatever_order_each_voice_counts_once_with_its_last_word() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte Device, byte Stars)[]>(), votes =>
        {
            using var house = PollHouse.On(Engine.Sqlite);
            var last = new Dictionary<int, int>();
            foreach (var (device, stars) in votes.Take(12))
            {
                var (voice, given) = (device % 4, 1 + stars % 5);
                Rate(house, voice, given).GetAwaiter().GetResult();
                last[voice] = given;
            }
            var summary = Summary(house).GetAwaiter().GetResult();
            summary.ByStar.ShouldBe([.. Enumerable.Range(1, 5).Select(star => last.Values.Count(given => given == star))]);
        }).Holds(15);

    private static async Task Rate(TestHouse house, int device, int stars, string? comment = null) =>
        (await house.Ask<IPolls, Kernel.Outcome<Guid>>(polls => polls.Rate(PollHouse.Device(device), TestItems.One, stars, comment))).IsRefused.ShouldBeFalse();

    private static Task<RatingSummary> Summary(TestHouse house) => house.Ask<IPolls, RatingSummary>(polls => polls.RatingOf(TestItems.One));

    private static Task<IReadOnlyList<ReaderComment>> Shown(TestHouse house) => house.Ask<IPolls, IReadOnlyList<ReaderComment>>(polls => polls.CommentsOf(TestItems.One));
}
