using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.HouseKit;
using Mingtang.Kernel;

namespace Mingtang.Foundation.Release;

public sealed class ReleaseBookTests
{
    private static readonly ItemRef Item = new("tests.item", "1");
    private static readonly Actor Drafter = new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "起草人");
    private static readonly Actor Reviewer = new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "审查员");
    private static readonly ReviewVerdict AllChecked = new(ReleaseState.Passed, ReleaseBook.Checklist, null);

    [Theory, EveryEngine]
    public async Task A_version_reviewed_by_another_person_may_be_released(Engine engine)
    {
        using var house = new TestHouse(engine);
        var id = await Propose(house, "v1");
        (await Review(house, id, AllChecked, Reviewer)).Value.ShouldBe(ReleaseState.Passed);
        (await Release(house, "v1")).IsRefused.ShouldBeFalse();
        (await PublicVersion(house)).ShouldBe("v1");
    }

    [Theory, EveryEngine]
    public async Task The_drafter_may_not_review(Engine engine)
    {
        using var house = new TestHouse(engine);
        var id = await Propose(house, "v1");
        (await Review(house, id, AllChecked, Drafter)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.reviewer-drafted");
    }

    [Theory, EveryEngine]
    public async Task A_review_of_another_text_does_not_count(Engine engine)
    {
        using var house = new TestHouse(engine);
        await Review(house, await Propose(house, "v1"), AllChecked, Reviewer);
        (await Release(house, "v2")).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.not-reviewed");
    }

    [Theory, EveryEngine]
    public async Task Passing_without_the_whole_checklist_and_failing_without_a_note_are_refused(Engine engine)
    {
        using var house = new TestHouse(engine);
        var id = await Propose(house, "v1");
        (await Review(house, id, new(ReleaseState.Passed, ["国家秘密"], null), Reviewer)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.checklist-open");
        (await Review(house, id, new(ReleaseState.Failed, [], " "), Reviewer)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.verdict-needs-note");
    }

    [Theory, EveryEngine]
    public async Task Every_guards_objection_is_given_at_once(Engine engine)
    {
        using var house = new TestHouse(engine, s => s.AddScoped<IGuardsRelease>(_ => new Objects("a")).AddScoped<IGuardsRelease>(_ => new Objects("b")));
        (await Release(house, "v1")).Refusals.Select(r => r.Code).ShouldBe(["foundation.not-reviewed", "tests.a", "tests.b"]);
    }

    [Theory, EveryEngine]
    public async Task A_new_version_supersedes_the_released_one_and_withdrawal_wants_a_reason(Engine engine)
    {
        using var house = new TestHouse(engine);
        foreach (var version in (string[])["v1", "v2"])
        {
            await Review(house, await Propose(house, version), AllChecked, Reviewer);
            await Release(house, version);
        }
        (await PublicVersion(house)).ShouldBe("v2");
        (await Withdraw(house, null)).Refusals.ShouldHaveSingleItem().Code.ShouldBe("foundation.withdrawal-needs-reason");
        (await Withdraw(house, "数据有误,更正后重新发布")).IsRefused.ShouldBeFalse();
        (await PublicVersion(house)).ShouldBeNull();
    }

    [Fact]
    public void No_sequence_of_acts_makes_a_version_public_without_a_passed_review_by_another_person()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var sequences = Gen.Choose(0, 6).ListOf(12).ToArbitrary();
        Prop.ForAll(sequences, steps => Walk(house, [.. steps]).GetAwaiter().GetResult()).Holds(40);
    }

    private static async Task<bool> Walk(TestHouse house, IReadOnlyList<int> steps)
    {
        var item = new ItemRef("tests.item", Guid.NewGuid().ToString());
        var passed = new HashSet<string>();
        var versionOf = new Dictionary<Guid, string>();
        var (version, newest) = ("v1", Guid.Empty);
        foreach (var step in steps)
        {
            switch (step)
            {
                case 0: versionOf[newest = await Propose(house, version, item)] = version; break;
                case 1: version = version == "v1" ? "v2" : "v1"; break;
                case 2: await Review(house, newest, AllChecked, Drafter); break;
                case 3:
                    if (!(await Review(house, newest, AllChecked, Reviewer)).IsRefused)
                        passed.Add(versionOf[newest]);
                    break;
                case 4: await Review(house, newest, new(ReleaseState.Failed, [], "不宜公开"), Reviewer); break;
                case 5: await Release(house, version, item); break;
                default: await Withdraw(house, "撤下", item); break;
            }
            if (await PublicVersion(house, item) is { } open && !passed.Contains(open))
                return false;
        }
        return true;
    }

    private static async Task<Guid> Propose(TestHouse house, string version, ItemRef? item = null) =>
        (await house.Do("tests.propose", (s, doing) => s.GetRequiredService<ReleaseBook>().Propose(
            doing, new(item ?? Item, version, "试验", "/desk/tests", PublicityAttribute.Proactive, "A20-15")), Drafter)).Value;

    private static Task<Outcome<ReleaseState>> Review(TestHouse house, Guid id, ReviewVerdict verdict, Actor who) =>
        house.Do("tests.review", (s, doing) => s.GetRequiredService<ReleaseBook>().Review(doing, id, verdict), who);

    private static Task<Outcome<DateTime>> Release(TestHouse house, string version, ItemRef? item = null) =>
        house.Do("tests.release", (s, doing) => s.GetRequiredService<ReleaseBook>().Release(doing, item ?? Item, version), Drafter);

    private static Task<Outcome<DateTime>> Withdraw(TestHouse house, string? why, ItemRef? item = null) =>
        house.Do("tests.withdraw", (s, doing) => s.GetRequiredService<ReleaseBook>().Withdraw(doing, item ?? Item), Drafter, why);

    private static async Task<string?> PublicVersion(TestHouse house, ItemRef? item = null) =>
        (await house.Read(s => s.GetRequiredService<ReleaseBook>().PublicVersionOf(item ?? Item)))?.VersionDigest;

    private sealed class Objects(string name) : IGuardsRelease
    {
        public Task<IReadOnlyList<Refusal>> Objections(ItemRef item, string versionDigest, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Refusal>>([new($"tests.{name}", "还不行")]);
    }
}
