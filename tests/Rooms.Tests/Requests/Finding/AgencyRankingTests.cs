using Mingtang.Agencies.Units;
using Mingtang.TestKit;

namespace Mingtang.Requests.Finding;

/// <summary>Which agency holds it: judged by requests labelled before there was a finder, over the demo district's agencies and their functions alone.</summary>
public sealed class AgencyRankingTests
{
    private static readonly string Here = Path.Combine(Repository.Root, "tests", "Rooms.Tests", "Requests", "Finding");
    private static readonly AgencyRanking Ranking = AgencyRanking.Of(District());

    /// <summary>Asked: 40 of 50. What it does better is held.</summary>
    [Fact]
    public void The_right_agency_is_among_the_first_three_for_most_requests_it_never_saw() => Right("asked-test.txt", 3).Missed.Count.ShouldBeLessThanOrEqualTo(5, string.Join('\n', Right("asked-test.txt", 3).Missed));

    [Fact]
    public void And_for_those_it_was_tuned_on() => Right("asked-tuning.txt", 3).Missed.Count.ShouldBeLessThanOrEqualTo(5, string.Join('\n', Right("asked-tuning.txt", 3).Missed));

    [Fact]
    public void The_figures_are_told()
    {
        foreach (var name in new[] { "asked-test.txt", "asked-tuning.txt" })
            Console.WriteLine($"Measured: agency finder, {name}: first {Right(name, 1).Count}, first three {Right(name, 3).Count} of 50");
        Right("asked-test.txt", 1).Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Every_proposal_says_why_and_never_by_another_applicants_words()
    {
        var profile = District().First(agency => agency.Unit.Code == "MZJ") with { Asked = ["张三丰家的低保档案"] };
        var found = AgencyRanking.Of([profile, .. District().Where(agency => agency.Unit.Code != "MZJ")]).Find("张三丰家的低保档案", 3)[0];
        (found.Unit.Code, string.Concat(found.Reasons)).ShouldBe(("MZJ", "它负责低保"));
    }

    [Fact]
    public void A_place_leads_to_the_agency_it_belongs_to_and_nothing_to_nobody()
    {
        var found = Ranking.Find("塘桥头村去年修路的合同", 3);
        found.ShouldContain(agency => agency.Unit.Code == "SG" && agency.Reasons.Contains("塘桥头村属于杉港镇"));
        Ranking.Find("啊", 3).ShouldBeEmpty();
        Ranking.Find("公开信息", 3).Count.ShouldBeLessThanOrEqualTo(3);
    }

    private static (int Count, List<string> Missed) Right(string file, int most)
    {
        var asked = File.ReadAllLines(Path.Combine(Here, file)).Where(line => line.Contains('|')).Select(line => line.Split('|')).ToList();
        asked.Count.ShouldBe(50);
        var missed = asked.Where(line => Ranking.Find(line[1], most).All(found => found.Unit.Code != line[0]))
            .Select(line => $"{line[0]} {line[1]}: {string.Join(", ", Ranking.Find(line[1], 4).Select(found => $"{found.Unit.Code} {found.Score}"))}").ToList();
        return (asked.Count - missed.Count, missed);
    }

    private static List<AgencyProfile> District()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "src", "Rooms", "Agencies", "Demo", "units.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        return [.. lines.Where(line => line[6] == "是").Select(line => new AgencyProfile(
            new(Guid.NewGuid(), line[0], line[1], line[2], UnitKind.Department, null), [line[1], line[2]],
            [.. lines.Where(below => below[4] == line[0] && below[6] == "否").Select(below => below[2])], AgencyFunctions.Of(line[1]), [], []))];
    }
}
