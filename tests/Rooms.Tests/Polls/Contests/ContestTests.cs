using Mingtang.Foundation.People;
using Mingtang.HouseKit;
using Mingtang.Kernel;
using Mingtang.Polls.Voices;

namespace Mingtang.Polls.Contests;

public sealed class ContestTests
{
    private readonly CurrentPerson office = PollHouse.Someone(Role.Office);

    [Theory, EveryEngine]
    public async Task Votes_and_jury_make_the_result_by_their_weights(Engine engine)
    {
        using var house = PollHouse.On(engine);
        var contest = await Opened(house);
        var (one, two) = (Entry(contest, TestItems.One.Id), Entry(contest, TestItems.Two.Id));
        await Vote(house, 1, contest, one);
        await Vote(house, 2, contest, one);
        await Vote(house, 2, contest, two);
        await Vote(house, 3, contest, two);
        await Score(house, contest, one, 90);
        await Score(house, contest, two, 70);

        var read = (await house.Ask<IContests, ContestRef?>(contests => contests.Find(contest.Id)))!;

        read.Voters.ShouldBe(3);
        read.Entries.Select(entry => (entry.Item, entry.Votes, entry.Total, entry.Rank)).ShouldBe([(TestItems.Two, 2, 82m, 1), (TestItems.One, 1, 74m, 2)]);
    }

    [Theory, EveryEngine]
    public async Task Votes_of_residents_and_of_firms_are_counted_by_themselves_too(Engine engine)
    {
        using var house = PollHouse.On(engine);
        var contest = await Opened(house);
        foreach (var (device, side) in new VoiceSide?[] { VoiceSide.Resident, VoiceSide.Firm, VoiceSide.Firm, null }.Index())
            (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Vote(PollHouse.Device(device) with { Side = side }, contest.Id, [Entry(contest, device == 1 ? "2" : "1")]))).Refusals.ShouldBeEmpty();

        var read = (await house.Ask<IContests, ContestRef?>(contests => contests.Find(contest.Id)))!;
        (read.Voters, read.Residents, read.Firms).ShouldBe((4, 1, 2));
        read.Entries.Select(entry => (entry.Item.Id, entry.Votes, entry.ResidentVotes, entry.FirmVotes)).ShouldBe([("1", 3, 1, 1), ("2", 1, 0, 1)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_result_needs_votes_and_a_mark_for_every_entry()
    {
        using var house = PollHouse.On(Engine.Sqlite);
        var contest = await Opened(house);
        await Score(house, contest, Entry(contest, "1"), 90);
        (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Close(office, contest.Id, "试验"))).IsRefused.ShouldBeFalse();

        var refused = await house.Ask<IContests, Outcome<Guid>>(contests => contests.Announce(office, contest.Id, new Dictionary<Guid, string?>()));

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["polls.contest-no-votes", "polls.contest-unscored"]);
    }

    [Fact]
    public async Task A_juror_does_not_mark_the_own_unit_and_nobody_votes_for_more_than_allowed()
    {
        using var house = PollHouse.On(Engine.Sqlite);
        var unit = await house.Services.Unit();
        TestItems.UnitId = unit.Id;
        var contest = await Opened(house);
        TestItems.UnitId = Guid.Empty;

        (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Score(PollHouse.Someone(Role.Approver, unit), contest.Id, Entry(contest, "1"), 101, null)))
            .Refusals.ShouldBe([ContestRefusals.OwnUnit, ContestRefusals.PointsWrong]);
        (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Score(PollHouse.Someone(Role.Clerk), contest.Id, Entry(contest, "1"), 90, null))).Refusals.ShouldBe([PollRefusals.NotAllowed]);
        (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Vote(PollHouse.Device(1), contest.Id, [.. contest.Entries.Select(entry => entry.EntryId)])))
            .Refusals.Select(refusal => refusal.Code).ShouldBe(["polls.contest-too-many"]);
    }

    [Fact]
    public async Task Entries_must_be_public_and_at_least_two()
    {
        using var house = PollHouse.On(Engine.Sqlite);

        var refused = await house.Ask<IContests, Outcome<Guid>>(contests => contests.Draft(office, Draft with { Entries = [new("tests.item", "9")], MostVotes = 0 }));

        refused.Refusals.Select(refusal => refusal.Code).ShouldBe(["polls.contest-most-votes-wrong", "polls.contest-too-few-entries", "polls.contest-entry-not-public"]);
    }

    private static ContestDraft Draft { get; } = new("tests", "优秀案例评选", "每人一票", new(2026, 10, 20), new(2026, 10, 30), 1, 40, [TestItems.One, TestItems.Two]);

    private async Task<ContestRef> Opened(TestHouse house)
    {
        var id = (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Draft(office, Draft))).Value;
        (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Open(office, id))).Refusals.Select(refusal => refusal.Code).ShouldBe(["foundation.not-reviewed"]);
        await house.Pass(new(Contest.Kind, id.ToString()));
        (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Open(office, id))).IsRefused.ShouldBeFalse();
        return (await house.Ask<IContests, ContestRef?>(contests => contests.Find(id)))!;
    }

    private static Guid Entry(ContestRef contest, string itemId) => contest.Entries.Single(entry => entry.Item.Id == itemId).EntryId;

    private static async Task Vote(TestHouse house, int device, ContestRef contest, Guid entry) =>
        (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Vote(PollHouse.Device(device), contest.Id, [entry]))).IsRefused.ShouldBeFalse();

    private static async Task Score(TestHouse house, ContestRef contest, Guid entry, int points) =>
        (await house.Ask<IContests, Outcome<Guid>>(contests => contests.Score(PollHouse.Someone(Role.Approver), contest.Id, entry, points, null))).IsRefused.ShouldBeFalse();
}
